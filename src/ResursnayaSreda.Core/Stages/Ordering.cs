using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Submissions that no key separates, and the key that separates them from the next ones.</summary>
internal readonly record struct EqualBlock(int[] Members, string? Key, IReadOnlyList<Question> Pending);

/// <summary>
/// Puts one list in order, from the top down: each key splits the blocks of equals. Since whatever stands above is settled when a block is
/// looked at, a key may look at it.
/// </summary>
internal sealed class Ordering(Ledger ledger, RankingRule rule, Answers answers, IReadOnlyList<int> list, List<Split> splits)
{
    private readonly List<int> _above = [];
    private readonly bool _looksAbove = rule.Keys.Any(k => k.UsesAbove || k.UsesTied);

    public List<EqualBlock> Of(int[] placed) => placed.Length == 0 ? [] : Order(placed, 0, null, isFirstAsked: false);

    // Keys are tried one inside the other, so that what stands above is complete: their number bounds the depth.
    // Where only the first block is asked for, those behind it are not put in order.
    private List<EqualBlock> Order(int[] members, int key, string? separatedBy, bool isFirstAsked)
    {
        if (members.Length == 1 || key == rule.Keys.Count)
        {
            PutAbove(members);
            return [new EqualBlock(members, separatedBy, [])];
        }

        var at = rule.Keys[key];
        if (at.Ask is { } ask)
            return Asked(members, key, at, ask, separatedBy, isFirstAsked);
        if (at.UsesAbove)
            return PlaceByPlace(members, key, at, separatedBy, isFirstAsked);
        if (!at.UsesTied && PlainOrder.Parts(ledger.ColumnOf(at.By!), members, at.IsHighBest) is { } plain)
            return Chain(plain, at.Name, key + 1, separatedBy, isFirstAsked);
        var reader = at.UsesTied ? ledger.Ranking([.. _above], members) : ledger;
        var values = members.ToDictionary(m => m, m => reader.Of(at.By!, m));
        if (Questions(values.Values) is { Count: > 0 } questions)
            return Waiting(members, separatedBy, questions);
        var parts = Parts(at, values);
        if (at.UsesTied)
            splits.Add(new Split(at, values));
        // Once a key has looked at the equals and split them, the first such key may see other equals.
        var next = at.UsesTied && parts.Count > 1 && rule.RestartsAfterSplit ? FirstTiedKey : key + 1;
        return Chain(parts, at.Name, next, separatedBy, isFirstAsked);
    }

    // Nobody remembers who stands above where no key looks there.
    private void PutAbove(int[] members)
    {
        if (_looksAbove)
            _above.AddRange(members);
    }

    private int FirstTiedKey
    {
        get
        {
            var first = 0;
            while (!rule.Keys[first].UsesTied)
                first++;
            return first;
        }
    }

    private List<EqualBlock> Chain(List<int[]> parts, string name, int next, string? separatedBy, bool isFirstAsked)
    {
        var result = new List<EqualBlock>(isFirstAsked ? 1 : parts.Count);
        for (var i = 0; i < (isFirstAsked ? 1 : parts.Count); i++)
        {
            var by = i == parts.Count - 1 ? separatedBy : name;
            if (parts[i].Length == 1)
            {
                PutAbove(parts[i]);
                result.Add(new EqualBlock(parts[i], by, []));
            }
            else
            {
                result.AddRange(Order(parts[i], next, by, isFirstAsked));
            }
        }

        return result;
    }

    /// <summary>The best one is put into the list, then the key is computed again for those left.</summary>
    private List<EqualBlock> PlaceByPlace(int[] members, int key, OrderKey at, string? separatedBy, bool isFirstAsked)
    {
        var result = new List<EqualBlock>();
        List<int> left = [.. members];
        List<int> best = [];
        // What separates the first one is known when the second one is.
        while (left.Count > 0 && !(isFirstAsked && result.Count > 1))
        {
            var reader = ledger.Ranking([.. _above], left);
            var values = left.ToDictionary(m => m, m => reader.Of(at.By!, m));
            if (Questions(values.Values) is { Count: > 0 } questions)
            {
                result.AddRange(Waiting([.. left], separatedBy, questions));
                break;
            }

            splits.Add(new Split(at, values));
            var atTop = BestOf(at, values);
            var first = FirstOf(atTop, key);
            // What separates the one before from this one: a later key if both were the best then, otherwise this key.
            if (result.Count > 0)
                result[^1] = result[^1] with { Key = best.Contains(first.Members[0]) ? result[^1].Key ?? at.Name : at.Name };
            best = atTop;
            left.RemoveAll(first.Members.Contains);
            result.Add(left.Count == 0 ? first with { Key = separatedBy } : first);
        }

        return result;
    }

