namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>What someone writes by hand for one contest: pool, round to 0.01, weigh, threshold, rank.</summary>
internal static class Loops
{
    public static int[] InDecimal(Grants grants)
    {
        decimal[] weights = [.. Grants.Weights.Select(w => w / 100m)];
        var totals = new decimal[grants.Submissions];
        var at = 0;
        for (var s = 0; s < totals.Length; s++)
        {
            for (var c = 0; c < Grants.Criteria; c++)
            {
                var sum = 0m;
                for (var e = 0; e < Grants.Experts; e++)
                    sum += grants.Marks[at++];
                totals[s] += Math.Round(sum / Grants.Experts, 2, MidpointRounding.AwayFromZero) * weights[c];
            }
        }

        return Places(totals, 5m);
    }

    public static int[] InDouble(Grants grants)
    {
        double[] weights = [.. Grants.Weights.Select(w => w / 100.0)];
        var totals = new double[grants.Submissions];
        var at = 0;
        for (var s = 0; s < totals.Length; s++)
        {
            for (var c = 0; c < Grants.Criteria; c++)
            {
                var sum = 0.0;
                for (var e = 0; e < Grants.Experts; e++)
                    sum += grants.Marks[at++];
                totals[s] += Math.Round(sum / Grants.Experts, 2, MidpointRounding.AwayFromZero) * weights[c];
            }
        }

        return Places(totals, 5.0);
    }

    /// <summary>Places from 1, equals sharing the first; 0 below the threshold.</summary>
    public static int[] Places<T>(T[] totals, T least)
        where T : IComparable<T>
    {
        int[] order = [.. Enumerable.Range(0, totals.Length).Where(s => totals[s].CompareTo(least) >= 0)];
        Array.Sort([.. order.Select(s => totals[s])], order);
        Array.Reverse(order);
        var places = new int[totals.Length];
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = i > 0 && totals[order[i]].CompareTo(totals[order[i - 1]]) == 0 ? places[order[i - 1]] : i + 1;
        return places;
    }
}
