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
    public bool IsOptional => Node.Flag("optional");

    public Rational? Step => Node.Number("step");

    public Rational? From => Node.Number("from") ?? (Node.Text("type") == "money" ? Rational.Zero : null);

    public Rational? To => Node.Number("to");

    public Interval Range => Type is NumberType && !(From > To) ? new Interval(From, To) : Interval.All;

    public static QuantityType? TypeOf(Node node)
    {
        var unit = node.Text("unit") is { } name ? Unit.Named(name) : Unit.None;
        return (node.Text("type"), node.Text("of")) switch
        {
            ("number" or "money", _) => new NumberType(unit),
            ("date", _) => new DateType(),
            ("instant", _) => new InstantType(),
            ("yesNo", _) => QuantityType.YesNo,
            ("text", _) => new TextType(),
            ("submission", _) => new MemberType(Dimension.Submission),
            ("choice", { } list) => new LabelType(list),
            ("choices", { } list) => new LabelsType(list),
            _ => null,
        };
    }
}
