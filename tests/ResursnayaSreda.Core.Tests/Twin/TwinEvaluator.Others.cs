using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>What other bodies decide: void lists, overrides; and the zone around the end of a pass.</summary>
internal sealed partial class TwinEvaluator
{
    private readonly Dictionary<string, string> _computed = new(StringComparer.Ordinal);

    // No winners in a void list: everybody gets the rest, or what the body that is asked answers.
    private void EmptyIfVoid(string list, List<string> members)
    {
        foreach (var rule in SelectionNode.Children("emptyLists"))
        {
            var condition = Formula(rule["when"], TwinContext.For(members[0]));
            if (!condition.IsKnown)
                throw new SelectionWaitsException();
            if (condition.IsNo)
                continue;
            var answer = rule.Has("ask") ? AnswerAbout(rule.Id!, [list]) ?? throw new SelectionWaitsException() : null;
            foreach (var member in Selectable.Where(members.Contains))
                _outcomes[member] = answer?.ByLabel?.GetValueOrDefault(member)?.Text ?? SelectionNode.Text("rest")!;
            return;
        }
    }

    private Decision? OverrideOf(Node decided, string submission) =>
        _contest.Decisions.FirstOrDefault(d => d.Node == (decided.Id ?? "override") && d.Subject.SequenceEqual([submission]));

    private void RunOverride(Node decided)
    {
        foreach (var submission in _outcomes.Keys.ToList())
        {
            if (OverrideOf(decided, submission)?.Answer is not { } answer)
                continue;
            _computed[submission] = _outcomes[submission];
            _outcomes[submission] = answer.Text ?? answer.ByLabel!["outcome"].Text!;
        }
    }

    private TwinValue? DecidedAmount(Node amount, string submission) =>
        SelectionNode.Child("override") is { } decided && OverrideOf(decided, submission)?.Answer.ByLabel?.GetValueOrDefault(amount.Id!) is { } given
            ? TwinValue.Of(Fraction.Parse(given.Text!))
            : null;

    // The pass runs once to find the last one taken and the first one not taken; those around them are put in order; it runs again.
    private void WalkWithZone(Node pass, Node zone)
    {
        var (outcomes, left, taken) = (_outcomes.ToList(), _left.ToList(), _taken.ToList());
        var blocks = OrderOf(pass);
        Walk(pass, blocks);
        var order = blocks.SelectMany(b => b.Members).ToList();
        var last = order.LastOrDefault(_taken.Contains);
        var next = order.Find(m => !_taken.Contains(m));
        // Where all are taken, or none, there is no edge that a zone could lie around.
        if (last is null || next is null)
            return;
        (_outcomes, _left, _taken) = (new(outcomes), new(left), taken);
        var members = order.Where(m => Certainly(Formula(zone["who"], TwinContext.For(m) with { Last = last, Next = next }))).ToList();
        if (members.Count == 0)
        {
            Walk(pass, blocks);
            return;
        }

        var inside = new List<(List<string> Members, string? SeparatedBy)> { (members, null) };
        foreach (var key in zone.Children("keys"))
            inside = Split(inside, "", m => KeyOf(key, TwinContext.For(m)), key.Text("best") == "high");
        var equal = zone.Text("equal")!;
        if (equal != "shared")
            inside = [.. inside.SelectMany(b => b.Members.Count == 1 ? [b] : Ended(zone.Id!, equal, zone.Id!, b))];
        // Between the ones before and the ones behind them.
        var first = blocks.FindIndex(b => b.Members.Exists(members.Contains));
        var outside = blocks.Select((b, i) => (Members: b.Members.Except(members).ToList(), IsBefore: i < first)).Where(b => b.Members.Count > 0).ToList();
        Walk(pass, [.. outside.Where(b => b.IsBefore).Select(b => (b.Members, (string?)null)), .. inside, .. outside.Where(b => !b.IsBefore).Select(b => (b.Members, (string?)null))]);
    }
}
