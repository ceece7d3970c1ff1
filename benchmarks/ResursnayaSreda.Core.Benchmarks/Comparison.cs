using System.Diagnostics;
using System.Globalization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>Ours and theirs, measured in turn in one process; the medians are compared.</summary>
internal static class Comparison
{
    /// <summary>Runs both in turn and prints one line: name, ours, theirs, ratio, what ours allocates.</summary>
    public static void Print(string name, Action ours, Action theirs, int turns = 41, int theirsRuns = 1)
    {
        Warm(ours);
        Warm(theirs);

        var (mine, other) = (new double[turns], new double[turns]);
        for (var i = 0; i < turns; i++)
        {
            mine[i] = Time(ours);
            other[i] = Time(theirs) * theirsRuns;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        ours();
        Line(name, Median(mine), Median(other), $"{(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024:0.0} MB");
    }

    public static void Line(string name, double ours, double theirs, string allocated) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-64} {ours,10:0.000} ms {theirs,10:0.000} ms {ours / theirs,8:0.000} {allocated,10}"));

    public static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // What is called often is compiled at its best in the background, once the program has paused; only then does anything count.
    public static void Warm(Action action)
    {
        for (var round = 0; round < 4; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 3 || Stopwatch.GetElapsedTime(start).TotalSeconds < 0.5; i++)
                action();
            Thread.Sleep(150);
        }
    }

    public static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
