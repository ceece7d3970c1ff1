using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What is left of a group of a limit: a range while it is not known who takes from it.</summary>
internal sealed class Capacity(Rational atMost)
{
    public Rational Least { get; set; } = atMost;

    public Rational Most { get; set; } = atMost;

    /// <summary>Why the two differ.</summary>
    public SortedSet<Question> Questions { get; } = [];

    public Capacity Copy()
    {
        var copy = new Capacity(Least) { Most = Most };
        copy.Questions.UnionWith(Questions);
        return copy;
    }

    public Value Left => Least == Most ? Value.Of(Least) : Value.Waiting(Questions);
}

/// <summary>The capacities of all limits, each made when it is first met.</summary>
internal sealed class Capacities(Ledger ledger)
{
    private readonly Dictionary<(Limit Limit, string Group), Capacity> _all = [];
    private readonly Dictionary<(Limit Limit, string Group), IReadOnlyList<Question>> _unknown = [];

    /// <summary>The same capacities, to be walked on trial.</summary>
    public Capacities Copy()
    {
        var copy = new Capacities(ledger);
        foreach (var (key, capacity) in _all)
            copy._all[key] = capacity.Copy();
        foreach (var (key, questions) in _unknown)
            copy._unknown[key] = questions;
        return copy;
    }

    /// <summary>The groups a submission belongs to; none when the limit does not bind it.</summary>
    public IReadOnlyList<string> GroupsOf(Limit limit, int submission)
    {
        if (limit.Per is not { } per)
            return [""];
        var value = ledger.Of(per, submission);
        if (!value.Is)
            return [];
        return per.Type switch
        {
            MemberType => [ledger.Entries.IdOf(value.Member)],
            LabelsType => (IReadOnlyList<string>)value.Content,
            _ => [value.Text],
        };
    }

    /// <summary>The capacity of a group, or the questions on which it waits.</summary>
    public (Capacity? Capacity, IReadOnlyList<Question> Questions) Of(Limit limit, string group)
    {
        if (_all.TryGetValue((limit, group), out var known))
            return (known, []);
        if (_unknown.TryGetValue((limit, group), out var questions))
            return (null, questions);
        var most = ledger.Walking(Left).Read(limit.AtMost, MembersOf(limit, group));
        if (!most.Is)
            return (null, _unknown[(limit, group)] = most.Questions);
        return (_all[(limit, group)] = new Capacity(most.Number), []);
    }

    /// <summary>What is left, for formulas that ask for it.</summary>
    public Value Left(string limitId, ReadOnlyMemory<int> members)
    {
        var limit = ledger.Rules.Limits.First(l => l.Id == limitId);
        var group = members.Length == 0 ? "" : ledger.GroupName(limitId, members.Span[0]);
        var (capacity, questions) = Of(limit, group);
        return capacity?.Left ?? Value.Waiting(questions);
    }

    public IReadOnlyList<(string Limit, string Group, Value Left)> Report() =>
    [
        .. _all.Select(c => (c.Key.Limit.Id, c.Key.Group, c.Value.Left))
            .Concat(_unknown.Select(u => (u.Key.Limit.Id, u.Key.Group, Value.Waiting(u.Value))))
            .OrderBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => c.Group, StringComparer.Ordinal),
    ];

    private int[] MembersOf(Limit limit, string group) =>
        limit.AtMost.Index.Count == 0 ? [] : [ledger.IndexOf(limit.AtMost.Index[0].List!, group)];
}
