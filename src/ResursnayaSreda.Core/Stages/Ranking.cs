using NodaTime;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Who stands above whom: blocks of equals, split by one key after the other. Contest, admitted … scores → lists.</summary>
internal static class Ranking
{
    private const string TheOnly = "all";

    /// <summary>The id under which an order of equals is decided.</summary>
    public static string NodeOf(CompiledRules rules) => $"{rules.Round.Id}.ranking";

    public static Lists Run(Ledger ledger, Answers answers)
    {
        var rule = ledger.Rules.Ranking!;
        var count = ledger.Entries.Submissions.Count;
        var byName = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var (last, lastName) = (new List<int>(), (string?)null);
        var (standings, isOne) = (ledger.Scores!.Standings, rule.Lists.Count == 0);
        for (var s = 0; s < count; s++)
        {
            if (standings[s].IsOut || ledger.IsWithdrawn(s, Stage.Ranking))
                continue;
            var name = isOne ? TheOnly : ListName(ledger, rule, s);
            if (name != lastName && !byName.TryGetValue(name, out last))
                byName[name] = last = new(isOne ? count : 0);
            lastName = name;
            last!.Add(s);
        }

        var splits = new List<Split>();
        var lists = byName.Select(l => Ranked(ledger, rule, answers, l.Key, l.Value, splits)).ToList();
        return new Lists(lists, splits, count, rule.Equal == EqualPolicy.SharedDense);
    }

    /// <summary>Compares two submissions by one key; negative when the first is better.</summary>
    public static int Compare(Ledger ledger, OrderKey key, int left, int right)
    {
        var by = key.By!;
        return Compare(ledger, key, by.Type, ledger.Of(by, left), ledger.Of(by, right));
    }

    /// <summary>Compares two values of a key; negative when the first is better.</summary>
    public static int Compare(Ledger ledger, OrderKey key, QuantityType type, Value left, Value right)
    {
        var order = type is SequenceType
            ? ((Sequence)left.Content).CompareTo((Sequence)right.Content, key.IsHighBest)
            : Compare(type, left, right, ledger);
        return key.IsHighBest ? -order : order;
    }

    private static int Compare(QuantityType type, Value left, Value right, Ledger ledger) => type switch
    {
        DateType => ((LocalDate)left.Content).CompareTo((LocalDate)right.Content),
        InstantType => ((Instant)left.Content).CompareTo((Instant)right.Content),
        LabelType { List: var list } => ledger.IndexOf(list, left.Text).CompareTo(ledger.IndexOf(list, right.Text)),
        TextType => string.CompareOrdinal(left.Text, right.Text),
        _ => left.Number.CompareTo(right.Number),
    };

    public static string ListName(Ledger ledger, RankingRule rule, int submission) => rule.Lists switch
    {
        [] => TheOnly,
        [var only] => ledger.Of(only, submission).Text,
        var several => NameOf(ledger, several, submission),
    };

    private static string NameOf(Ledger ledger, IReadOnlyList<Quantity> lists, int submission) =>
        string.Join(" / ", lists.Select(l => ledger.Of(l, submission).Text));

    private static RankedList Ranked(
        Ledger ledger, RankingRule rule, Answers answers, string name, List<int> members, List<Split> splits)
    {
        var unplaced = new List<int>();
        var questions = new List<Question>();
        var plain = rule.Keys.Where(k => k is { By: not null, UsesAbove: false, UsesTied: false }).Select(k => k.By!).ToList();
        var gaps = LaneColumn.WithGaps(plain.Select(k => ledger.ColumnOf(k)));
        var standings = ledger.Scores!.Standings;
        foreach (var s in members)
        {
            if (standings[s].IsIn && LaneColumn.AllHave(gaps, s))
                continue;
            var pending = Pending(ledger, plain, s);
            if (pending.Count == 0)
                continue;
            unplaced.Add(s);
            questions.AddRange(pending);
        }

        var ordered = new Ordering(ledger, rule, answers, members, splits).Of([.. unplaced.Count == 0 ? members : members.Except(unplaced)]);
        var made = new List<Block>(ordered.Count);
        foreach (var equals in ordered)
        {
            var from = made.Count == 0 ? 1 : made[^1].To + 1;
            if (equals.Members.Length == 1 || equals.Pending.Count > 0)
                made.Add(new Block(equals.Members, from, from + equals.Members.Length - 1, equals.Key, equals.Pending));
            else
                made.AddRange(Settle(ledger, rule, answers, name, equals.Members, equals.Key, from));
        }

        return new RankedList(name, made, unplaced, [.. questions.Distinct().Order()]);
    }

    private static List<Question> Pending(Ledger ledger, List<Quantity> keys, int submission) =>
        [.. ledger.Scores!.Standings[submission].Questions, .. keys.SelectMany(k => ledger.Of(k, submission).Questions)];

    private static IEnumerable<Block> Settle(
        Ledger ledger, RankingRule rule, Answers answers, string list, int[] equals, string? key, int from)
    {
        var shared = new Block(equals, from, from + equals.Length - 1, key, []);
        if (equals.Length == 1 || rule.Equal is EqualPolicy.Shared or EqualPolicy.SharedDense)
            return [shared];
        var (order, question) = rule.Equal == EqualPolicy.Decision ? answers.Order(NodeOf(ledger.Rules), equals) : Drawn(ledger, answers, list, equals);
        if (order is null)
            return [shared with { Pending = [question!] }];
        var by = rule.Equal == EqualPolicy.Decision ? "decision" : Lot.Node;
        return order.Select((s, i) => new Block([s], from + i, from + i, i == equals.Length - 1 ? key : by, []));
    }

    private static (IReadOnlyList<int>? Order, Question? Question) Drawn(Ledger ledger, Answers answers, string list, IReadOnlyList<int> equals)
    {
        var (seed, question) = answers.Seed();
        return seed is null ? (null, question) : ([.. Lot.Draw(seed, list, equals, s => ledger.Entries.IdOf(s))], null);
    }
}
