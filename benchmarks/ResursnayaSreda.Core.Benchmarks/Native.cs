using System.Globalization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>How long a program lives that was compiled ahead of time, beside one that does nothing.</summary>
internal static class Native
{
    private const int Turns = 31;

    public static int Run(string program, string methodology, string contest)
    {
        var (ours, nothing) = (new double[Turns], new double[Turns]);
        for (var i = 0; i < Turns; i++)
        {
            ours[i] = Child.Run(program, methodology, contest).Milliseconds;
            nothing[i] = Child.Run("true").Milliseconds;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Child.Run(program, methodology, contest).Output.Trim()}: {Comparison.Median(ours):0.0} ms, a program that does nothing {Comparison.Median(nothing):0.0} ms"));
        return 0;
    }
}
