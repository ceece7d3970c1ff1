namespace ResursnayaSreda.Core.Programmes;

/// <summary>Something that is missing, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The id of what it is missing of, such as a site; empty for the programme itself.</param>
/// <param name="Detail">What belongs to it, such as a stage or a number; empty when nothing does.</param>
public sealed record ProgrammeGap(GapKind Kind, string Subject, string Detail = "");
