using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// A total divided exactly: the one factor f with Σ clip(f × weight, least, most) = total, every share rounded down to whole units, the units
/// left over by largest remainder (Hamilton's method).
/// </summary>
internal static class Apportioning
{
    public static Value Of(Ledger ledger, Apportionment rule, int member)
    {
        var shares = ledger.Shares(rule.Id, () => Divide(ledger, rule));
        return shares.Values.GetValueOrDefault(member, Value.Absent(Absence.NotApplicable));
    }

    private static Shares Divide(Ledger ledger, Apportionment rule)
    {
        var (members, questions) = MembersOf(ledger, rule);
        var shares = new Shares();
        if (questions.Count > 0)
        {
            foreach (var member in members)
                shares.Values[member] = Value.Waiting(questions);
            return shares;
        }

        foreach (var group in members.GroupBy(m => GroupOf(ledger, rule, m)).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
            Divide(ledger, rule, group.Key, [.. group], shares);
        return shares;
    }

    private static (IReadOnlyList<int> Members, IReadOnlyList<Question> Questions) MembersOf(Ledger ledger, Apportionment rule)
    {
        if (rule.By.Index is [{ List: { } list }])
            return ([.. Enumerable.Range(0, ledger.Labels(list).Count)], []);
        var selected = ledger.Selected!;
        var waiting = selected.Waiting.Values.SelectMany(w => w).ToList();
        var members = Enumerable.Range(0, selected.Outcomes.Count)
            .Where(s => rule.Outcome is { } outcome ? selected.Outcomes[s] == outcome : selected.Positions[s] > 0);
        return ([.. members], waiting);
    }

    private static (int Label, string Name) GroupOf(Ledger ledger, Apportionment rule, int member)
    {
        if (rule.Per is not { } per || rule.By.Index is not [var only] || only != Dimension.Submission)
            return (-1, "");
        var value = ledger.Of(per, member);
        return !value.Is ? (-1, "") : per.Type is LabelType { List: var list } ? (ledger.IndexOf(list, value.Text), value.Text) : (-1, value.ToString());
    }

    private static void Divide(Ledger ledger, Apportionment rule, (int Label, string Name) group, IReadOnlyList<int> members, Shares shares)
    {
        var total = ledger.Read(rule.Total, rule.Total.Index.Count == 0 ? [] : [group.Label]);
        var parts = members.Select(m => new Part(
            m, ledger.Of(rule.By, m), rule.AtLeast is null ? Value.Zero : ledger.Of(rule.AtLeast, m), rule.AtMost is null ? null : ledger.Of(rule.AtMost, m))).ToList();
        var lacking = parts.SelectMany(p => (Value?[])[p.Weight, p.Least, p.Most]).OfType<Value>().Aggregate(total, (a, v) => !a.Is || !v.Is ? Value.Lacking(a, v) : a);
        if (!lacking.Is || parts.Exists(p => p.Weight.Number.Sign < 0))
        {
            foreach (var member in members)
                shares.Values[member] = lacking.Is ? Value.Absent(Absence.Undefined) : lacking;
            return;
        }

        var least = Aggregate.Sum(parts.Select(p => p.Least.Number));
        if (least > total.Number)
        {
            ledger.Answers.Faults.Add(ledger.Entries.AtParameter(
                ParameterOf(rule.Total), FindingCodes.FloorsExceedTotal, rule.Id, $"{least}", $"{total.Number}", $"{least - total.Number}"));
        }

        var exact = Factor.Shares(total.Number, parts);
        Round(ledger, rule, total.Number, parts, exact, shares);
        var given = Aggregate.Sum(members.Select(m => shares.Values[m]).Where(v => v.Is).Select(v => v.Number));
        shares.Left.Add((group.Name, total.Number - given));
    }

    // What the contest says of the total, if anything.
    private static string? ParameterOf(Quantity total) =>
        Dependencies.Of(total.Body!).OfType<Reference>().Select(r => r.Quantity.Origin).OfType<ParameterOrigin>().FirstOrDefault()?.Parameter;

    /// <summary>Down to whole units; the units left over go by largest remainder to those who have room for one.</summary>
    private static void Round(Ledger ledger, Apportionment rule, Rational total, List<Part> parts, List<Rational> exact, Shares shares)
    {
        var unit = rule.Unit;
        var down = exact.ConvertAll(e => unit * (e / unit).Floor());
        var left = ((Rational.Min(total, Aggregate.Sum(exact)) - Aggregate.Sum(down)) / unit).Floor();
        var open = Enumerable.Range(0, parts.Count)
            .Where(i => exact[i] > down[i] && !(parts[i].Most is { } most && down[i] + unit > most.Number))
            .Order(Comparer<int>.Create((a, b) => Compare(ledger, rule, parts, exact, down, a, b))).ToList();
        var units = (int)Rational.Min(left, open.Count).Numerator;
        for (var i = 0; i < parts.Count; i++)
            shares.Values[parts[i].Member] = Value.Of(down[i]);
        var first = units;
        var last = units;
        if (units > 0 && units < open.Count && Compare(ledger, rule, parts, exact, down, open[units - 1], open[units]) == 0)
        {
            // Nothing separates those at the edge: they are asked about as a block.
            first = open.FindIndex(o => Compare(ledger, rule, parts, exact, down, o, open[units]) == 0);
            last = open.FindLastIndex(o => Compare(ledger, rule, parts, exact, down, o, open[units]) == 0) + 1;
        }

        foreach (var i in open.Take(first))
            shares.Values[parts[i].Member] = Value.Of(down[i] + unit);
        Settle(ledger, rule, [.. open.Skip(first).Take(last - first)], units - first, parts, down, shares);
    }

    private static void Settle(Ledger ledger, Apportionment rule, List<int> equals, int units, List<Part> parts, List<Rational> down, Shares shares)
    {
        if (equals.Count == 0)
            return;
        var names = equals.ToDictionary(i => NameOf(ledger, rule, parts[i].Member), i => i, StringComparer.Ordinal);
        var (order, question) = ledger.Answers.OrderOf(rule.Id, [.. names.Keys]);
        foreach (var (name, i) in names)
        {
            var member = parts[i].Member;
            if (order is null)
                shares.Values[member] = Value.Waiting(question!);
            else if (order.Take(units).Contains(name))
                shares.Values[member] = Value.Of(down[i] + rule.Unit);
        }
    }

    private static string NameOf(Ledger ledger, Apportionment rule, int member) =>
        rule.By.Index is [{ List: { } list }] ? ledger.Labels(list)[member] : ledger.Entries.IdOf(member);

    private static int Compare(Ledger ledger, Apportionment rule, List<Part> parts, List<Rational> exact, List<Rational> down, int left, int right)
    {
        var order = (exact[right] - down[right]).CompareTo(exact[left] - down[left]);
        foreach (var key in order == 0 ? rule.Equal : [])
        {
            order = Ranking.Compare(ledger, key, parts[left].Member, parts[right].Member);
            if (order != 0)
                break;
        }

        return order;
    }
}

/// <summary>One of those among whom a total is divided.</summary>
internal sealed record Part(int Member, Value Weight, Value Least, Value? Most);

/// <summary>What a division gives, and what it leaves per group.</summary>
internal sealed class Shares
{
    public SortedDictionary<int, Value> Values { get; } = [];

    public List<(string Group, Rational Left)> Left { get; } = [];
}
