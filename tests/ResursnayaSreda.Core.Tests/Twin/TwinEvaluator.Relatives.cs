using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>A submission's value compared with those of others.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Relative(Node node, TwinContext at)
    {
        var own = Formula(node["of"], at);
        if (!own.IsKnown)
            return own;
        var (numbers, waits) = Others(node, at);
        if (waits)
            return TwinValue.Waiting;
        var isHighBest = node.Text("better") == "high";
        if (node.Text("how") == "place")
            return TwinValue.Of(1 + numbers.Count(n => isHighBest ? n > own.Number : n < own.Number));
        if (numbers.Count == 0)
            return TwinValue.Absent;
        var (least, most) = (numbers.Min(), numbers.Max());
        return node.Text("how") switch
        {
            "shareOfBest" => isHighBest ? Quotient(own.Number, most) : Quotient(least, own.Number),
            "shareOfSum" => Quotient(own.Number, numbers.Aggregate(Fraction.Zero, (a, b) => a + b)),
            _ when least == most => TwinValue.Of(Fraction.Of(node.Number("flat")!.Value)),
            _ => Quotient(isHighBest ? own.Number - least : most - own.Number, most - least),
        };
    }

    // Members without a value are left out.
    private (List<Fraction> Numbers, bool Waits) Others(Node node, TwinContext at)
    {
        var numbers = new List<Fraction>();
        var waits = false;
        var group = GroupAt(node, at);
        foreach (var submission in SubmissionIds)
        {
            var isIn = IsInSet(node.Text("within")!, submission);
            var there = at with { Submission = submission };
            // Whatever looks at a set waits while it is not known who is in it.
            waits |= isIn.IsWaiting;
            if (!isIn.IsYes || !Equals(group, GroupAt(node, there)))
                continue;
            var value = Formula(node["of"], there);
            waits |= value.IsWaiting;
            if (value.IsKnown)
                numbers.Add(value.Number);
        }

        return (numbers, waits);
    }

    private object? GroupAt(Node node, TwinContext at) => node.Text("per") is { } per ? Name(per, at).Content : null;

    private static TwinValue Quotient(Fraction over, Fraction under) => under == Fraction.Zero ? TwinValue.Absent : TwinValue.Of(over / under);
}
