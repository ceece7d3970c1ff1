using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>What the values of marks stand for on the scales of a methodology. It follows from both, so the contest keeps it.</summary>
internal sealed class TypedMarks
{
    private readonly int[] _columnOf;
    private readonly ScaleNumbers[] _ofLeaf;

    public TypedMarks(Declarations declared, SheetTable table)
    {
        Declared = declared;
        var columns = table.Criteria.Select((name, column) => (name, column)).ToDictionary(c => c.name, c => c.column, StringComparer.Ordinal);
        var leaves = declared.MarkedCriteria;
        _columnOf = [.. leaves.Select(l => columns.GetValueOrDefault(l.Id, -1))];
        // Criteria of one scale share what its values stand for.
        string[] scales = [.. leaves.Select(l => l.Node.Text("scale") ?? "")];
        var ofScale = scales.Select((name, leaf) => (name, leaf)).ToLookup(s => s.name, s => s.leaf, StringComparer.Ordinal).ToDictionary(
            s => s.Key, s => new ScaleNumbers(declared.Scales.GetValueOrDefault(s.Key), table, s.Select(ColumnOf).Where(c => c >= 0)), StringComparer.Ordinal);
        _ofLeaf = [.. scales.Select(s => ofScale[s])];
        AreOnScale = Enumerable.Range(0, table.Criteria.Count).All(column =>
            declared.FindCriterion(table.Criteria[column]) is { Leaf: { } leaf, Rows: null } && table.Used(column).All(_ofLeaf[leaf].IsOn));
    }

    public Declarations Declared { get; }

    /// <summary>Whether every column is of a criterion that is marked once, and each of its values stands on the scale.</summary>
    public bool AreOnScale { get; }

    /// <summary>The column of a marked criterion; -1 when nobody has marked it.</summary>
    public int ColumnOf(int leaf) => _columnOf[leaf];

    /// <summary>What the values of the marks on a criterion stand for.</summary>
    public ScaleNumbers NumbersOf(int leaf) => _ofLeaf[leaf];
}
