using System.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Which lanes may be used.</summary>
internal enum LaneChoice
{
    /// <summary>The narrowest in which nothing can overflow.</summary>
    Narrowest,

    /// <summary>None narrower than 64 bits.</summary>
    Whole64,

    /// <summary>None narrower than 128 bits.</summary>
    Whole128,

    /// <summary>None: whole numbers of any size.</summary>
    Unbounded,
}

/// <summary>Makes columns, each in the narrowest lane that is proved to hold it.</summary>
internal static class Lanes
{
    /// <summary>The column of a formula with a value for each submission; null when the general way must find it out.</summary>
    public static LaneColumn? Of(ILaneInput input, Term body, LaneChoice choice, int count, int threads) => Narrowest(
        choice,
        () => Column(new LaneCompiler<int>(input).Compile(body), count, threads),
        () => Column(new LaneCompiler<long>(input).Compile(body), count, threads),
        () => Column(new LaneCompiler<Int128>(input).Compile(body), count, threads));

    /// <summary>The column of a pool point; null when the general way must find it out.</summary>
    public static LaneColumn? Of(ILaneInput input, PoolPoint point, LaneChoice choice, int count, int threads) => Narrowest(
        choice,
        () => Column(new PoolLaneCompiler<int>(input).Compile(point), count, threads),
        () => Column(new PoolLaneCompiler<long>(input).Compile(point), count, threads),
        () => Column(new PoolLaneCompiler<Int128>(input).Compile(point), count, threads));

    private static LaneColumn? Narrowest(LaneChoice choice, params ReadOnlySpan<Func<LaneColumn?>> widths)
    {
        for (var width = (int)choice; width < widths.Length; width++)
        {
            if (widths[width]() is { } column)
                return column;
        }

        return null;
    }

    // What is the same for everybody, and what has been computed already, takes no column of its own.
    private static LaneColumn? Column<T>(Lane<T>? lane, int count, int threads)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => lane switch
        {
            null => null,
            ConstantLane<T> { Number: var number } => new ConstantColumn(BigInteger.CreateChecked(number), lane.Denominator),
            ColumnLane<T> { Column: var known } => known,
            _ => LaneColumn<T>.Of(lane, count, threads),
        };
}
