using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>That a version of a practice was assessed.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="On">The day.</param>
/// <param name="Link">The evaluation and the edition of its rules.</param>
public sealed record PracticeAssessment(int Version, LocalDate On, EvaluationLink Link);
