using System.Diagnostics;
using System.Globalization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A process of its own for a figure of memory: how much more the machine gave it at the peak than before the work.</summary>
internal static class Child
{
    public static int Run(int count)
    {
        var plan = Grants.Plan();
        Evaluation.Of(plan, Grants.Of(100).Contest());
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var contest = Grants.Of(count).Contest();
        Evaluation.Of(plan, contest);
        // The first evaluation of a contest groups its marks.
        var milliseconds = Comparison.Time(() => Evaluation.Of(plan, contest));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.000} {Process.GetCurrentProcess().PeakWorkingSet64 - before}"));
        return 0;
    }

    /// <summary>Starts the child and reads its two figures: milliseconds and bytes.</summary>
    public static (double Milliseconds, double Bytes) Start(int count)
    {
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. isHost ? (string[])[typeof(Child).Assembly.Location] : [], "child", $"{count}"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        return (double.Parse(output[0], CultureInfo.InvariantCulture), double.Parse(output[1], CultureInfo.InvariantCulture));
    }
}
