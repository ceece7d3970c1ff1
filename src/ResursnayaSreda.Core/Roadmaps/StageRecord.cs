using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What really happened in a stage.</summary>
public sealed record StageRecord
{
    /// <summary>Makes it.</summary>
    /// <param name="stage">The id of the stage.</param>
    public StageRecord(string stage)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(stage);
        Stage = stage;
    }

    /// <summary>The id of the stage.</summary>
    public string Stage { get; }

    /// <summary>The day on which it started; null when it has not.</summary>
    public LocalDate? Started { get; init; }

    /// <summary>The last day of its work; null when it goes on.</summary>
    public LocalDate? Finished { get; init; }

    /// <summary>How much is left by the word of the site; null for the duration without the days that have gone by.</summary>
    public DayCount? Remaining { get; init => field = value is { Amount: < 0 } ? throw new ArgumentOutOfRangeException(nameof(value)) : value; }

    /// <summary>Why it is cancelled; null when it is not. What waits for a cancelled stage is blocked.</summary>
    public string? CancelledBecause { get; init; }
}
