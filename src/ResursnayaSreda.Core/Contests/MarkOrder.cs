namespace ResursnayaSreda.Core.Contests;

/// <summary>The marks of each submission, in the order of the list.</summary>
internal sealed class MarkOrder
{
    private readonly int[] _first;
    private readonly int[]? _order;

    /// <param name="marks">The marks.</param>
    /// <param name="submissions">For each name of a submission its number; -1 for one that is not known.</param>
    /// <param name="count">How many submissions there are.</param>
    public MarkOrder(MarkTable marks, int[] submissions, int count)
    {
        _first = new int[count + 1];
        var (isSorted, last) = (true, 0);
        for (var i = 0; i < marks.Count; i++)
        {
            var submission = submissions[marks.Submission[i]];
            isSorted &= submission >= last;
            last = submission;
            if (submission >= 0)
                _first[submission + 1]++;
        }

        for (var s = 0; s < count; s++)
            _first[s + 1] += _first[s];
        if (isSorted)
            return;
        _order = new int[_first[^1]];
        var next = _first.ToArray();
        for (var i = 0; i < marks.Count; i++)
        {
            if (submissions[marks.Submission[i]] is >= 0 and var submission)
                _order[next[submission]++] = i;
        }
    }

    /// <summary>The first mark of a submission in this order; the next one's first mark stands behind its last.</summary>
    public int FirstOf(int submission) => _first[submission];

    /// <summary>Where a mark of this order stands in the list.</summary>
    public int this[int place] => _order is null ? place : _order[place];
}
