using System.Diagnostics;
using System.Globalization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A process of its own for a figure of memory: how much more the machine gave it at the peak than before the work.</summary>
internal static class Child
{
    public static int Evaluate(int count)
    {
        var plan = Grants.Plan();
        // Like what it is compared with, it is measured when its code is compiled; what that took of memory but the code is given back.
        Comparison.Warm(() => Evaluation.Of(plan, Grants.Of(1000).Contest()));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        var before = Process.GetCurrentProcess().WorkingSet64;
        var contest = Grants.Of(count).Contest();
        // So is what the making up of marks has left behind. Its own peak counts.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        // The first evaluation of a contest groups its marks.
        Evaluation.Of(plan, contest);
        Evaluation.Of(plan, contest);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 - before;
        return Say(Comparison.Median([.. Enumerable.Range(0, 9).Select(_ => Comparison.Time(() => Evaluation.Of(plan, contest)))]), peak);
    }

    public static async Task<int> Read(string file)
    {
        var (milliseconds, peak, kept, allocated) = await ContestText.Measure(file).ConfigureAwait(false);
        return Say(milliseconds, peak, kept, allocated);
    }

    /// <summary>Starts a child and reads its figures.</summary>
    public static IReadOnlyList<double> Start(params IReadOnlyList<string> arguments)
    {
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] all = [.. isHost ? (string[])[typeof(Child).Assembly.Location] : [], .. arguments];
        return Run(Environment.ProcessPath!, all).Output.Trim().Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToList();
    }

    /// <summary>Runs a program to its end; what it prints, and how long the process lived in milliseconds.</summary>
    public static (string Output, double Milliseconds) Run(string program, params IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return (output, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static int Say(params double[] figures)
    {
        Console.WriteLine(string.Join(' ', figures.Select(f => f.ToString("0.000", CultureInfo.InvariantCulture))));
        return 0;
    }
}
