using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Sets and what is reduced over them.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Reduce(ReductionSyntax reduction, TwinContext at)
    {
        var items = new List<TwinValue>();
        var membershipWaits = false;
        if (Members(reduction.Set, at) is not { } members)
            return TwinValue.Absent;
        foreach (var (member, isIn) in members)
        {
            membershipWaits |= isIn.IsWaiting;
            if (!isIn.IsYes)
                continue;
            var inside = at.With(reduction.Variable, member);
            var where = reduction.Where is null ? TwinValue.Of(true) : Evaluate(reduction.Where, inside);
            if (where.IsNo)
                continue;
            if (!where.IsKnown)
                membershipWaits = true;
            else
                items.Add(reduction.Body is null ? TwinValue.Of(true) : Evaluate(reduction.Body, inside));
        }

        if (reduction.Reducer == Reducer.All && items.Exists(i => i.IsNo))
            return TwinValue.Of(false);
        if (reduction.Reducer == Reducer.Any && items.Exists(i => i.IsYes))
            return TwinValue.Of(true);
        return TwinValue.Lacking(items) is { IsAbsent: true } absent ? absent
            : membershipWaits || TwinValue.Lacking(items) is not null ? TwinValue.Waiting
            : Reduced(reduction.Reducer, items);
    }

    private static TwinValue Reduced(Reducer reducer, List<TwinValue> items) => reducer switch
    {
        Reducer.Count => TwinValue.Of(items.Count(i => i.IsYes)),
        Reducer.All => TwinValue.Of(true),
        Reducer.Any => TwinValue.Of(false),
        _ => Statistic(reducer.ToString().ToLowerInvariant(), items),
    };

    private static TwinValue Statistic(string name, List<Fraction> numbers) => Statistic(name, [.. numbers.Select(n => TwinValue.Of(n))]);

    // The median of an even number is the mean of the two middle ones unless said otherwise. Labels have an order but no sum.
    private static TwinValue Statistic(string name, List<TwinValue> items, string even = "mean")
    {
        items = [.. items.OrderBy(i => i.Content)];
        if (name == "sum")
            return TwinValue.Of(items.Aggregate(Fraction.Zero, (sum, i) => sum + i.Number));
        if (items.Count == 0)
            return TwinValue.Absent;
        var (low, high) = (items[(items.Count - 1) / 2], items[items.Count / 2]);
        return name switch
        {
            "mean" => TwinValue.Of(Mean(items)),
            "min" => items[0],
            "max" => items[^1],
            _ => even == "low" ? low : even == "high" ? high : TwinValue.Of(Mean([low, high])),
        };
    }

    private static Fraction Mean(List<TwinValue> items) => items.Aggregate(Fraction.Zero, (sum, i) => sum + i.Number) / new Fraction(items.Count, 1);

    private TwinValue IsMember(TwinValue element, SetSyntax set, TwinContext at)
    {
        if (Members(set, at) is not { } members)
            return TwinValue.Absent;
        if (!element.IsKnown)
            return element;
        var id = element.Content is SubmissionName submission ? submission.Id : element.Text;
        return members.FirstOrDefault(m => m.Member.Id == id).IsIn ?? TwinValue.Of(false);
    }

    // The members with whether they are in: yes, no, or waiting. Null for a field that is not filled.
    private List<(Member Member, TwinValue IsIn)>? Members(SetSyntax set, TwinContext at)
    {
        if (set is CriteriaSetSyntax criteria)
            return [.. (criteria.LeavesOnly ? LeavesOf(criteria.Node) : ChildrenOf(criteria.Node)).Select(c => Certain(new Member(MemberKind.Criterion, c)))];
        var steps = ((PathSetSyntax)set).Path.Steps;
        var name = ((NameStep)steps[0]).Name;
        if (steps.Count == 1 && name is "entrants" or "admitted" or "scored" or "taken")
            return [.. SubmissionIds.Select(s => (Member.OfSubmission(s), IsInSet(name, s)))];
        if (name is "above" or "tied")
            return [.. (name == "above" ? at.Above : at.Tied).Select(s => Certain(Member.OfSubmission(s)))];
        if (name == "marks")
            return [.. at.Marks.Select(m => Certain(Member.OfMark(m)))];
        if (PanelNode(name) is not null)
            return [.. PanelOf(name, at.Submission!).Select(e => (Member.OfExpert(e.Expert), e.IsIn))];
        if (name == "categories")
            return [.. _lists["category"].Select(c => Certain(Member.OfLabel(c, "category")))];
        if (steps.Count == 1 && _lists.TryGetValue(name, out var labels) && _fields.GetValueOrDefault(name)?.Text("type") != "choices")
            return [.. labels.Select(l => Certain(Member.OfLabel(l, name)))];
        var field = Path(steps, at);
        return field.Content switch
        {
            null => null,
            List<TwinRow> rows => [.. rows.Select(r => Certain(Member.OfRow(r)))],
            _ => [.. ((HashSet<string>)field.Content!).Select(l => Certain(Member.OfLabel(l, _fields[((NameStep)steps[^1]).Name].Text("of")!)))],
        };
    }

    private static (Member Member, TwinValue IsIn) Certain(Member member) => (member, TwinValue.Of(true));

    private IEnumerable<string> ChildrenOf(string criterion) => ChildNodes(_criteria[criterion]).Select(c => c.Id!);

    // A leaf is what an expert marks: it has a scale, so an indicator is none.
    private IEnumerable<string> LeavesOf(string criterion) => _criteria[criterion].Kind.Name switch
    {
        "group" or "each" => ChildrenOf(criterion).SelectMany(LeavesOf),
        "marks" => [criterion],
        _ => [],
    };
}
