using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Methodologies;
using Blocks = System.Collections.Generic.List<(System.Collections.Generic.List<string> Members, string? SeparatedBy)>;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>The keys of a list, depth first from the top, so that every key knows who stands above.</summary>
internal sealed partial class TwinEvaluator
{
    private Blocks Placed(Node ranking, string list, List<string> members, int at, List<string> above)
    {
        var keys = ranking.Children("keys");
        if (members.Count == 1 || at == keys.Count)
            return [(members, null)];
        if (IsUsed("above", keys[at]))
            return PlaceByPlace(ranking, list, members, at, above);
        var parts = SplitBy(keys[at], list, members, members, above);
        var isRestart = parts.Count > 1 && ranking.Text("afterSplit") == "restart" && IsUsed("tied", keys[at]);
        var next = isRestart ? keys.ToList().FindIndex(k => IsUsed("tied", k)) : at + 1;
        var result = new Blocks();
        foreach (var part in parts)
            Append(result, Placed(ranking, list, part, next, [.. above, .. MembersOf(result)]), NameOf(keys[at]));
        return result;
    }

    // The best group's first block is put into the list; then the key is computed again for those left.
    private Blocks PlaceByPlace(Node ranking, string list, List<string> members, int at, List<string> above)
    {
        var key = ranking.Children("keys")[at];
        var left = members.ToList();
        var result = new Blocks();
        var tied = members;
        var (besides, byLater) = (new List<string>(), "");
        while (left.Count > 0)
        {
            List<string> placed = [.. above, .. MembersOf(result)];
            var best = SplitBy(key, list, left, tied, placed)[0];
            var following = Placed(ranking, list, best, at + 1, placed);
            // Whoever comes next was as good by this key, so that a later one separated them; or was not, and this key did.
            Append(result, [(following[0].Members, null)], besides.Contains(following[0].Members[0]) ? byLater : NameOf(key));
            (besides, byLater) = (best, following[0].SeparatedBy ?? NameOf(key));
            left = [.. left.Except(following[0].Members)];
        }

        return result;
    }

    private static void Append(Blocks blocks, Blocks more, string separatedBy)
    {
        if (blocks.Count > 0)
            blocks[^1] = (blocks[^1].Members, separatedBy);
        blocks.AddRange(more);
    }

    private static IEnumerable<string> MembersOf(Blocks blocks) => blocks.SelectMany(b => b.Members);

    private static string NameOf(Node key) => key.Id ?? ((WrittenFormula)(key["is"] ?? key["countBack"])!).Text;

    private static bool IsUsed(string set, Node key) =>
        ((key["is"] ?? key["countBack"]) as WrittenFormula)?.Text.Split(' ', '(', ')', ':').Contains(set) == true;

    private List<List<string>> SplitBy(Node key, string list, List<string> members, List<string> tied, List<string> above)
    {
        if (members.Count == 1)
            return [members];
        var valueOf = key.Has("ask") ? Asked(key, list, members) : member => KeyOf(key, TwinContext.For(member) with { Tied = tied, Above = above });
        return [.. Split([(members, null)], "", valueOf, key.Text("best") == "high").Select(b => b.Members)];
    }

    private TwinValue KeyOf(Node key, TwinContext at) =>
        key.Has("countBack") ? CountedBack((ReductionSyntax)((WrittenFormula)key["countBack"]!).Tree, key, at) : Formula(key["is"], at);

    // Votes, one who is chosen, or an order: among the tied, or among the whole list.
    private Func<string, TwinValue> Asked(Node key, string list, List<string> tied)
    {
        var subject = key.Text("among") == "tied" ? tied : [.. _listOf.Where(l => l.Value == list).Select(l => l.Key)];
        var answer = AnswerAbout(key.Id!, subject) ?? throw new SelectionWaitsException();
        var sign = key.Text("best") == "high" ? -1 : 1;
        return key.Text("ask") switch
        {
            "votes" => member => TwinValue.Of(Fraction.Parse(answer.ByLabel![member].Text!)),
            "choice" => member => TwinValue.Of(member == answer.Text ? 0 : sign),
            _ => member => TwinValue.Of(sign * answer.List!.ToList().IndexOf(member)),
        };
    }

    private TwinValue CountedBack(ReductionSyntax values, Node key, TwinContext at)
    {
        var items = (Members(values.Set, at) ?? []).Where(m => m.IsIn.IsYes).Select(m => at.With(values.Variable, m.Member))
            .Where(inside => values.Where is null || Evaluate(values.Where, inside).IsYes).Select(inside => Evaluate(values.Body!, inside)).ToList();
        return TwinValue.Lacking(items) ?? TwinValue.Of(new BestFirst([.. items.Select(i => i.Number)], key.Text("best") == "high"));
    }
}

/// <summary>Values compared one by one from the best down; no value is worse than any.</summary>
internal sealed record BestFirst : IComparable
{
    private readonly List<Fraction> _values;
    private readonly int _whereNoneIsLeft;

    public BestFirst(IEnumerable<Fraction> values, bool isHighBest)
    {
        _values = [.. values.Order()];
        _whereNoneIsLeft = isHighBest ? 1 : -1;
        if (isHighBest)
            _values.Reverse();
    }

    public int CompareTo(object? obj)
    {
        var other = ((BestFirst)obj!)._values;
        return _values.Zip(other, (a, b) => a.CompareTo(b)).FirstOrDefault(c => c != 0, _whereNoneIsLeft * _values.Count.CompareTo(other.Count));
    }

    public bool Equals(BestFirst? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => _values.Count;
}
