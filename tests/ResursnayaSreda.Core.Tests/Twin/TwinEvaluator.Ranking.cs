using System.Security.Cryptography;
using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Lists: one block of all, split by one key after the other.</summary>
internal sealed partial class TwinEvaluator
{
    private readonly Dictionary<string, List<TwinBlock>> _rankedLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _listOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private void RunRanking()
    {
        var ranking = _round.Child("ranking")!;
        var names = ranking.Texts("lists").Where(l => l != "all").ToList();
        foreach (var submission in SubmissionIds.Where(s => _standings[s].LeftAt is null && !IsWithdrawn(s, "ranking")))
        {
            if (_standings[submission].IsWaiting)
                throw new SelectionWaitsException();
            _listOf[submission] = names.Count == 0 ? "all" : string.Join(" / ", names.Select(n => Name(n, TwinContext.For(submission)).Text));
        }

        foreach (var list in _listOf.GroupBy(p => p.Value, p => p.Key))
            _rankedLists[list.Key] = RankedList(ranking, list.Key, [.. list]);
    }

    private List<TwinBlock> RankedList(Node ranking, string list, List<string> members)
    {
        // Whoever has a key that waits could stand anywhere, even where the key would not be needed.
        foreach (var key in ranking.Children("keys").Where(k => !k.Has("ask") && !IsUsed("above", k) && !IsUsed("tied", k)))
            members.ForEach(m => Known(KeyOf(key, TwinContext.For(m))));
        var blocks = Placed(ranking, list, members, 0, []);
        var equal = ranking.Text("equal")!;
        if (equal is "lot" or "decision")
            blocks = [.. blocks.SelectMany(b => b.Members.Count == 1 ? [b] : Ended($"{_round.Id}.ranking", equal, list, b))];
        var result = new List<TwinBlock>();
        var (from, dense) = (1, 1);
        foreach (var (equals, separatedBy) in blocks)
        {
            result.Add(new([.. equals.Order(StringComparer.Ordinal)], from, from + equals.Count - 1, separatedBy));
            foreach (var member in equals)
                _places[member] = equal == "sharedDense" ? dense : from;
            from += equals.Count;
            dense++;
        }

        return result;
    }

    // Each block falls apart into blocks with one value of the key; only the last of them keeps what separated it from the next.
    private static List<(List<string> Members, string? SeparatedBy)> Split(
        List<(List<string> Members, string? SeparatedBy)> blocks, string key, Func<string, TwinValue> valueOf, bool isHighBest)
    {
        var result = new List<(List<string> Members, string? SeparatedBy)>();
        foreach (var (members, separatedBy) in blocks)
        {
            var groups = members.GroupBy(m => Known(valueOf(m))).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
            if (isHighBest)
                groups.Reverse();
            result.AddRange(groups.Select((g, i) => (g, i == groups.Count - 1 ? separatedBy : key)));
        }

        return result;
    }

    private static IComparable Known(TwinValue value) => value.IsKnown ? (IComparable)value.Content! : throw new SelectionWaitsException();

    private List<(List<string> Members, string? SeparatedBy)> Ended(
        string node, string equal, string list, (List<string> Members, string? SeparatedBy) block)
    {
        var order = equal == "lot" ? Lot(list, block.Members) : Decided(node, block.Members);
        return [.. order.Select((m, i) => (new List<string> { m }, i == order.Count - 1 ? block.SeparatedBy : equal))];
    }

    private List<string> Lot(string list, IEnumerable<string> members)
    {
        var seed = _contest.Decisions.FirstOrDefault(d => d.Node == "lot")?.Answer.Text ?? throw new SelectionWaitsException();
        return [.. members.OrderBy(m => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{list}\n{m}"))), StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> Decided(string node, IEnumerable<string> members) => Answer(node, members) ?? throw new SelectionWaitsException();

    private IReadOnlyList<string>? Answer(string node, IEnumerable<string> members) => AnswerAbout(node, members)?.List;

    // An answer about other members than these is stale: it is no answer.
    private GivenValue? AnswerAbout(string node, IEnumerable<string> members)
    {
        var subject = members.ToHashSet(StringComparer.Ordinal);
        return _contest.Decisions.FirstOrDefault(d => d.Node == node && subject.SetEquals(d.Subject))?.Answer;
    }
}
