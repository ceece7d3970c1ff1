using System.Collections;

namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// Submissions packed: one of which nothing but its id is known takes a few bytes more than its id, and is put together when it is looked
/// at. It reads like the list of submissions it was made of. Immutable.
/// </summary>
public sealed class SubmissionTable : IReadOnlyList<Submission>
{
    private readonly IndexColumn _nameOf = new();
    private PagedList<Submission?>? _told;

    internal SubmissionTable()
    {
    }

    /// <summary>How many submissions there are.</summary>
    public int Count => _nameOf.Count;

    /// <summary>The ids, each once, in the order in which they come.</summary>
    internal NameTable Names { get; } = new();

    /// <summary>The submission at a place of the list.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Submission this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Told(index) ?? new(Names[_nameOf[index]]);
        }
    }

    /// <summary>Packs submissions; they are read once, one after the other, and only those are kept that say more than their id.</summary>
    /// <param name="submissions">The submissions; their order means nothing.</param>
    /// <returns>The same submissions in the same order.</returns>
    public static SubmissionTable Of(IEnumerable<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        if (submissions is SubmissionTable packed)
            return packed;
        var table = new SubmissionTable();
        foreach (var submission in submissions)
            table.Add(submission);
        return table;
    }

    /// <summary>Whether none says more than its id.</summary>
    internal bool AreBare => _told is null;

    /// <summary>The submission at a place; null when it says nothing but its id.</summary>
    internal Submission? Told(int place) => _told?[place];

    /// <summary>The first place where a name stands.</summary>
    internal int PlaceOf(int name)
    {
        // Names come in the order of places; only where some stand twice do places run ahead.
        var place = name;
        while (_nameOf[place] != name)
            place++;
        return place;
    }

    internal void Add(Submission submission)
    {
        if (submission.SaysMore && _told is null)
        {
            _told = new();
            for (var i = 0; i < Count; i++)
                _told.Add(null);
        }

        _told?.Add(submission.SaysMore ? submission : null);
        _nameOf.Add(Names.Add(submission.Id));
    }

    /// <summary>Adds one of which nothing but its id is known.</summary>
    internal void Add(ReadOnlySpan<char> id)
    {
        _told?.Add(null);
        _nameOf.Add(Names.Add(id));
    }

    /// <inheritdoc/>
    public IEnumerator<Submission> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
