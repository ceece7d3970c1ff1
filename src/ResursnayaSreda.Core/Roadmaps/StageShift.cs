namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A stage that has other days than before.</summary>
/// <param name="Before">The days it had.</param>
/// <param name="After">The days it has.</param>
/// <param name="Cause">Why.</param>
/// <param name="DrivenBy">The ids of the stages that moved and hold it, or held it; none for other causes.</param>
public sealed record StageShift(StageDates Before, StageDates After, ShiftCause Cause, IReadOnlyList<string> DrivenBy)
{
    /// <summary>Whether it ends earlier than before: a person should agree before others are told.</summary>
    public bool IsEarlier => After.Last < Before.Last;
}
