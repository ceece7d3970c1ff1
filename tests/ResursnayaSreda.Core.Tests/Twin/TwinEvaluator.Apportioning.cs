using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>A total divided in whole units.</summary>
internal sealed partial class TwinEvaluator
{
    private sealed record Share(string Member, TwinContext At, Fraction By, Fraction AtLeast, Fraction? AtMost)
    {
        public Fraction Exact { get; init; }

        public Fraction Whole { get; init; }

        // What the one factor gives, kept between floor and ceiling.
        public Fraction Under(Fraction factor)
        {
            var share = Larger(AtLeast, factor * By);
            return AtMost is { } most ? Smaller(most, share) : share;
        }
    }

    // A value divided among the labels of a list, or the categories.
    private TwinValue Apportioned(string name, Node value, Node apportion, TwinContext at)
    {
        var words = value.Texts("for")[0].Split(' ');
        var list = words[^1] is "categories" ? "category" : words[^1];
        var members = _lists[list].Select(label => (label, IndexedBy(value, TwinContext.Contest.From(Member.OfLabel(label, list))))).ToList();
        return Divided(name, apportion, members, TwinContext.Contest)[LabelAt(list, at)];
    }

    // An amount divided among those who have its outcome, in each group on its own.
    private TwinValue Apportioned(Node amount, string submission)
    {
        var apportion = amount.Child("apportion")!;
        var per = apportion.Text("per");
        var members = _outcomes.Where(o => o.Value == amount.Text("for") && (per is null || GroupOf(o.Key) == GroupOf(submission)))
            .Select(o => (o.Key, TwinContext.For(o.Key))).OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
        return Divided(amount.Id!, apportion, members, TwinContext.For(submission))[submission];

        string GroupOf(string s) => Name(per!, TwinContext.For(s)).Text;
    }

    private Dictionary<string, TwinValue> Divided(string node, Node apportion, List<(string Id, TwinContext At)> members, TwinContext at)
    {
        var total = Slot(apportion["total"], at);
        var slots = members.Select(m => (m.Id, m.At, By: Slot(apportion["by"], m.At), Least: Bound("atLeast", m.At), Most: Bound("atMost", m.At))).ToList();
        var lacking = TwinValue.Lacking([total, .. slots.SelectMany(s => (TwinValue[])[s.By, s.Least ?? s.By, s.Most ?? s.By])]);
        if (lacking is not null)
            return members.ToDictionary(m => m.Id, _ => lacking);
        var shares = slots.Select(s => new Share(s.Id, s.At, s.By.Number, s.Least?.Number ?? Fraction.Zero, s.Most?.Number)).ToList();
        var unit = Fraction.Of(apportion.Number("unit")!.Value);
        var exact = Exact(total.Number, shares);
        shares = [.. shares.Select((s, i) => s with { Exact = exact[i], Whole = new Fraction((exact[i] / unit).Floor(), 1) * unit })];
        var units = ((total.Number - shares.Aggregate(Fraction.Zero, (sum, s) => sum + s.Whole)) / unit).Floor();
        var (lucky, waiting) = Lucky(node, apportion, shares, unit, (int)units);
        return shares.ToDictionary(
            s => s.Member, s => waiting.Contains(s.Member) ? TwinValue.Waiting : TwinValue.Of(lucky.Contains(s.Member) ? s.Whole + unit : s.Whole));

        TwinValue? Bound(string property, TwinContext member) => apportion.Has(property) ? Slot(apportion[property], member) : null;
    }

    // Between two neighbouring points where some share meets its floor or ceiling, the sum is a straight line.
    private static List<Fraction> Exact(Fraction total, List<Share> shares)
    {
        var points = shares.Where(s => s.By > Fraction.Zero).SelectMany(s => (Fraction?[])[s.AtLeast / s.By, s.AtMost / s.By])
            .Where(p => p is not null).Select(p => p!.Value).Append(Fraction.Zero).Distinct().Order().ToList();
        points.Add(points[^1] + Fraction.One);
        for (var i = 0; i < points.Count - 1; i++)
        {
            var (low, high) = (Sum(points[i]), Sum(points[i + 1]));
            var isLast = i == points.Count - 2;
            if (high == low || (total > high && !isLast))
                continue;
            var factor = points[i] + ((points[i + 1] - points[i]) * (total - low) / (high - low));
            return [.. shares.Select(s => s.Under(factor))];
        }

        // The ceilings sum to less than the total: each gets its own.
        return [.. shares.Select(s => s.Under(points[^1]))];

        Fraction Sum(Fraction factor) => shares.Aggregate(Fraction.Zero, (sum, s) => sum + s.Under(factor));
    }

    /// <summary>Who gets one of the units left over, and the equals among whom that waits for a decision.</summary>
    private (HashSet<string> Lucky, List<string> Waiting) Lucky(string node, Node apportion, List<Share> shares, Fraction unit, int units)
    {
        var remainders = shares.Where(s => s.Exact > s.Whole && !(s.AtMost < s.Whole + unit)).ToList();
        var blocks = new List<(List<string> Members, string? SeparatedBy)> { ([.. remainders.Select(s => s.Member)], null) };
        blocks = Split(blocks, "", m => TwinValue.Of(Of(m).Exact - Of(m).Whole), isHighBest: true);
        foreach (var key in (List<object>)apportion["equal"]!)
            blocks = Split(blocks, "", m => Ordered(FormulaOf(key), Of(m).At), (key as Node)?.Text("best") == "high");
        var lucky = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (members, _) in blocks)
        {
            var left = units - lucky.Count;
            if (members.Count <= left)
                lucky.UnionWith(members);
            else if (left > 0 && Answer(node, members) is { } order)
                lucky.UnionWith(order.Take(left));
            else if (left > 0)
                return (lucky, members);
        }

        return (lucky, []);

        Share Of(string member) => shares.Single(s => s.Member == member);
    }
}
