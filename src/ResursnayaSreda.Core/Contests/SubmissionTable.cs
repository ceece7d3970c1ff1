using System.Collections;

namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// Submissions as numbers of names: one of which nothing but its id is known is no object until it is looked at. It reads like the list of
/// submissions it was made of.
/// </summary>
internal sealed class SubmissionTable : IReadOnlyList<Submission>
{
    private readonly IndexColumn _nameOf = new();
    private PagedList<Submission?>? _told;

    public int Count => _nameOf.Count;

    /// <summary>The ids, each once, in the order in which they come.</summary>
    public NameTable Names { get; } = new();

    public Submission this[int place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
            return Told(place) ?? new(Names[_nameOf[place]]);
        }
    }

    public static SubmissionTable Of(IEnumerable<Submission> submissions)
    {
        if (submissions is SubmissionTable packed)
            return packed;
        var table = new SubmissionTable();
        foreach (var submission in submissions)
            table.Add(submission);
        return table;
    }

    /// <summary>The submission at a place; null when it says nothing but its id.</summary>
    public Submission? Told(int place) => _told?[place];

    /// <summary>The first place where a name stands.</summary>
    public int PlaceOf(int name)
    {
        // Names come in the order of places; only where some stand twice do places run ahead.
        var place = name;
        while (_nameOf[place] != name)
            place++;
        return place;
    }

    public void Add(Submission submission)
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
    public void Add(ReadOnlySpan<char> id)
    {
        _told?.Add(null);
        _nameOf.Add(Names.Add(id));
    }

    public IEnumerator<Submission> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
