namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// The marks of a contest by sheets: what one expert gives one submission. Sheets stand submission by submission, in the order of the
/// roll; each criterion is a column with the number of the value that each sheet holds. It does not know the rules: what a value means,
/// and whether it is allowed, is said when a contest meets them.
/// </summary>
internal sealed class SheetTable
{
    private readonly MarkTable _marks;
    private readonly int[] _firstSheet;
    private readonly CodeColumn _expertOf;
    private readonly CodeColumn[] _columns;
    private readonly SortedSet<int>[] _used;
    private readonly List<int> _others = [];

    public SheetTable(MarkTable marks, Roll roll)
    {
        _marks = marks;
        var submissions = roll.Numbers(marks.SubmissionNames);
        int[] experts = [.. marks.ExpertNames.Select(roll.Expert)];
        HasUnknown = submissions.Contains(-1) || experts.Contains(-1);
        var order = new MarkOrder(marks, submissions, roll.Submissions.Count);
        (_firstSheet, _expertOf) = Sheets(marks, order, experts, roll);
        for (var submission = 0; submission < Submissions; submission++)
            MostSheets = Math.Max(MostSheets, _firstSheet[submission + 1] - _firstSheet[submission]);
        var most = marks.Values.Count;
        _columns = [.. marks.CriterionNames.Select(_ => new CodeColumn(Count, most))];
        _used = [.. _columns.Select(_ => new SortedSet<int>())];
        Fill(order, experts);
    }

    /// <summary>Whether a mark names a submission or an expert that the contest does not have.</summary>
    public bool HasUnknown { get; }

    /// <summary>Whether there are two first marks of one expert on one criterion of one submission.</summary>
    public bool HasSecond { get; private set; }

    public int Count => _firstSheet[^1];

    public int Submissions => _firstSheet.Length - 1;

    /// <summary>Marks that stand in no column, by their place in the list: those of a row, and revisions.</summary>
    public IReadOnlyList<int> Others => _others;

    public IReadOnlyList<string> Criteria => _marks.CriterionNames;

    /// <summary>The value that a number of a column stands for; 0 stands for none.</summary>
    public GivenValue ValueOf(int code) => _marks.Values[code - 1];

    public CodeColumn Column(int criterion) => _columns[criterion];

    /// <summary>The numbers that occur in a column, in order.</summary>
    public IReadOnlyCollection<int> Used(int criterion) => _used[criterion];

    public int ExpertOf(int sheet) => _expertOf[sheet];

    /// <summary>How many sheets the submission with the most has.</summary>
    public int MostSheets { get; }

    /// <summary>Whether every submission has as many.</summary>
    public bool IsEven => (long)MostSheets * Submissions == Count;

    /// <summary>The submission of a sheet.</summary>
    public int SubmissionOf(int sheet)
    {
        var found = Array.BinarySearch(_firstSheet, sheet);
        if (found < 0)
            return ~found - 1;
        // Submissions without sheets begin where the next one does.
        while (_firstSheet[found + 1] == sheet)
            found++;
        return found;
    }

    /// <summary>The first sheet of a submission; the next one's first sheet stands behind its last.</summary>
    public int FirstOf(int submission) => _firstSheet[submission];

    /// <summary>The sheet of an expert; -1 when there is none.</summary>
    public int Find(int submission, int expert)
    {
        for (var sheet = _firstSheet[submission]; sheet < _firstSheet[submission + 1]; sheet++)
        {
            if (_expertOf[sheet] == expert)
                return sheet;
        }

        return -1;
    }

    private static (int[] FirstSheet, CodeColumn ExpertOf) Sheets(MarkTable marks, MarkOrder order, int[] experts, Roll roll)
    {
        var first = new int[roll.Submissions.Count + 1];
        var all = new IndexColumn();
        var seen = new int[roll.Experts.Count];
        var mine = new List<int>();
        for (var submission = 0; submission < roll.Submissions.Count; submission++)
        {
            mine.Clear();
            for (var i = order.FirstOf(submission); i < order.FirstOf(submission + 1); i++)
            {
                var expert = experts[marks.Expert[order[i]]];
                if (expert < 0 || seen[expert] == submission + 1)
                    continue;
                seen[expert] = submission + 1;
                mine.Add(expert);
            }

            mine.Sort();
            mine.ForEach(all.Add);
            first[submission + 1] = all.Count;
        }

        var expertOf = new CodeColumn(all.Count, roll.Experts.Count);
        for (var i = 0; i < all.Count; i++)
            expertOf[i] = all[i];
        return (first, expertOf);
    }

    private void Fill(MarkOrder order, int[] experts)
    {
        var hasOther = _marks.Noted.Any();
        var isUsed = _columns.Select(_ => new bool[_marks.Values.Count + 1]).ToArray();
        for (var submission = 0; submission < _firstSheet.Length - 1; submission++)
        {
            var sheet = -1;
            for (var i = order.FirstOf(submission); i < order.FirstOf(submission + 1); i++)
            {
                var mark = order[i];
                var expert = experts[_marks.Expert[mark]];
                if (expert < 0)
                    continue;
                if (hasOther && _marks.IsOther(mark))
                {
                    _others.Add(mark);
                    continue;
                }

                // Marks come in runs of one expert.
                if (sheet < _firstSheet[submission] || _expertOf[sheet] != expert)
                    sheet = Find(submission, expert);
                var (criterion, value) = (_marks.Criterion[mark], _marks.Value[mark] + 1);
                if (_columns[criterion][sheet] != 0)
                {
                    HasSecond = true;
                    continue;
                }

                _columns[criterion][sheet] = value;
                isUsed[criterion][value] = true;
            }
        }

        for (var criterion = 0; criterion < _columns.Length; criterion++)
            _used[criterion].UnionWith(Enumerable.Range(1, _marks.Values.Count).Where(v => isUsed[criterion][v]));
        _others.Sort();
    }
}
