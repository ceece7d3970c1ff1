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
        var standings = ledger.Scores!.Standings;
        var isPlain = rule.Lists.Count == 0 && ledger.Entries.Withdrawals.Count == 0;
        var byName = isPlain ? OnlyList(standings.Where(s => !s.IsOut)) : ByName(ledger, rule);
        var splits = new List<Split>();
        var lists = byName.Select(l => Ranked(ledger, rule, answers, l.Key, l.Value, splits)).ToList();
        return new Lists(lists, splits, count, rule.Equal == EqualPolicy.SharedDense);
    }

    private static SortedDictionary<string, int[]> OnlyList(int[] members) =>
        members.Length == 0 ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { [TheOnly] = members };

    private static SortedDictionary<string, int[]> ByName(Ledger ledger, RankingRule rule)
    {
        var byName = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var s = 0; s < ledger.Entries.Submissions.Count; s++)
        {
            if (ledger.Scores!.Standings[s].IsOut || ledger.IsWithdrawn(s, Stage.Ranking))
                continue;
            var name = ListName(ledger, rule, s);
            if (!byName.TryGetValue(name, out var members))
                byName[name] = members = [];
            members.Add(s);
        }

        return new(byName.ToDictionary(l => l.Key, l => l.Value.ToArray(), StringComparer.Ordinal), StringComparer.Ordinal);
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
        Ledger ledger, RankingRule rule, Answers answers, string name, int[] members, List<Split> splits)
    {
        var unplaced = new List<int>();
        var questions = new List<Question>();
        var plain = rule.Keys.Where(k => k is { By: not null, UsesAbove: false, UsesTied: false }).Select(k => k.By!).ToList();
        var gaps = LaneColumn.WithGaps(plain.Select(k => ledger.ColumnOf(k)));
        var standings = ledger.Scores!.Standings;
        foreach (var s in gaps.Length == 0 && !standings.Has(s => s.IsWaiting) ? [] : members)
        {
            if (standings[s].IsIn && LaneColumn.AllHave(gaps, s))
                continue;
            var pending = Pending(ledger, plain, s);
            if (pending.Count == 0)
                continue;
            unplaced.Add(s);
            questions.AddRange(pending);
        }

        var ordered = new Ordering(ledger, rule, answers, members, splits).Of(unplaced.Count == 0 ? members : [.. members.Except(unplaced)]);
        var blocks = rule.Equal is EqualPolicy.Shared or EqualPolicy.SharedDense ? ordered : Settled(ledger, rule, answers, name, ordered);
        return new RankedList(name, blocks, unplaced, [.. questions.Distinct().Order()]);
    }

    private static List<Question> Pending(Ledger ledger, List<Quantity> keys, int submission) =>
        [.. ledger.Scores!.Standings[submission].Questions, .. keys.SelectMany(k => ledger.Of(k, submission).Questions)];

    /// <summary>Where equals do not share a place, a decision or a lot puts them one behind the other.</summary>
    private static Blocks Settled(Ledger ledger, RankingRule rule, Answers answers, string list, Blocks ordered)
    {
        var settled = new Blocks();
        for (var i = 0; i < ordered.Count; i++)
        {
            int[] equals = [.. ordered.Members(i)];
            var (key, pending) = (ordered.Key(i), ordered.Pending(i));
            if (equals.Length == 1 || pending.Count > 0)
            {
                settled.Add(equals, key, pending);
                continue;
            }

            var (order, question) = rule.Equal == EqualPolicy.Decision ? answers.Order(NodeOf(ledger.Rules), equals) : Drawn(ledger, answers, list, equals);
            if (order is null)
                settled.Add(equals, key, [question!]);
            for (var place = 0; place < (order?.Count ?? 0); place++)
                settled.Add([order![place]], place == equals.Length - 1 ? key : rule.Equal == EqualPolicy.Decision ? "decision" : Lot.Node, []);
        }

        return settled;
    }

    private static (IReadOnlyList<int>? Order, Question? Question) Drawn(Ledger ledger, Answers answers, string list, IReadOnlyList<int> equals)
    {
        var (seed, question) = answers.Seed();
        return seed is null ? (null, question) : ([.. Lot.Draw(seed, list, equals, s => ledger.Entries.IdOf(s))], null);
    }
}
