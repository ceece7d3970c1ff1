using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>A record of a practice's history: a step on one axis, with who took it and on what ground. Records are only ever added.</summary>
public sealed record PracticeChange
{
    /// <summary>Makes it.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="to">The state after it, as documents write it: one of <see cref="PracticeTransitions.StatesOf"/>.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The role that took the step.</param>
    /// <exception cref="ArgumentException">The axis has no such state.</exception>
    public PracticeChange(PracticeAxis axis, string to, LocalDate on, PracticeRole by)
    {
        if (!PracticeTransitions.StatesOf(axis).Contains(to, StringComparer.Ordinal))
            throw new ArgumentException($"{axis} has no state \"{to}\".", nameof(to));
        (Axis, To, On, By) = (axis, to, on, by);
    }

    /// <summary>Makes a step of publication.</summary>
    public PracticeChange(PublicationState to, LocalDate on, PracticeRole by)
        : this(PracticeAxis.Publication, EnumWords.Word(to), on, by)
    {
    }

    /// <summary>Makes a step of validation.</summary>
    public PracticeChange(ValidationLevel to, LocalDate on, PracticeRole by)
        : this(PracticeAxis.Validation, EnumWords.Word(to), on, by)
    {
    }

    /// <summary>Makes a step of maturity.</summary>
    public PracticeChange(Maturity to, LocalDate on, PracticeRole by)
        : this(PracticeAxis.Maturity, EnumWords.Word(to), on, by)
    {
    }

    /// <summary>The axis.</summary>
    public PracticeAxis Axis { get; }

    /// <summary>The state after it, as documents write it.</summary>
    public string To { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>The role that took the step.</summary>
    public PracticeRole By { get; }

    /// <summary>Why; null when it is not said.</summary>
    public string? Reason { get; init; }

    /// <summary>The document it rests on, such as a protocol or an act; null when there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The fingerprint of the evaluation it rests on; null when it rests on none.</summary>
    public Fingerprint? Evaluation { get; init; }

    /// <summary>The id of the practice that takes the place of this one; null when none does.</summary>
    public string? Successor { get; init; }
}
