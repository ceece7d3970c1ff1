using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A field or a parameter: what its values are and which of them are allowed.</summary>
/// <param name="Name">The name under which formulas know it.</param>
/// <param name="Node">The node that declares it.</param>
/// <param name="Type">The type; null when the declaration is faulty.</param>
internal sealed record FieldDeclaration(string Name, Node Node, QuantityType? Type)
{
    /// <summary>The columns of a field of rows, in ordinal order; those of a series are its year and its value.</summary>
    public IReadOnlyDictionary<string, FieldDeclaration> Columns { get; private init; } = new SortedDictionary<string, FieldDeclaration>();

    /// <summary>The column that tells rows apart; null when nothing does.</summary>
    public string? KeyColumn { get; private init; }

    public bool IsSeries => Node.Text("type") == Series;

    public bool IsOptional => Allowed.IsOptional;

    public Rational? Step => Allowed.Step;

    public Rational? Least => IsYear ? null : Node.Number("from") ?? (Node.Text("type") == "money" ? Rational.Zero : null);

    public Rational? Most => IsYear ? null : Node.Number("to");

    public Interval Range => Allowed.Range;

    public static FieldDeclaration From(string name, Node node)
    {
        if (node.Text("type") == Series)
        {
            // The node's bounds and unit are those of its numbers.
            return new(name, node, new RowsType(name))
            {
                Columns = new SortedDictionary<string, FieldDeclaration>(StringComparer.Ordinal)
                {
                    [Year] = new(Year, node, QuantityType.Plain) { InSeries = true, IsYear = true },
                    [ValueOfYear] = new(ValueOfYear, node, new NumberType(UnitOf(node))) { InSeries = true },
                },
                KeyColumn = Year,
            };
        }

        if (node.Text("type") != "rows")
            return new(name, node, TypeOf(node));
        var columns = new SortedDictionary<string, FieldDeclaration>(StringComparer.Ordinal);
        foreach (var column in node.Children("columns").Where(c => c.Key is not null))
            columns[column.Key!] = From(column.Key!, column);
        return new(name, node, new RowsType(name)) { Columns = columns, KeyColumn = node.Text("key") };
    }

    /// <summary>The word for what is given: a column of a series speaks of the series.</summary>
    public string Form => Type switch
    {
        RowsType => IsSeries ? "@series" : "@rowList",
        _ => IsYear ? "@year" : Type?.Word ?? "@value",
    };

    private const string Series = "series";
    private const string Year = "year";

    /// <summary>The column of a series that holds the number of a year.</summary>
    public const string ValueOfYear = "value";

    // Asked of each value of a contest.
    private Limits Allowed => field ??= new(
        Type is NumberType && !(Least > Most) ? new Interval(Least, Most) : Interval.All,
        IsYear ? Rational.One : Node.Number("step"),
        !InSeries && Node.Flag("optional"));

    private bool IsYear { get; init; }

    private bool InSeries { get; init; }

    private static Unit UnitOf(Node node) => node.Text("unit") is { } name ? Unit.Named(name) : Unit.None;

    private static QuantityType? TypeOf(Node node) => (node.Text("type"), node.Text("of")) switch
    {
        ("number" or "money", _) => new NumberType(UnitOf(node)),
        ("date", _) => new DateType(),
        ("instant", _) => new InstantType(),
        ("yesNo", _) => QuantityType.YesNo,
        ("text", _) => new TextType(),
        ("submission", _) => new MemberType(Dimension.Submission),
        ("region", _) => new LabelType(RegionFact.Regions),
        ("choice", { } list) => new LabelType(list),
        ("choices", { } list) => new LabelsType(list),
        _ => null,
    };

    private sealed record Limits(Interval Range, Rational? Step, bool IsOptional);
}
