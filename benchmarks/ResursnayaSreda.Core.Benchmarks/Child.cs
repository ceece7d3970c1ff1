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
        Evaluation.Of(plan, Grants.Of(100).Contest());
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var contest = Grants.Of(count).Contest();
        Evaluation.Of(plan, contest);
        // The first evaluation of a contest groups its marks.
        var milliseconds = Comparison.Time(() => Evaluation.Of(plan, contest));
        return Say(milliseconds, Process.GetCurrentProcess().PeakWorkingSet64 - before);
    }

    public static async Task<int> Read(string file)
    {
        var (milliseconds, peak, kept) = await ContestText.Measure(file).ConfigureAwait(false);
        return Say(milliseconds, peak, kept);
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
