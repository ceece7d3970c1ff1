using System.Diagnostics;
using System.Globalization;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A process of its own for a figure of memory: how much more the machine gave it at the peak than before the work.</summary>
internal static class Child
{
    public static int Run(string kind, int count)
    {
        var plan = Grants.Plan();
        Evaluation.Of(plan, Grants.Of(100).Contest());
        var json = kind == "read" ? Grants.Of(count).Json() : [];
        GC.Collect();
        Process.GetCurrentProcess().Refresh();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var watch = Stopwatch.StartNew();
        if (kind == "read")
        {
            var read = CoreJson.ReadContest(json).Value;
            GC.KeepAlive(read);
        }
        else
        {
            var contest = Grants.Of(count).Contest();
            var made = watch.Elapsed.TotalMilliseconds;
            Evaluation.Of(plan, contest).Value.ToString();
            watch = Stopwatch.StartNew();
            GC.KeepAlive(Evaluation.Of(plan, contest).Value);
        }

        Print(watch.Elapsed.TotalMilliseconds, Process.GetCurrentProcess().PeakWorkingSet64 - before);
        return 0;
    }

    /// <summary>Starts the child and reads its two figures: milliseconds and bytes.</summary>
    public static (double Milliseconds, double Bytes) Start(string kind, int count)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Child).Assembly.Location, "child", kind, $"{count}"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        return (double.Parse(output[0], CultureInfo.InvariantCulture), double.Parse(output[1], CultureInfo.InvariantCulture));
    }

    private static void Print(double milliseconds, long bytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.000} {bytes}"));
}
