using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Where a site departs from the template in a stage, and why. What is null stays as the template has it.</summary>
public sealed record StageOverride
{
    /// <summary>Makes it.</summary>
    /// <param name="stage">The id of the stage.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so: a role, never a person.</param>
    public StageOverride(string stage, string reason, string by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(stage);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        (Stage, Reason, By) = (stage, reason, by);
    }

    /// <summary>The id of the stage.</summary>
    public string Stage { get; }

    /// <summary>How long it takes here.</summary>
    public DayCount? Duration { get; init => field = value is { Amount: < 0 } ? throw new ArgumentOutOfRangeException(nameof(value)) : value; }

    /// <summary>The first day on which it may begin here.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>The last day on which it may be at work here.</summary>
    public LocalDate? NotAfter { get; init; }

    /// <summary>The day on which it begins here, in the place of all bounds of the template.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The day by which it should be over here.</summary>
    public LocalDate? Deadline { get; init; }

    /// <summary>Whether it is left out here: others do not wait for it, and it counts neither as done nor as missing.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who says so.</summary>
    public string By { get; }

    internal bool ChangesNothing => Duration is null && NotBefore is null && NotAfter is null && On is null && Deadline is null && !IsSkipped;
}
