using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>An equality through which a reducer over submissions meets the submission at hand.</summary>
/// <param name="Inner">Said of the member.</param>
/// <param name="Outer">Said of the submission at hand.</param>
internal sealed record GroupingKey(Term Inner, Term Outer);

/// <summary>One index removed.</summary>
/// <param name="reducer">sum, mean, median, min, max, count, all or any.</param>
/// <param name="slot">Where the bound member is kept.</param>
/// <param name="set">What is reduced over.</param>
/// <param name="where">Which members count; null for all.</param>
/// <param name="body">What is reduced; null for counting.</param>
internal sealed class Reduction(string reducer, int slot, SetTerm set, Term? where, Term? body) : Term
{
    public string ReducerName => reducer;

    public int Slot => slot;

    public SetTerm Set => set;

    public Term? Where => where;

    public Term? Body => body;

    /// <summary>Set when the reduction is a grouping of submissions: it is then computed once for all submissions.</summary>
    public IReadOnlyList<GroupingKey>? Grouping { get; init; }

    /// <summary>What <see cref="Where"/> says beside the grouping.</summary>
    public Term? Residual { get; init; }

    /// <summary>The other members at hand on which the result depends.</summary>
    public IReadOnlyList<int> FreeSlots { get; init; } = [];

    public override IEnumerable<Term> Operands =>
        [.. set.Operands, .. where is null ? (Term[])[] : [where], .. body is null ? (Term[])[] : [body]];

    public override Value Evaluate(Frame frame) => Grouping is { } keys ? EvaluateGrouped(frame, keys) : EvaluateDirectly(frame);

    private Value EvaluateDirectly(Frame frame)
    {
        var (members, failure) = set.Evaluate(frame);
        if (failure is { } noSet)
            return noSet;
        if (members.Pending.Count > 0)
            return Value.Waiting(members.Pending);
        var collected = new Collected();
        foreach (var member in members.Indices)
        {
            frame[slot] = member;
            Collect(frame, where, collected);
        }

        return Result(collected, frame);
    }

    private void Collect(Frame frame, Term? condition, Collected collected)
    {
        var counts = condition?.Evaluate(frame) ?? Value.Yes;
        if (counts.IsNo)
            return;
        var value = !counts.Is ? counts : body?.Evaluate(frame) ?? Value.Yes;
        if (value.Is)
            collected.Numbers.Add(value.Number);
        else
            collected.Failure = Value.Lacking(collected.Failure, value);
        collected.HasDecisive |= (value.IsYes && reducer == "any") || (value.IsNo && reducer == "all");
    }

    private Value Result(Collected collected, Frame frame)
    {
        // Like "or" and "and": one member decides, whatever the others still wait for.
        if (collected.HasDecisive)
            return Value.Of(reducer == "any");
        if (!collected.Failure.Is)
            return collected.Failure;
        if (Aggregate.Apply(reducer, collected.Numbers) is { } number)
            return Value.Of(number);
        frame.Readings.NoteUndefined($"{reducer}()");
        return Value.Absent(Absence.Undefined);
    }

    private Value EvaluateGrouped(Frame frame, IReadOnlyList<GroupingKey> keys)
    {
        var cache = frame.Readings.Cache(this);
        var context = string.Join(',', FreeSlots.Select(s => frame[s]));
        if (!cache.TryGetValue(context, out var kept))
            cache[context] = kept = Group(frame, keys);
        var (groups, failure) = ((Dictionary<string, Collected>, Value))kept;
        if (!failure.Is)
            return failure;
        var key = KeyOf(frame, keys, k => k.Outer);
        if (!key.Is)
            return key;
        return Result(groups.GetValueOrDefault(key.Text) ?? new Collected(), frame);
    }

    private (Dictionary<string, Collected> Groups, Value Failure) Group(Frame frame, IReadOnlyList<GroupingKey> keys)
    {
        var groups = new Dictionary<string, Collected>(StringComparer.Ordinal);
        var (members, failure) = set.Evaluate(frame);
        if (failure is { } noSet)
            return (groups, noSet);
        if (members.Pending.Count > 0)
            return (groups, Value.Waiting(members.Pending));
        foreach (var member in members.Indices)
        {
            frame[slot] = member;
            var key = KeyOf(frame, keys, k => k.Inner);
            if (key.IsWaiting)
                return (groups, key);
            if (!groups.TryGetValue(key.Text, out var group))
                groups[key.Text] = group = new Collected();
            Collect(frame, Residual, group);
        }

        return (groups, Value.Zero);
    }

    private static Value KeyOf(Frame frame, IReadOnlyList<GroupingKey> keys, Func<GroupingKey, Term> side)
    {
        var parts = new string[keys.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var value = side(keys[i]).Evaluate(frame);
            if (!value.Is)
                return value;
            parts[i] = value.ToString();
        }

        return Value.Of((object)string.Join('\u001f', parts));
    }

    private sealed class Collected
    {
        public List<Rational> Numbers { get; } = [];

        public Value Failure { get; set; } = Value.Zero;

        public bool HasDecisive { get; set; }
    }
}
