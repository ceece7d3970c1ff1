namespace ResursnayaSreda.Core.ICalendar;

/// <summary>An entry of an iCalendar file.</summary>
public abstract record CalendarEntry
{
    private protected CalendarEntry(string uid, string summary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uid);
        ArgumentException.ThrowIfNullOrWhiteSpace(summary);
        if (uid.Any(char.IsControl))
            throw new ArgumentException("A UID has no control characters.", nameof(uid));
        Uid = uid;
        Summary = summary;
    }

    /// <summary>
    /// What the entry is known by in every calendar it comes to (RFC 5545, 3.8.4.7): the same for the same thing at each writing, whatever has
    /// changed about it. <see cref="StableUid"/> makes one.
    /// </summary>
    public string Uid { get; }

    /// <summary>What it is called.</summary>
    public string Summary { get; }

    /// <summary>
    /// How often its dates have been changed since it was first written, from 0 (RFC 5545, 3.8.7.4): a calendar keeps the entry with the greater number. <value>0.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Sequence
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>What is said about it; null when nothing is.</summary>
    public string? Description { get; init; }
}
