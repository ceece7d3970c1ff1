using System.Numerics;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>How a pool lane makes one number of several.</summary>
internal enum PoolReducer
{
    Sum,
    Mean,
    Least,
    Greatest,
    Median,
}

/// <summary>What a pool lane does.</summary>
/// <param name="Reducer">How one number is made of several.</param>
/// <param name="DropLow">How many of the lowest are left out.</param>
/// <param name="DropHigh">How many of the highest are left out.</param>
/// <param name="Least">How many marks there must be.</param>
/// <param name="NeedsAll">Whether a mark that is lacking is more than a mark less.</param>
/// <param name="Even">Which middle one is taken of an even number: low, high or their mean.</param>
internal sealed record PoolWork(PoolReducer Reducer, int DropLow, int DropHigh, int Least, bool NeedsAll, string Even);

/// <summary>How the quotient of a mean becomes a whole number.</summary>
/// <param name="Multiplier">What the sum is multiplied by.</param>
/// <param name="Divisor">What it is then divided by, once for each number that is pooled.</param>
/// <param name="Step">What the result is multiplied by.</param>
/// <param name="Mode">How it is rounded; a mean that is not rounded leaves no rest.</param>
internal readonly record struct PoolRounding<T>(T Multiplier, T Divisor, T Step, RoundingMode Mode)
    where T : unmanaged, IBinaryInteger<T>;

