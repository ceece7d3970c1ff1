using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Formulas;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>The walk: passes, limits, the rest, amounts.</summary>
internal sealed partial class TwinEvaluator
{
    private Dictionary<string, string> _outcomes = new(StringComparer.Ordinal);
    private List<string> _taken = [];
    private Dictionary<(string Limit, string Group), Fraction> _left = [];

    private Node SelectionNode => _round.Child("selection")!;

    private void RunSelection()
    {
        foreach (var (list, members) in _listOf.GroupBy(l => l.Value, l => l.Key).Select(g => (g.Key, g.ToList())))
            EmptyIfVoid(list, members);
        foreach (var pass in SelectionNode.Children("passes"))
        {
            if (SelectionNode.Child("zone") is { } zone && zone.Text("around") == pass.Id)
                WalkWithZone(pass, zone);
            else
                Walk(pass, OrderOf(pass));
        }

        foreach (var submission in Selectable.Where(s => !_outcomes.ContainsKey(s)).ToList())
            _outcomes[submission] = SelectionNode.Text("rest")!;
        if (SelectionNode.Child("override") is { } decided)
            RunOverride(decided);
        // Whoever has an outcome that some pass gives counts as taken.
        var given = SelectionNode.Children("passes").Select(p => p.Text("outcome")).ToHashSet();
        _taken.RemoveAll(t => !given.Contains(_outcomes[t]));
        _taken.AddRange([.. _outcomes.Where(o => given.Contains(o.Value) && !_taken.Contains(o.Key)).Select(o => o.Key).Order(StringComparer.Ordinal)]);
    }

    private IEnumerable<string> Selectable => _listOf.Keys.Order(StringComparer.Ordinal).Where(s => !IsWithdrawn(s, "selection"));

    private List<(List<string> Members, string? SeparatedBy)> OrderOf(Node pass)
    {
        var candidates = Selectable.Where(s => !_outcomes.ContainsKey(s) && IsCandidate(pass, s)).ToList();
        var blocks = new List<(List<string> Members, string? SeparatedBy)> { (candidates, null) };
        foreach (var key in (List<object>)pass["order"]!)
            blocks = Split(blocks, "", s => Ordered(FormulaOf(key), TwinContext.For(s)), (key as Node)?.Text("best") == "high");
        return blocks;
    }

    private void Walk(Node pass, List<(List<string> Members, string? SeparatedBy)> blocks)
    {
        var stopped = new HashSet<(string Limit, string Group)>();
        foreach (var (members, _) in blocks)
        {
            foreach (var member in members.Where(m => GroupsOf(pass, m).Any(stopped.Contains)).ToList())
                Refuse(pass, member, stopped);
            foreach (var connected in Connected(pass, [.. members.Where(m => !GroupsOf(pass, m).Any(stopped.Contains))]))
                TakeOrNot(pass, connected, stopped);
        }
    }

    private static WrittenFormula FormulaOf(object key) => key as WrittenFormula ?? (WrittenFormula)((Node)key)["is"]!;

    // A category and a label of a choice list are ordered as they are declared.
    private TwinValue Ordered(WrittenFormula formula, TwinContext at)
    {
        var value = Formula(formula, at);
        var name = formula.Tree is PathSyntax { Steps: [NameStep only] } ? only.Name : "";
        var list = name == "category" ? name : _fields.TryGetValue(name, out var field) && field.Text("type") == "choice" ? field.Text("of") : null;
        list ??= at.Bound.TryGetValue(name, out var bound) && bound.Kind == MemberKind.Label ? bound.List : null;
        return list is null ? value : TwinValue.Of(_lists[list].ToList().IndexOf(value.Text));
    }

    private bool IsCandidate(Node pass, string submission)
    {
        var who = pass.Has("who") ? Formula(pass["who"], TwinContext.For(submission)) : TwinValue.Of(true);
        return who.IsKnown ? who.IsYes : throw new SelectionWaitsException();
    }

    // Members that share no group of a limit do not concern each other.
    private List<List<string>> Connected(Node pass, List<string> members)
    {
        var parts = new List<List<string>>();
        foreach (var member in members)
        {
            var groups = GroupsOf(pass, member).ToList();
            var touching = parts.Where(p => p.Exists(m => GroupsOf(pass, m).Intersect(groups).Any())).ToList();
            parts.RemoveAll(touching.Contains);
            parts.Add([.. touching.SelectMany(p => p), member]);
        }

        return parts;
    }

    private void TakeOrNot(Node pass, List<string> members, HashSet<(string Limit, string Group)> stopped)
    {
        var full = FirstFull(pass, members, stopped);
        if (full is null)
        {
            Take(pass, members);
        }
        else if (members.TrueForAll(m => FirstFull(pass, [m], stopped) is not null))
        {
            // Where nobody fits there is no edge.
            foreach (var member in members)
                Refuse(pass, member, stopped);
        }
        else
        {
            switch (pass.Text("equalsAtEdge"))
            {
                case "all":
                    Take(pass, members);
                    break;
                case "decision":
                    var chosen = Decided(pass.Id!, members);
                    Take(pass, [.. chosen]);
                    if (members.Exists(m => !chosen.Contains(m)))
                        Stop(pass, full.Value, stopped);
                    break;
                case "lot":
                    foreach (var member in Lot(pass.Id!, members))
                        TakeOrNot(pass, [member], stopped);
                    break;
                default:
                    Stop(pass, full.Value, stopped);
                    break;
            }
        }
    }

    private void Take(Node pass, List<string> members)
    {
        foreach (var member in members)
        {
            foreach (var group in GroupsOf(pass, member))
                _left[group] = LeftOf(group, member) - Uses(group.Limit, member);
            _outcomes[member] = pass.Text("outcome")!;
            _taken.Add(member);
        }
    }

    private void Refuse(Node pass, string member, HashSet<(string Limit, string Group)> stopped)
    {
        if (FirstFull(pass, [member], stopped) is { } full)
            Stop(pass, full, stopped);
    }

    private static void Stop(Node pass, (string Limit, string Group) full, HashSet<(string Limit, string Group)> stopped)
    {
        if (pass.Children("under").First(u => u.Text("limit") == full.Limit).Text("onFull") == "stop")
            stopped.Add(full);
    }

    private Dictionary<string, Dictionary<string, TwinValue>> AmountsOf()
    {
        var amounts = new Dictionary<string, Dictionary<string, TwinValue>>(StringComparer.Ordinal);
        foreach (var (submission, outcome) in _outcomes)
        {
            amounts[submission] = SelectionNode.Children("amounts").Where(a => a.Text("for") == outcome)
                .ToDictionary(a => a.Id!, a => DecidedAmount(a, submission) ?? Amount(a, submission), StringComparer.Ordinal);
        }

        return amounts;
    }

    // What is divided in whole units is not rounded again.
    private TwinValue Amount(Node amount, string submission) => amount.Has("apportion")
        ? Apportioned(amount, submission)
        : Round(Slot(amount["is"], TwinContext.For(submission)), amount, "round", "amount");

    // How many of its list were taken up to it, in the order of the walk.
    private int Position(string submission) => _taken.Where(t => _listOf[t] == _listOf[submission]).ToList().IndexOf(submission) + 1;
}
