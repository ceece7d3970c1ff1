using NodaTime;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Who stands above whom: blocks of equals, split by one key after the other. Contest, admitted … scores → lists.</summary>
internal static class Ranking
{
    /// <summary>The id under which an order of equals is decided.</summary>
    public static string NodeOf(CompiledRules rules) => $"{rules.Round}.ranking";

    public static Lists Run(Ledger ledger, Answers answers)
    {
        var rule = ledger.Rules.Ranking!;
        var count = ledger.Entries.Submissions.Count;
        var listOf = new int?[count];
        var byName = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var s = 0; s < count; s++)
        {
            var standing = ledger.Scores!.Standings[s];
            if (standing.IsOut || ledger.Entries.IsWithdrawn(s, Stage.Ranking))
                continue;
            var name = ListName(ledger, rule, s);
            if (!byName.TryGetValue(name, out var members))
                byName[name] = members = [];
            members.Add(s);
        }

        var lists = byName.Select(l => Ranked(ledger, rule, answers, l.Key, l.Value)).ToList();
        var places = Enumerable.Repeat(Value.Absent(Absence.NotApplicable), count).ToArray();
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var s in lists[i].Blocks.SelectMany(b => b.Members).Concat(lists[i].Unplaced))
                listOf[s] = i;
            SetPlaces(rule, lists[i], places);
        }

        return new Lists(lists, places, listOf);
    }

    /// <summary>Compares two submissions by one key; negative when the first is better.</summary>
    public static int Compare(Ledger ledger, OrderKey key, int left, int right)
    {
        var order = Compare(key.By.Type, ledger.Of(key.By, left), ledger.Of(key.By, right), ledger);
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

    private static string ListName(Ledger ledger, RankingRule rule, int submission) =>
        rule.Lists.Count == 0 ? "all" : string.Join(" / ", rule.Lists.Select(l => ledger.Of(l, submission).Text));

    private static RankedList Ranked(Ledger ledger, RankingRule rule, Answers answers, string name, List<int> members)
    {
        var unplaced = new List<int>();
        var questions = new List<Question>();
        foreach (var s in members)
        {
            List<Question> pending = [.. ledger.Scores!.Standings[s].Questions, .. rule.Keys.SelectMany(k => ledger.Of(k.By, s).Questions)];
            if (pending.Count == 0)
                continue;
            unplaced.Add(s);
            questions.AddRange(pending);
        }

        List<(List<int> Members, string? Key)> blocks = [(members.Except(unplaced).ToList(), null)];
        foreach (var key in rule.Keys)
            blocks = [.. blocks.SelectMany(b => Split(ledger, key, b))];
        var made = new List<Block>();
        var next = 1;
        foreach (var (equals, key) in blocks.Where(b => b.Members.Count > 0))
        {
            made.AddRange(Settle(ledger, rule, answers, name, equals, key, next));
            next += equals.Count;
        }

        return new RankedList(name, made, unplaced, [.. questions.Distinct().Order()]);
    }

    // The key that splits a block separates each part from the next; the last part keeps what separated the block.
    private static IEnumerable<(List<int> Members, string? Key)> Split(Ledger ledger, OrderKey key, (List<int> Members, string? Key) block)
    {
        var sorted = block.Members.Order(Comparer<int>.Create((a, b) => Compare(ledger, key, a, b))).ToList();
        var part = new List<int>();
        foreach (var s in sorted)
        {
            if (part.Count > 0 && Compare(ledger, key, part[^1], s) != 0)
            {
                yield return (part, key.Name);
                part = [];
            }

            part.Add(s);
        }

        yield return (part, block.Key);
    }

    private static IEnumerable<Block> Settle(
        Ledger ledger, RankingRule rule, Answers answers, string list, List<int> equals, string? key, int from)
    {
        var shared = new Block(equals, from, from + equals.Count - 1, key, []);
        if (equals.Count == 1 || rule.Equal is EqualPolicy.Shared or EqualPolicy.SharedDense)
            return [shared];
        var (order, question) = rule.Equal == EqualPolicy.Decision ? answers.Order(NodeOf(ledger.Rules), equals) : Drawn(ledger, answers, list, equals);
        if (order is null)
            return [shared with { Pending = [question!] }];
        var by = rule.Equal == EqualPolicy.Decision ? "decision" : Lot.Node;
        return order.Select((s, i) => new Block([s], from + i, from + i, i == equals.Count - 1 ? key : by, []));
    }

    private static (IReadOnlyList<int>? Order, Question? Question) Drawn(Ledger ledger, Answers answers, string list, List<int> equals)
    {
        var (seed, question) = answers.Seed();
        return seed is null ? (null, question) : ([.. Lot.Draw(seed, list, equals, s => ledger.Entries.Submissions[s].Id)], null);
    }

    private static void SetPlaces(RankingRule rule, RankedList list, Value[] places)
    {
        for (var i = 0; i < list.Blocks.Count; i++)
        {
            var block = list.Blocks[i];
            var place = rule.Equal == EqualPolicy.SharedDense ? i + 1 : block.From;
            foreach (var s in block.Members)
            {
                // Whoever has no place yet may come before anyone of the list.
                places[s] = list.Unplaced.Count > 0 || block.Pending.Count > 0
                    ? Value.Waiting(list.Questions.Concat(block.Pending))
                    : Value.Of((Numerics.Rational)place);
            }
        }

        foreach (var s in list.Unplaced)
            places[s] = Value.Waiting(list.Questions);
    }
}
