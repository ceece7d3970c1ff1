using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Calls: whether an additional sheet is needed, and of whom.</summary>
internal sealed partial class TwinEvaluator
{
    private IReadOnlyList<Node> Calls => _round.Child("pooling")?.Children("calls") ?? [];

    private TwinValue CallIs(Node call, TwinContext at)
    {
        var own = TwinContext.For(at.Submission!);
        if (call.Text("for") == "leaf")
        {
            var leaf = at.Leaf!;
            // Panels that are called themselves cannot change whether they are needed; who is recorded only counts for nothing.
            var experts = _panels.Where(p => !p.Flag("called") && p["counts"] is not false).SelectMany(p => PanelOf(p.Id!, at.Submission!)).Select(e => e.Expert).Distinct();
            var marks = experts.Select(e => MarkOf(e, at.Submission!, _criteria[leaf], at.Row)).Where(m => m.IsKnown);
            own = own with { Leaf = leaf, Row = at.Row, Marks = Dropped(call.Child("drop"), [.. marks]) };
        }

        var value = Formula(call["when"], own);
        return !value.IsAbsent ? value : call.Text("absent") == "wait" ? TwinValue.Waiting : TwinValue.Of(false);
    }

    /// <summary>Whether any call asks this panel for a sheet: on the leaf at hand, or on any leaf where none is at hand.</summary>
    private TwinValue IsCalled(string panel, TwinContext at)
    {
        var calls = Calls.Where(c => c.Text("panel") == panel).SelectMany(c => CallsAt(c, panel, at)).ToList();
        return calls.Exists(c => c.IsYes) ? TwinValue.Of(true) : calls.Exists(c => c.IsWaiting) ? TwinValue.Waiting : TwinValue.Of(false);
    }

    private IEnumerable<TwinValue> CallsAt(Node call, string panel, TwinContext at)
    {
        if (call.Text("for") != "leaf" || at.Leaf is not null)
            return [CallIs(call, at)];
        var leaves = _criteria.Values.Where(c => c.Kind.Name == "marks" && RulesAt(c.Id!).Any(r => r.Texts("from").Contains(panel)));
        return leaves.SelectMany(l => RowsAt(l.Id!, at.Submission!).Select(r => CallIs(call, at with { Leaf = l.Id, Row = r })));
    }

    private static List<TwinValue> Dropped(Node? drop, List<TwinValue> marks) =>
        [.. marks.OrderBy(m => m.Content).Skip(drop?.Whole("low") ?? 0).SkipLast(drop?.Whole("high") ?? 0)];
}
