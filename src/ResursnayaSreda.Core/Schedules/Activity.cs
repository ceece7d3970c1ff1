namespace ResursnayaSreda.Core.Schedules;

/// <summary>Something that takes time, in units that mean what the caller wants them to mean.</summary>
public sealed record Activity
{
    /// <summary>The largest duration, lag or bound, and with a minus the smallest bound or lag: sums of a million of them are still exact.</summary>
    public const long Largest = 1_000_000_000_000;

    /// <summary>Makes it.</summary>
    /// <param name="id">Its name in the network.</param>
    /// <param name="duration">How long it takes, from 0 to <see cref="Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of its range.</exception>
    public Activity(string id, long duration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfNegative(duration);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Largest);
        Id = id;
        Duration = duration;
    }

    /// <summary>Its name in the network.</summary>
    public string Id { get; }

    /// <summary>How long it takes.</summary>
    public long Duration { get; }

    /// <summary>The earliest start that is allowed; null when any is. It holds the start back.</summary>
    public long? NotBefore { get; init => field = Bounded(value); }

    /// <summary>The latest finish that is allowed; null when any is. It never pulls anything forward: what passes it has a negative float.</summary>
    public long? NotAfter { get; init => field = Bounded(value); }

    private static long? Bounded(long? value) => value is < -Largest or > Largest
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "A bound is too large.")
        : value;
}
