namespace ResursnayaSreda.Core.Contests;

/// <summary>The marks of each submission, in the order of the list.</summary>
internal sealed class MarkOrder
{
    private readonly MarkTable _marks;
    private readonly int[] _first;
    private readonly int[]? _order;

    /// <param name="marks">The marks.</param>
    /// <param name="submissions">For each name of a submission its number; -1 for one that is not known.</param>
    /// <param name="count">How many submissions there are.</param>
    public MarkOrder(MarkTable marks, int[] submissions, int count)
    {
        _marks = marks;
        _first = new int[count + 1];
        var (isSorted, last) = (true, 0);
        foreach (var name in Names(marks))
        {
            var submission = submissions[name];
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
        var index = 0;
        foreach (var name in Names(marks))
        {
            if (submissions[name] is >= 0 and var submission)
                _order[next[submission]++] = index;
            index++;
        }
    }

    public IEnumerable<(int Index, int Expert, int Criterion, int Value)> Of(int submission)
    {
        for (var i = _first[submission]; i < _first[submission + 1]; i++)
        {
            var index = _order is null ? i : _order[i];
            yield return (index, _marks.Expert[index], _marks.Criterion[index], _marks.Value[index]);
        }
    }

    private static IEnumerable<int> Names(MarkTable marks)
    {
        for (var i = 0; i < marks.Count; i++)
            yield return marks.Submission[i];
    }
}
