using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>What is left of limits.</summary>
internal sealed partial class TwinEvaluator
{
    private Node LimitNode(string limit) => SelectionNode.Children("limits").Single(l => l.Id == limit);

    // The groups of the pass's limits that bind a submission, in the order in which the pass names them.
    private IEnumerable<(string Limit, string Group)> GroupsOf(Node pass, string submission)
    {
        foreach (var limit in pass.Children("under").Select(u => u.Text("limit")!))
        {
            foreach (var group in GroupsOf(limit, TwinContext.For(submission)))
                yield return (limit, group);
        }
    }

    // A field of choices puts a submission into each of its groups; an empty field into none.
    private IEnumerable<string> GroupsOf(string limit, TwinContext at)
    {
        if (LimitNode(limit).Text("per") is not { } per)
            return [""];
        if (at.Submission is null)
            return [at.Labels[per == "category" ? per : _fields[per].Text("of")!]];
        return Name(per, at).Content switch
        {
            null => [],
            HashSet<string> labels => labels.Order(StringComparer.Ordinal),
            SubmissionName submission => [submission.Id],
            var text => [(string)text],
        };
    }

    private Fraction LeftOf((string Limit, string Group) group, string submission) =>
        _left.TryGetValue(group, out var left) ? left : _left[group] = AtMost(group, TwinContext.For(submission));

    // What a limit counted per label may reach is said for the label, not for the submission that meets it first.
    private Fraction AtMost((string Limit, string Group) group, TwinContext at)
    {
        var limit = LimitNode(group.Limit);
        var list = limit.Text("per") is not { } per ? null : per == "category" ? per : _fields.TryGetValue(per, out var field) ? field.Text("of") : null;
        var own = list is null ? TwinContext.Contest : TwinContext.Contest.From(Member.OfLabel(group.Group, list));
        var most = Slot(limit["atMost"], own);
        return most.IsKnown ? most.Number : throw new SelectionWaitsException();
    }

    private Fraction Uses(string limit, string submission)
    {
        var uses = Slot(LimitNode(limit)["uses"], TwinContext.For(submission));
        return uses.IsKnown ? uses.Number : throw new SelectionWaitsException();
    }

    // The first limit that these members, taken together, do not fit under; nobody fits where the walk was stopped.
    private (string Limit, string Group)? FirstFull(Node pass, List<string> members, HashSet<(string Limit, string Group)> stopped)
    {
        foreach (var limit in pass.Children("under").Select(u => LimitNode(u.Text("limit")!)))
        {
            foreach (var users in members.SelectMany(m => GroupsOf(limit.Id!, TwinContext.For(m)).Select(g => (Member: m, Group: g))).GroupBy(m => m.Group, m => m.Member))
            {
                var group = (limit.Id!, users.Key);
                if (stopped.Contains(group))
                    return group;
                var left = LeftOf(group, users.First());
                if (!(limit.Has("fits") ? Fits(limit, group, [.. users]) : users.Aggregate(Fraction.Zero, (sum, m) => sum + Uses(limit.Id!, m)) <= left))
                    return group;
            }
        }

        return null;
    }

    // A condition of its own is asked of one after the other, each with what the ones before would leave.
    private bool Fits(Node limit, (string Limit, string Group) group, List<string> members)
    {
        var before = _left[group];
        try
        {
            foreach (var member in members.Order(StringComparer.Ordinal))
            {
                var fits = Formula(limit["fits"], TwinContext.For(member));
                if (!fits.IsKnown)
                    throw new SelectionWaitsException();
                if (fits.IsNo)
                    return false;
                _left[group] -= Uses(limit.Id!, member);
            }

            return true;
        }
        finally
        {
            _left[group] = before;
        }
    }

    // A limit nobody has met yet has all that it may reach.
    private TwinValue Left(string limit, TwinContext at)
    {
        var group = (limit, GroupsOf(limit, at).FirstOrDefault() ?? "");
        return TwinValue.Of(_left.TryGetValue(group, out var left) ? left : AtMost(group, at));
    }
}
