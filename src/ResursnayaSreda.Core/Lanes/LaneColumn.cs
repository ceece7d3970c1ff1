using System.Numerics;
using System.Runtime.InteropServices;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>The numbers of a quantity, one for each submission that has a plain one.</summary>
internal abstract class LaneColumn(BigInteger denominator, BigInteger bound)
{
    public BigInteger Denominator => denominator;

    public BigInteger Bound => bound;

    public abstract bool Has(int submission);

    /// <summary>Whether everybody has a number.</summary>
    public abstract bool HasAll { get; }

    /// <summary>Those of some columns in which somebody may lack a number; where there is no column, everybody does.</summary>
    public static LaneColumn?[] WithGaps(IEnumerable<LaneColumn?> columns) => [.. columns.Where(c => c?.HasAll != true)];

    /// <summary>Whether a submission has a number in all of some columns.</summary>
    public static bool AllHave(LaneColumn?[] columns, int submission)
    {
        foreach (var column in columns)
        {
            if (column?.Has(submission) != true)
                return false;
        }

        return true;
    }

    public abstract bool TryGet(int submission, out Rational number);

    /// <summary>Whether the number is there and not zero: a yes.</summary>
    public abstract bool IsYes(int submission);

    /// <summary>The numerators of some submissions as sorting keys.</summary>
    /// <returns>Whether all of them have one that the keys can hold.</returns>
    public abstract bool TryKeys<TKey>(ReadOnlySpan<int> submissions, Span<TKey> keys)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>;

    /// <summary>The numerators from a submission on, in the width of the lane that reads them, which must hold them.</summary>
    public abstract void Read<TTo>(int first, Span<TTo> target)
        where TTo : unmanaged, IBinaryInteger<TTo>, IMinMaxValue<TTo>;
}

/// <summary>A column of one width; where half of it is enough, it takes half the room.</summary>
internal sealed class LaneColumn<T> : LaneColumn
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly int[]? _narrow;
    private readonly T[]? _wide;
    private readonly Int128? _denominator;
    private bool _hasAll;

    private LaneColumn(Lane<T> lane, int count)
        : base(lane.Denominator, lane.Bound)
    {
        _denominator = lane.Denominator <= long.MaxValue ? (Int128)lane.Denominator : null;
        if (lane.Bound <= int.MaxValue)
            _narrow = GC.AllocateUninitializedArray<int>(count);
        else
            _wide = GC.AllocateUninitializedArray<T>(count);
    }

    /// <summary>Runs a lane over all submissions.</summary>
    /// <param name="lane">What is computed.</param>
    /// <param name="count">For how many.</param>
    /// <param name="threads">On how many threads; each writes stretches of its own, so that it does not matter who comes first.</param>
    public static LaneColumn<T> Of(Lane<T> lane, int count, int threads)
    {
        var column = new LaneColumn<T>(lane, count);
        var stretches = (count + Lane<T>.Stretch - 1) / Lane<T>.Stretch;
        if (threads == 1 || stretches < 2 * threads)
        {
            for (var i = 0; i < stretches; i++)
                column.Run(lane, i);
        }
        else
        {
            Parallel.For(0, stretches, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => column.Run(lane, i));
        }

        column._hasAll = column._narrow is not null ? !column._narrow.Contains(int.MinValue) : !column._wide.Contains(T.MinValue);
        return column;
    }

    public override bool Has(int submission) => _narrow is not null ? _narrow[submission] != int.MinValue : _wide![submission] != T.MinValue;

    public override bool HasAll => _hasAll;

    public override bool IsYes(int submission) => _narrow is not null ? _narrow[submission] is not (0 or int.MinValue) : Has(submission) && _wide![submission] != T.Zero;

    public override bool TryGet(int submission, out Rational number)
    {
        number = default;
        if (!Has(submission))
            return false;
        number = _denominator is { } denominator && (_narrow is not null || Bound <= long.MaxValue)
            ? Rational.OfParts(_narrow is not null ? _narrow[submission] : Int128.CreateTruncating(_wide![submission]), denominator)
            : new Rational(_narrow is not null ? _narrow[submission] : BigInteger.CreateTruncating(_wide![submission]), Denominator);
        return true;
    }

    public override bool TryKeys<TKey>(ReadOnlySpan<int> submissions, Span<TKey> keys)
    {
        if (Bound > long.CreateTruncating(TKey.MaxValue))
            return false;
        for (var i = 0; i < submissions.Length; i++)
        {
            if (!Has(submissions[i]))
                return false;
            keys[i] = _narrow is not null ? TKey.CreateTruncating(_narrow[submissions[i]]) : TKey.CreateTruncating(_wide![submissions[i]]);
        }

        return true;
    }

    public override void Read<TTo>(int first, Span<TTo> target)
    {
        if (typeof(TTo) == typeof(int) && _narrow is not null)
        {
            MemoryMarshal.Cast<int, TTo>(_narrow.AsSpan(first, target.Length)).CopyTo(target);
            return;
        }

        for (var i = 0; i < target.Length; i++)
        {
            target[i] = _narrow is not null
                ? _narrow[first + i] is var narrow && narrow == int.MinValue ? TTo.MinValue : TTo.CreateTruncating(narrow)
                : _wide![first + i] is var wide && wide == T.MinValue ? TTo.MinValue : TTo.CreateTruncating(wide);
        }
    }

    private void Run(Lane<T> lane, int stretch)
    {
        var first = stretch * Lane<T>.Stretch;
        var length = Math.Min(Lane<T>.Stretch, (_narrow?.Length ?? _wide!.Length) - first);
        if (_wide is not null)
        {
            lane.Fill(first, _wide.AsSpan(first, length));
            return;
        }

        if (typeof(T) == typeof(int))
        {
            lane.Fill(first, MemoryMarshal.Cast<int, T>(_narrow.AsSpan(first, length)));
            return;
        }

        Span<T> numbers = stackalloc T[length];
        lane.Fill(first, numbers);
        for (var i = 0; i < length; i++)
            _narrow![first + i] = numbers[i] == T.MinValue ? int.MinValue : int.CreateTruncating(numbers[i]);
    }
}
