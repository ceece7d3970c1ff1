using System.Numerics;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Translates a pool point into a lane, where its marks are pooled by one plain rule.</summary>
internal sealed class PoolLaneCompiler<T>(ILaneInput input)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public PoolLane<T>? Compile(PoolPoint point)
    {
        if (point.Rules is not [{ When: null, Formula: null, Keep: null } rule] || ReducerOf(rule.By) is not { } reducer
            || new LaneCompiler<T>(input, isOfSheets: true).Compile(point.Sheet.Body!) is not { } sheets || input.Counted(rule) is not { } due)
            return null;
        // A blank is no mark that is missing, and a sheet that is not plain for another reason than a missing mark is not either.
        var isPlain = point.Criterion.IsMarked && point.Criterion.Node.Text("blank") != "zero";
        var work = new PoolWork(reducer, rule.DropLow, rule.DropHigh, rule.Least, !isPlain || rule.Missing != MissingPolicy.Skip, rule.Even);
        var counted = isPlain ? due : due with { Due = submission => Math.Max(due.Due(submission), CountOf(due, submission)) };
        var table = input.Marks.Table;
        var most = reducer switch { PoolReducer.Sum => table.MostSheets, PoolReducer.Least or PoolReducer.Greatest => 1, _ => Math.Max(2, table.MostSheets) };
        var (rounding, denominator) = Quotient(sheets, reducer, rule.Rounding, most);
        var sum = sheets.Bound * Math.Max(1, table.MostSheets);
        var bound = ((sum * rounding.Multiplier / rounding.Divisor) + 1) * rounding.Step;
        return LaneWidth.Holds<T>(sum, sum * rounding.Multiplier, rounding.Divisor * most, bound, denominator)
            ? new(
                sheets, table, counted, input.Apart, work,
                new(T.CreateChecked(rounding.Multiplier), T.CreateChecked(rounding.Divisor), T.CreateChecked(rounding.Step), rounding.Mode), denominator, bound)
            : null;
    }

    private static PoolReducer? ReducerOf(string? by) => by switch
    {
        "sum" => PoolReducer.Sum,
        "mean" => PoolReducer.Mean,
        "min" => PoolReducer.Least,
        "max" => PoolReducer.Greatest,
        "median" => PoolReducer.Median,
        _ => null,
    };

    private int CountOf(CountedSheets counted, int submission)
    {
        var table = input.Marks.Table;
        var count = 0;
        for (var sheet = table.FirstOf(submission); sheet < table.FirstOf(submission + 1); sheet++)
            count += counted.Counts?[sheet] == false ? 0 : 1;
        return count;
    }

    // Rounded to p/q, a sum n/d of k numbers goes to r·p/q, where r is n·q divided by k·d·p. Not rounded it is n·m/k over d·m, where m is
    // a multiple of every k that can occur.
    private static ((BigInteger Multiplier, BigInteger Divisor, BigInteger Step, RoundingMode Mode) Rounding, BigInteger Denominator) Quotient(
        Lane<T> sheets, PoolReducer reducer, Rounding? rounding, int most)
    {
        if (rounding is not { To: var to, Mode: var mode })
        {
            var common = reducer is PoolReducer.Mean or PoolReducer.Median ? Enumerable.Range(1, reducer == PoolReducer.Median ? 2 : most).Aggregate(BigInteger.One, Common) : 1;
            return ((common, 1, 1, RoundingMode.Floor), sheets.Denominator * common);
        }

        var divisor = sheets.Denominator * to.Numerator;
        var shared = BigInteger.GreatestCommonDivisor(divisor, to.Denominator);
        return ((to.Denominator / shared, divisor / shared, to.Numerator, mode), to.Denominator);
    }

    private static BigInteger Common(BigInteger left, int right) => left / BigInteger.GreatestCommonDivisor(left, right) * right;
}
