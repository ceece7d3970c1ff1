using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>A version of a practice's passport. The passport holds the texts of the last one.</summary>
/// <param name="Number">Its number, from 1, without gaps.</param>
/// <param name="On">The day from which on there is this version.</param>
/// <param name="Changes">What was changed; null for the first.</param>
public sealed record PracticeVersion(int Number, LocalDate On, string? Changes = null);
