namespace ResursnayaSreda.Core.Schedules;

/// <summary>That an activity waits for another one.</summary>
public sealed record Relation
{
    /// <summary>Makes it.</summary>
    /// <param name="from">The id of the predecessor.</param>
    /// <param name="to">The id of the successor.</param>
    /// <param name="kind">Which of their ends it joins.</param>
    /// <param name="lag">How much later the end of the successor has to be; below zero how much earlier it may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lag lies beyond ±<see cref="Activity.Largest"/>.</exception>
    public Relation(string from, string to, RelationKind kind = RelationKind.FinishToStart, long lag = 0)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lag, Activity.Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, -Activity.Largest);
        From = from;
        To = to;
        Kind = kind;
        Lag = lag;
    }

    /// <summary>The id of the predecessor.</summary>
    public string From { get; }

    /// <summary>The id of the successor.</summary>
    public string To { get; }

    /// <summary>Which of their ends it joins.</summary>
    public RelationKind Kind { get; }

    /// <summary>How much later the end of the successor has to be.</summary>
    public long Lag { get; }

    /// <summary>Predecessor, kind, successor and lag: <c>A FS B +2</c>.</summary>
    public override string ToString()
    {
        var kind = Kind switch
        {
            RelationKind.FinishToStart => "FS",
            RelationKind.StartToStart => "SS",
            RelationKind.FinishToFinish => "FF",
            _ => "SF",
        };
        return Lag == 0 ? $"{From} {kind} {To}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From} {kind} {To} {Lag:+0;-0}");
    }
}