    // Only the first block is final: behind it the key may say something else.
    private EqualBlock FirstOf(List<int> best, int key)
    {
        var depth = _above.Count;
        var first = Order([.. best], key + 1, null, isFirstAsked: true)[0];
        var last = depth + first.Members.Length;
        _above.RemoveRange(last, _above.Count - last);
        return first;
    }

    private List<EqualBlock> Asked(int[] members, int key, OrderKey at, QuestionKind ask, string? separatedBy, bool isFirstAsked)
    {
        var about = at.IsAskedOfList ? list : members;
        var (ranks, question) = ask switch
        {
            QuestionKind.Votes => answers.Votes(at.Name, about) is var (votes, pending) ? (votes, pending) : default,
            QuestionKind.Choice => Chosen(at, about),
            _ => Ordered(at, about),
        };
        if (ranks is null)
            return Waiting(members, separatedBy, [question!]);
        var values = members.ToDictionary(m => m, m => Value.Of(ranks[m]));
        splits.Add(new Split(at, values));
        return Chain(Parts(at, values), at.Name, key + 1, separatedBy, isFirstAsked);
    }

    private (IReadOnlyDictionary<int, Rational>? Ranks, Question? Question) Chosen(OrderKey at, IReadOnlyList<int> about)
    {
        var (chosen, question) = answers.Choice(at.Name, about);
        return (chosen is null ? null : about.ToDictionary(m => m, m => Best(at, m == chosen ? 0 : 1)), question);
    }

    private (IReadOnlyDictionary<int, Rational>? Ranks, Question? Question) Ordered(OrderKey at, IReadOnlyList<int> about)
    {
        var (order, question) = answers.Order(at.Name, about);
        return (order is null ? null : about.ToDictionary(m => m, m => Best(at, order.ToList().IndexOf(m))), question);
    }

    // The first of an answer is the best, whichever way the key goes.
    private static Rational Best(OrderKey at, int rank) => at.IsHighBest ? -rank : rank;

    private List<EqualBlock> Waiting(int[] members, string? separatedBy, IReadOnlyList<Question> questions)
    {
        PutAbove(members);
        return [new EqualBlock(members, separatedBy, questions)];
    }

    private static List<Question> Questions(IEnumerable<Value> values) => [.. values.SelectMany(v => v.Questions).Distinct().Order()];

    /// <summary>The first of the parts, found without putting the rest in order.</summary>
    private List<int> BestOf(OrderKey key, Dictionary<int, Value> values)
    {
        var best = new List<int>();
        foreach (var member in values.Keys.Order())
        {
            var order = best.Count == 0 ? 0 : Compare(key, values, member, best[0]);
            if (order < 0)
                best.Clear();
            if (order <= 0)
                best.Add(member);
        }

        return best;
    }

    private int Compare(OrderKey key, Dictionary<int, Value> values, int left, int right) =>
        Ranking.Compare(ledger, key, key.By?.Type ?? QuantityType.Plain, values[left], values[right]);

    private List<int[]> Parts(OrderKey key, Dictionary<int, Value> values)
    {
        int Compare(int a, int b) => this.Compare(key, values, a, b);
        var parts = new List<List<int>>();
        foreach (var member in values.Keys.Order().Order(Comparer<int>.Create(Compare)))
        {
            if (parts.Count == 0 || Compare(parts[^1][^1], member) != 0)
                parts.Add([]);
            parts[^1].Add(member);
        }

        return parts.ConvertAll(p => p.ToArray());
    }
}
