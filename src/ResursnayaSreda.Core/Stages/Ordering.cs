using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// Puts one list in order, from the top down: each key splits the blocks of equals. Since whatever stands above is settled when a block is
/// looked at, a key may look at it.
/// </summary>
internal sealed class Ordering(Ledger ledger, RankingRule rule, Answers answers, IReadOnlyList<int> list, List<Split> splits)
{
    private readonly List<int> _above = [];
    private readonly bool _looksAbove = rule.Keys.Any(k => k.UsesAbove || k.UsesTied);

    public Blocks Of(int[] placed)
    {
        var blocks = new Blocks();
        if (placed.Length > 0)
            Order(placed, 0, null, isFirstAsked: false, blocks);
        return blocks;
    }

    // Keys are tried one inside the other, so that what stands above is complete: their number bounds the depth.
    // Where only the first block is asked for, those behind it are not put in order.
    private void Order(int[] members, int key, string? separatedBy, bool isFirstAsked, Blocks blocks)
    {
        if (members.Length == 1 || key == rule.Keys.Count)
        {
            Put(members, separatedBy, [], blocks);
            return;
        }

        var at = rule.Keys[key];
        if (at.Ask is { } ask)
            Ask(members, key, at, ask, separatedBy, isFirstAsked, blocks);
        else if (at.UsesAbove)
            PlaceByPlace(members, key, at, separatedBy, isFirstAsked, blocks);
        else if (!at.UsesTied && PlainOrder.Of(ledger.ColumnOf(at.By!), members, at.IsHighBest) is { } plain)
            Chain(plain, at.Name, key + 1, separatedBy, isFirstAsked, blocks);
        else
            Split(members, key, at, separatedBy, isFirstAsked, blocks);
    }

    private void Split(int[] members, int key, OrderKey at, string? separatedBy, bool isFirstAsked, Blocks blocks)
    {
        var reader = at.UsesTied ? ledger.Ranking([.. _above], members) : ledger;
        var values = members.ToDictionary(m => m, m => reader.Of(at.By!, m));
        if (Questions(values.Values) is { Count: > 0 } questions)
        {
            Put(members, separatedBy, questions, blocks);
            return;
        }

        var runs = RunsOf(at, values);
        if (at.UsesTied)
            splits.Add(new Split(at, values));
        // Once a key has looked at the equals and split them, the first such key may see other equals.
        var next = at.UsesTied && runs.Ends.Length > 1 && rule.RestartsAfterSplit ? FirstTiedKey : key + 1;
        Chain(runs, at.Name, next, separatedBy, isFirstAsked, blocks);
    }

    private void Put(ReadOnlySpan<int> members, string? separatedBy, IReadOnlyList<Question> pending, Blocks blocks)
    {
        PutAbove(members);
        blocks.Add(members, separatedBy, pending);
    }

    // Nobody remembers who stands above where no key looks there.
    private void PutAbove(ReadOnlySpan<int> members)
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

    private void Chain(Runs runs, string name, int next, string? separatedBy, bool isFirstAsked, Blocks blocks)
    {
        if (next == rule.Keys.Count && !isFirstAsked)
        {
            PutAbove(runs.Members);
            blocks.Add(runs, name, separatedBy);
            return;
        }

        var from = 0;
        for (var i = 0; i < (isFirstAsked ? 1 : runs.Ends.Length); i++)
        {
            var run = runs.Members.AsSpan(from..runs.Ends[i]);
            var by = i == runs.Ends.Length - 1 ? separatedBy : name;
            if (run.Length == 1)
                Put(run, by, [], blocks);
            else
                Order(run.ToArray(), next, by, isFirstAsked, blocks);
            from = runs.Ends[i];
        }
    }

    /// <summary>The best one is put into the list, then the key is computed again for those left.</summary>
    private void PlaceByPlace(int[] members, int key, OrderKey at, string? separatedBy, bool isFirstAsked, Blocks blocks)
    {
        var start = blocks.Count;
        List<int> left = [.. members];
        List<int> best = [];
        // What separates the first one is known when the second one is.
        while (left.Count > 0 && !(isFirstAsked && blocks.Count > start + 1))
        {
            var reader = ledger.Ranking([.. _above], left);
            var values = left.ToDictionary(m => m, m => reader.Of(at.By!, m));
            if (Questions(values.Values) is { Count: > 0 } questions)
            {
                Put([.. left], separatedBy, questions, blocks);
                break;
            }

            splits.Add(new Split(at, values));
            var atTop = BestOf(at, values);
            var first = FirstOf(atTop, key);
            int[] equals = [.. first.Members(0)];
            // What separates the one before from this one: a later key if both were the best then, otherwise this key.
            if (blocks.Count > start)
                blocks.Separate(best.Contains(equals[0]) ? blocks.Key(blocks.Count - 1) ?? at.Name : at.Name);
            best = atTop;
            left.RemoveAll(equals.Contains);
            blocks.Add(equals, left.Count == 0 ? separatedBy : first.Key(0), first.Pending(0));
        }
    }

    // Only the first block is final: behind it the key may say something else.
    private Blocks FirstOf(List<int> best, int key)
    {
        var depth = _above.Count;
        var blocks = new Blocks();
        Order([.. best], key + 1, null, isFirstAsked: true, blocks);
        var last = depth + blocks.To(0);
        _above.RemoveRange(last, _above.Count - last);
        return blocks;
    }

    private void Ask(int[] members, int key, OrderKey at, QuestionKind ask, string? separatedBy, bool isFirstAsked, Blocks blocks)
    {
        var about = at.IsAskedOfList ? list : members;
        var (ranks, question) = ask switch
        {
            QuestionKind.Votes => answers.Votes(at.Name, about) is var (votes, pending) ? (votes, pending) : default,
            QuestionKind.Choice => Chosen(at, about),
            _ => Ordered(at, about),
        };
        if (ranks is null)
        {
            Put(members, separatedBy, [question!], blocks);
            return;
        }

        var values = members.ToDictionary(m => m, m => Value.Of(ranks[m]));
        splits.Add(new Split(at, values));
        Chain(RunsOf(at, values), at.Name, key + 1, separatedBy, isFirstAsked, blocks);
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

    private Runs RunsOf(OrderKey key, Dictionary<int, Value> values)
    {
        int Compare(int a, int b) => this.Compare(key, values, a, b);
        int[] sorted = [.. values.Keys.Order().Order(Comparer<int>.Create(Compare))];
        return new(sorted, [.. Enumerable.Range(1, sorted.Length).Where(end => end == sorted.Length || Compare(sorted[end - 1], sorted[end]) != 0)]);
    }
}
