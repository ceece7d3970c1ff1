using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Which lanes may be used.</summary>
internal enum LaneChoice
{
    /// <summary>The narrowest in which nothing can overflow.</summary>
    Narrowest,

    /// <summary>None narrower than 128 bits.</summary>
    Whole128,

    /// <summary>None: whole numbers of any size.</summary>
    Unbounded,
}

/// <summary>Makes columns, each in the narrowest lane that is proved to hold it.</summary>
internal static class Lanes
{
    /// <summary>The column of a formula with a value for each submission; null when the general way must find it out.</summary>
    public static LaneColumn? Of(ILaneInput input, Term body, LaneChoice choice, int count, int threads) => First(
        choice,
        () => new LaneCompiler<long>(input).Compile(body) is { } lane ? LaneColumn<long>.Of(lane, count, threads) : null,
        () => new LaneCompiler<Int128>(input).Compile(body) is { } lane ? LaneColumn<Int128>.Of(lane, count, threads) : null);

    /// <summary>The column of a pool point; null when the general way must find it out.</summary>
    public static LaneColumn? Of(ILaneInput input, PoolPoint point, LaneChoice choice, int count, int threads) => First(
        choice,
        () => new PoolLaneCompiler<long>(input).Compile(point) is { } lane ? LaneColumn<long>.Of(lane, count, threads) : null,
        () => new PoolLaneCompiler<Int128>(input).Compile(point) is { } lane ? LaneColumn<Int128>.Of(lane, count, threads) : null);

    private static LaneColumn? First(LaneChoice choice, Func<LaneColumn?> narrow, Func<LaneColumn?> wide) => choice switch
    {
        LaneChoice.Unbounded => null,
        LaneChoice.Whole128 => wide(),
        _ => narrow() ?? wide(),
    };
}
