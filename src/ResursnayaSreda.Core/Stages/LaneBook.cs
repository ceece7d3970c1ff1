using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>The columns of a round: each is computed for all submissions at once when it is first asked for.</summary>
internal sealed class LaneBook
{
    private readonly Dictionary<Quantity, LaneColumn?> _columns = [];
    private readonly Dictionary<string, LaneColumn?> _pooled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountedSheets?> _counted = new(StringComparer.Ordinal);
    private readonly LaneChoice _choice;
    private readonly int _threads;
    private readonly int _count;
    private readonly bool _isComplete;

    /// <param name="ledger">What is known before pooling.</param>
    /// <param name="pooled">The columns of pool points, where they have been computed in parts; otherwise they are made here.</param>
    public LaneBook(Ledger ledger, Dictionary<string, LaneColumn?>? pooled = null)
    {
        _choice = ledger.Options.Lanes;
        _threads = ledger.Options.Threads;
        _count = ledger.Entries.Submissions.Count;
        var sheets = ledger.Sheets!;
        Apart = [.. sheets.Void.Keys.Select(c => c.Submission), .. sheets.Panels.Pending, .. ledger.Entries.Marks.Others];
        if (_choice == LaneChoice.Unbounded)
            return;
        if (pooled is not null)
        {
            (_pooled, _isComplete) = (pooled, true);
            return;
        }

        foreach (var point in ledger.Rules.PoolPoints.Where(p => p.Criterion.Rows is null))
            _pooled[point.Criterion.Id] = Lanes.Lanes.Of(new Input(ledger, this), point, _choice, _count, _threads);
        _isComplete = true;
    }

    public HashSet<int> Apart { get; }

    /// <summary>The column of a pool point; null when it has none.</summary>
    public LaneColumn? Of(PoolPoint point) => _pooled.GetValueOrDefault(point.Criterion.Id);

    /// <summary>The column of a quantity with a value for each submission; null when it has none.</summary>
    public LaneColumn? Of(Ledger ledger, Quantity quantity)
    {
        if (quantity.Origin is PooledOrigin { Criterion: var criterion })
            return _pooled.GetValueOrDefault(criterion);
        if (_choice == LaneChoice.Unbounded || quantity.Stage > Stage.Ranking || quantity.Type is not (NumberType or YesNoType) || quantity.Index is not [{ Name: "submission" }])
            return null;
        lock (_columns)
        {
            // While pool points are made, what reads them has no column yet.
            if (!_columns.TryGetValue(quantity, out var column) && (_isComplete || !ledger.Rules.OriginsOf(quantity).Any(o => o is PooledOrigin)))
                _columns[quantity] = column = TermOf(ledger, quantity) is { } term ? Passed(ledger, term) ?? Lanes.Lanes.Of(new Input(ledger, this), term, _choice, _count, _threads) : null;
            return column;
        }
    }

    // What only passes another value on has the same column.
    private LaneColumn? Passed(Ledger ledger, Term term) =>
        term is Reference { Quantity: { Body: not Constant, Origin: not FieldOrigin, Index: [{ Name: "submission" }] } passed } reference && reference.Operands.First() is Variable { Slot: 0 }
            ? ledger.ColumnOf(passed, this)
            : null;

    private static Term? TermOf(Ledger ledger, Quantity quantity)
    {
        if (quantity.Origin is FieldOrigin)
            return new Reference(quantity, [Variable.Of(0, Dimension.Submission)]) { Type = quantity.Type };
        // What the walk changes has no column, nor has what looks at the list that is being built.
        return ledger.Rules.OriginsOf(quantity).Any(o => o is LeftOrigin or EdgeOrigin or ShareOrigin or StandingOrigin) ? null : quantity.Body;
    }

    private CountedSheets? Counted(Ledger ledger, PoolRule rule)
    {
        var key = string.Join(' ', rule.Panels);
        if (!_counted.TryGetValue(key, out var counted))
            _counted[key] = counted = rule.Panels.Any(ledger.Rules.Declared.CalledPanels.Contains) ? null : Count(ledger, rule.Panels);
        return counted;
    }

    private static CountedSheets Count(Ledger ledger, IReadOnlyList<string> panels)
    {
        var (sheets, table) = (ledger.Sheets!, ledger.Entries.Marks.Table);
        int Due(int submission) => panels is [var only] ? sheets.Panels.Of(only, submission).Indices.Count : ExpertsOf(submission).Count;
        HashSet<int> ExpertsOf(int submission) => [.. panels.SelectMany(p => sheets.Panels.Of(p, submission).Indices)];

        HashSet<int>? shared = null;
        bool[]? counts = null;
        // Mostly everyone marks everything.
        if (sheets.Panels.AreShared(panels) && table.Submissions > 0 && ExpertsOf(0).Count == ledger.Entries.Experts.Count)
            return new(null, Due);
        for (var submission = 0; submission < table.Submissions; submission++)
        {
            var experts = panels.All(p => sheets.Panels.IsShared(p, submission)) ? shared ??= ExpertsOf(submission) : ExpertsOf(submission);
            for (var sheet = table.FirstOf(submission); sheet < table.FirstOf(submission + 1); sheet++)
            {
                if (experts.Contains(table.ExpertOf(sheet)))
                    continue;
                if (counts is null)
                {
                    counts = new bool[table.Count];
                    Array.Fill(counts, true);
                }

                counts[sheet] = false;
            }
        }

        return new(counts, Due);
    }

    private sealed class Input(Ledger ledger, LaneBook book) : ILaneInput
    {
        public MarkSheets Marks => ledger.Entries.Marks;

        public IReadOnlySet<int> Apart => book.Apart;

        public Value[] Field(string field) => ledger.Entries.Fields[field];

        public LaneColumn? Column(Quantity quantity) => ledger.ColumnOf(quantity, book);

        public Value Single(Quantity quantity) => ledger.Read(quantity, []);

        public CountedSheets? Counted(PoolRule rule) => book.Counted(ledger, rule);
    }
}
