using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>How a value is compared with those of others.</summary>
internal enum Relation
{
    Place,
    ShareOfBest,
    ShareOfSum,
    MinMax,
}

/// <summary>A value of the submission at hand, compared with the values of all submissions of a set.</summary>
/// <param name="how">How it is compared.</param>
/// <param name="own">Where the submission at hand is kept.</param>
/// <param name="slot">Where each submission of the set is kept while its value is read.</param>
/// <param name="set">Whom it is compared with.</param>
/// <param name="of">The value, read for the submission in <paramref name="slot"/>.</param>
/// <param name="per">What divides the set into groups, read likewise; null for one group.</param>
/// <param name="isHighBest">Whether higher values are better.</param>
/// <param name="flat">What min-max gives when all values are equal.</param>
internal sealed class RelativeTerm(
    Relation how, int own, int slot, SubmissionsTerm set, Term of, Term? per, bool isHighBest, Rational? flat) : Term
{
    /// <summary>The other members at hand on which the values depend.</summary>
    public IReadOnlyList<int> FreeSlots { get; init; } = [];

    public override IEnumerable<Term> Operands => per is null ? [of] : [of, per];

    public override Value Evaluate(Frame frame)
    {
        var value = At(frame, frame[own], of);
        if (!value.Is)
            return value;
        var group = per is null ? Value.Zero : At(frame, frame[own], per);
        if (!group.Is)
            return group;
        var cache = frame.Readings.Cache(this);
        var context = string.Join(',', FreeSlots.Select(s => frame[s]));
        if (!cache.TryGetValue(context, out var kept))
            cache[context] = kept = Groups(frame);
        var (groups, failure) = ((Dictionary<string, List<Rational>>, Value))kept;
        return failure.Is ? Compare(value.Number, groups.GetValueOrDefault(group.ToString()) ?? [], frame) : failure;
    }

    private (Dictionary<string, List<Rational>> Groups, Value Failure) Groups(Frame frame)
    {
        var groups = new Dictionary<string, List<Rational>>(StringComparer.Ordinal);
        var (members, _) = set.Evaluate(frame);
        if (members.Pending.Count > 0)
            return (groups, Value.Waiting(members.Pending));
        var failure = Value.Zero;
        foreach (var member in members.Indices)
        {
            var value = At(frame, member, of);
            var group = per is null ? Value.Zero : At(frame, member, per);
            // Whoever has no value is nobody to be compared with; whoever waits may yet be.
            if (value.IsWaiting || group.IsWaiting)
                failure = Value.Lacking(failure, Value.Lacking(value.IsWaiting ? value : Value.Zero, group.IsWaiting ? group : Value.Zero));
            if (!value.Is || !group.Is)
                continue;
            if (!groups.TryGetValue(group.ToString(), out var values))
                groups[group.ToString()] = values = [];
            values.Add(value.Number);
        }

        foreach (var values in groups.Values)
            values.Sort();
        return (groups, failure);
    }

    private Value Compare(Rational number, List<Rational> sorted, Frame frame)
    {
        // A submission outside of the set is compared all the same, as if it had come last.
        if (sorted.Count == 0)
            return Value.Absent(Absence.NotApplicable);
        var (low, high) = (sorted[0], sorted[^1]);
        switch (how)
        {
            case Relation.Place:
                return Value.Of((Rational)(1 + (isHighBest ? sorted.Count - CountUpTo(sorted, number, included: true) : CountUpTo(sorted, number, included: false))));
            case Relation.ShareOfBest:
                return isHighBest ? Ratio(number, high, frame) : Ratio(low, number, frame);
            case Relation.ShareOfSum:
                return Ratio(number, Aggregate.Sum(sorted), frame);
            default:
                return low == high ? Value.Of(flat!.Value) : Value.Of((isHighBest ? number - low : high - number) / (high - low));
        }
    }

    private static Value Ratio(Rational part, Rational whole, Frame frame)
    {
        if (whole.Sign != 0)
            return Value.Of(part / whole);
        frame.Readings.NoteUndefined($"{part} / {whole}");
        return Value.Absent(Absence.Undefined);
    }

    private static int CountUpTo(List<Rational> sorted, Rational number, bool included)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < number || (included && sorted[middle] == number))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private Value At(Frame frame, int submission, Term term)
    {
        frame[slot] = submission;
        return term.Evaluate(frame);
    }
}
