using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Contests;

/// <summary>The latest revision of every mark under the rules: numbers instead of texts.</summary>
internal sealed class MarkSheets
{
    private readonly IReadOnlyList<CriterionNode> _leaves;
    private readonly TypedMarks _typed;
    private readonly SortedDictionary<int, SortedDictionary<Cell, Rational>> _others = [];

    /// <param name="table">The marks as they were given.</param>
    /// <param name="leaves">The marked criteria.</param>
    /// <param name="typed">What their values stand for.</param>
    public MarkSheets(SheetTable table, IReadOnlyList<CriterionNode> leaves, TypedMarks typed) => (Table, _leaves, _typed) = (table, leaves, typed);

    public SheetTable Table { get; }

    /// <summary>The column of a marked criterion; -1 when nobody has marked it.</summary>
    public int ColumnOf(int leaf) => _typed.ColumnOf(leaf);

    /// <summary>What the numbers of a column stand for; 0 stands for no mark.</summary>
    public ScaleNumbers NumbersOf(int leaf) => _typed.NumbersOf(leaf);

    /// <summary>The submissions that have marks that stand in no column.</summary>
    public IEnumerable<int> Others => _others.Keys;

    public Rational this[Cell cell] => TryGetValue(cell, out var mark) ? mark : throw new ArgumentException("There is no such mark.", nameof(cell));

    /// <summary>Every mark, submission by submission, expert by expert.</summary>
    public IEnumerable<(Cell Cell, Rational Mark)> All
    {
        get
        {
            for (var submission = 0; submission < Table.Submissions; submission++)
            {
                foreach (var cell in CellsOf(submission))
                    yield return (cell, this[cell]);
            }
        }
    }

    /// <summary>Puts a mark of a row, or a later revision, in its place.</summary>
    public void Set(Cell cell, Rational mark)
    {
        if (!_others.TryGetValue(cell.Submission, out var marks))
            _others[cell.Submission] = marks = new(Comparer<Cell>.Create((a, b) => (a.Expert, a.Leaf, a.Row).CompareTo((b.Expert, b.Leaf, b.Row))));
        marks[cell] = mark;
    }

    public bool Contains(Cell cell) => TryGetValue(cell, out _);

    public bool TryGetValue(Cell cell, out Rational mark)
    {
        if (_others.Count > 0 && _others.TryGetValue(cell.Submission, out var others) && others.TryGetValue(cell, out mark))
            return true;
        mark = default;
        if (cell.Row >= 0 || ColumnOf(cell.Leaf) < 0 || Table.Find(cell.Submission, cell.Expert) is not (>= 0 and var sheet))
            return false;
        var code = Table.Column(ColumnOf(cell.Leaf))[sheet];
        mark = NumbersOf(cell.Leaf)[code];
        return code > 0;
    }

    private IEnumerable<Cell> CellsOf(int submission)
    {
        var cells = new SortedSet<(int Expert, int Leaf, int Row)>();
        for (var sheet = Table.FirstOf(submission); sheet < Table.FirstOf(submission + 1); sheet++)
        {
            for (var leaf = 0; leaf < _leaves.Count; leaf++)
            {
                if (ColumnOf(leaf) >= 0 && Table.Column(ColumnOf(leaf))[sheet] > 0)
                    cells.Add((Table.ExpertOf(sheet), leaf, -1));
            }
        }

        cells.UnionWith(_others.GetValueOrDefault(submission)?.Keys.Select(c => (c.Expert, c.Leaf, c.Row)) ?? []);
        return cells.Select(c => new Cell(submission, c.Expert, c.Leaf, c.Row));
    }
}