/// <summary>The values of the sheets of a submission made into one.</summary>
internal sealed class PoolLane<T>(
    Lane<T> sheets, SheetTable table, CountedSheets counted, IReadOnlySet<int> apart, PoolWork work, PoolRounding<T> rounding, BigInteger denominator, BigInteger bound)
    : Lane<T>(denominator, bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    // Marks are few and small: what a sum of so many comes to is divided once and looked up ever after.
    private readonly QuotientTable<T>? _quotients = work.Reducer == PoolReducer.Sum ? null : QuotientTable<T>.For(sheets.Bound, table.MostSheets, rounding);

    private readonly bool _isEven = table.MostSheets > 0 && table.IsEven;

    // Nothing is left out, whoever marks counts, and what is missing is skipped.
    private readonly bool _isPlain = work is { Reducer: PoolReducer.Sum or PoolReducer.Mean, DropLow: 0, DropHigh: 0, NeedsAll: false }
        && counted.Counts is null && apart.Count == 0;

    public override void Fill(int first, Span<T> target)
    {
        Span<T> buffer = stackalloc T[Stretch];
        var done = 0;
        while (done < target.Length)
        {
            // As many submissions at once as have room for all their sheets; one with more sheets than that takes a larger buffer.
            var (from, submission) = (table.FirstOf(first + done), first + done);
            if (_isEven && table.MostSheets <= buffer.Length)
                submission = Math.Min(first + target.Length, submission + (buffer.Length / table.MostSheets));
            while (!_isEven && submission < first + target.Length && table.FirstOf(submission + 1) - from <= buffer.Length)
                submission++;
            if (submission == first + done)
            {
                buffer = new T[table.FirstOf(submission + 1) - from];
                continue;
            }

            var numbers = buffer[..(table.FirstOf(submission) - from)];
            if (numbers.Length > 0)
                sheets.Fill(from, numbers);
            if (_isPlain)
            {
                PoolPlainly(first + done, numbers, target[done..(submission - first)]);
                done = submission - first;
                continue;
            }

            for (; first + done < submission; done++)
                target[done] = Pool(first + done, from, numbers[(table.FirstOf(first + done) - from)..(table.FirstOf(first + done + 1) - from)]);
        }
    }

    private void PoolPlainly(int first, ReadOnlySpan<T> numbers, Span<T> target)
    {
        var (isMean, most) = (work.Reducer == PoolReducer.Mean, table.MostSheets);
        // Nobody has more sheets than that: so everybody has as many.
        if (most > 0 && most >= work.Least && numbers.Length == most * target.Length && !numbers.Contains(None))
        {
            if (most == 1)
                numbers.CopyTo(target);
            else
                AddUp(numbers, most, target);
            Divide(target, isMean ? most : 1);
            return;
        }

        var at = 0;
        for (var i = 0; i < target.Length; i++)
        {
            var to = at + table.FirstOf(first + i + 1) - table.FirstOf(first + i);
            var (count, sum) = (0, T.Zero);
            for (; at < to; at++)
            {
                if (numbers[at] == None)
                    continue;
                sum += numbers[at];
                count++;
            }

            target[i] = count == 0 || count < work.Least ? None : Quotient(sum, isMean ? count : 1);
        }
    }

    // The innermost loop of a large contest.
    private static void AddUp(ReadOnlySpan<T> numbers, int each, Span<T> sums)
    {
        // Three sheets at once: so many juries have, and a sum is then written once.
        var sheet = each % 3;
        sums.Clear();
        for (var single = 0; single < sheet; single++)
        {
            for (int i = 0, at = single; i < sums.Length; i++, at += each)
                sums[i] += numbers[at];
        }

        for (; sheet < each; sheet += 3)
        {
            for (int i = 0, at = sheet; i < sums.Length; i++, at += each)
            {
                var three = numbers.Slice(at, 3);
                sums[i] += three[0] + three[1] + three[2];
            }
        }
    }

    private void Divide(Span<T> sums, int count)
    {
        if (count == 1 && rounding is { Multiplier: var multiplier, Divisor: var divisor, Step: var step } && multiplier == T.One && divisor == T.One && step == T.One)
            return;
        if (_quotients is not null)
        {
            _quotients.Look(sums, count);
            return;
        }

        for (var i = 0; i < sums.Length; i++)
            sums[i] = Quotient(sums[i], count);
    }

    private T Pool(int submission, int firstOfBuffer, Span<T> all)
    {
        if (apart.Count > 0 && apart.Contains(submission))
            return None;
        var (count, sum, least, greatest) = (0, T.Zero, T.MaxValue, T.MinValue);
        var isCounted = counted.Counts;
        var sheet = table.FirstOf(submission);
        for (var i = 0; i < all.Length; i++)
        {
            var number = all[i];
            if (number == None || (isCounted is not null && !isCounted[sheet + i]))
                continue;
            all[count++] = number;
            sum = checked(sum + number);
            if (number < least)
                least = number;
            if (number > greatest)
                greatest = number;
        }

        if (count < work.Least || count <= work.DropLow + work.DropHigh || (work.NeedsAll && count < counted.Due(submission)))
            return None;
        if (work is { Reducer: PoolReducer.Sum or PoolReducer.Mean, DropLow: <= 1, DropHigh: <= 1 })
        {
            sum -= (work.DropLow == 1 ? least : T.Zero) + (work.DropHigh == 1 ? greatest : T.Zero);
            return Quotient(sum, work.Reducer == PoolReducer.Sum ? 1 : count - work.DropLow - work.DropHigh);
        }

        if (work is { DropLow: 0, DropHigh: 0, Reducer: PoolReducer.Least or PoolReducer.Greatest })
            return Quotient(work.Reducer == PoolReducer.Least ? least : greatest, 1);
        return OfSorted(all[..count]);
    }

    private T OfSorted(Span<T> numbers)
    {
        numbers.Sort();
        numbers = numbers[work.DropLow..^work.DropHigh];
        var (low, high) = (numbers[(numbers.Length - 1) / 2], numbers[numbers.Length / 2]);
        switch (work.Reducer)
        {
            case PoolReducer.Least:
                return Quotient(numbers[0], 1);
            case PoolReducer.Greatest:
                return Quotient(numbers[^1], 1);
            case PoolReducer.Median:
                return numbers.Length % 2 == 0 && work.Even == "mean" ? Quotient(checked(low + high), 2) : Quotient(work.Even == "high" ? high : low, 1);
            default:
                var sum = T.Zero;
                foreach (var number in numbers)
                    sum = checked(sum + number);
                return Quotient(sum, work.Reducer == PoolReducer.Sum ? 1 : numbers.Length);
        }
    }

    private T Quotient(T sum, int count) => _quotients is not null
        ? _quotients.Of(sum, count)
        : checked(Division.Divide(sum * rounding.Multiplier, rounding.Divisor * T.CreateChecked(count), rounding.Mode) * rounding.Step);
}
