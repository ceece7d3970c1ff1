using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>A contest document of many megabytes, as a program writes it: no blanks.</summary>
internal static class ContestText
{
    /// <summary>Submissions whose document has a little more than 50 MB.</summary>
    public const int Submissions = 25_500;

    public static byte[] Of(Grants grants)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("format", "resursnaya-sreda/contest/1");
            writer.WriteStartObject("methodology");
            writer.WriteString("id", "benchmark");
            writer.WriteString("version", "1.0.0");
            writer.WriteEndObject();
            WriteIds(writer, "submissions", Enumerable.Range(0, grants.Submissions).Select(Grants.Id));
            WriteIds(writer, "experts", Enumerable.Range(0, Grants.Experts).Select(e => $"e{e}"));
            writer.WriteStartArray("marks");
            for (var i = 0; i < grants.Marks.Length; i++)
            {
                writer.WriteStartObject();
                writer.WriteString("submission", Grants.Id(i / (Grants.Experts * Grants.Criteria)));
                writer.WriteString("expert", string.Create(CultureInfo.InvariantCulture, $"e{i % Grants.Experts}"));
                writer.WriteString("criterion", string.Create(CultureInfo.InvariantCulture, $"c{i / Grants.Experts % Grants.Criteria}"));
                writer.WriteNumber("value", grants.Marks[i]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>How many tokens a reader finds that does nothing else.</summary>
    public static int ReadBare(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    /// <summary>
    /// Reads a file once all code is compiled, which small documents see to, and measures how much more memory the process had at the peak
    /// than before, how much the contest itself takes, and what was allocated on the way.
    /// </summary>
    public static async Task<(double Milliseconds, double Peak, double Kept, double Allocated)> Measure(string file)
    {
        WarmUp();
        using var stream = File.OpenRead(file);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        ForgetPeak();
        var (live, before, allocatedBefore) = (GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet, GC.GetTotalAllocatedBytes());
        var start = Stopwatch.GetTimestamp();
        var contest = (await CoreJson.ReadContestAsync(stream).ConfigureAwait(false)).Value;
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 - before;
        var allocated = GC.GetTotalAllocatedBytes() - allocatedBefore;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - live;
        GC.KeepAlive(contest);
        return (milliseconds, peak, kept, allocated);
    }

    // From a file too, that the way through it is warm.
    private static void WarmUp()
    {
        var small = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(small, Of(Grants.Of(1000)));
            Comparison.Warm(() =>
            {
                using var stream = File.OpenRead(small);
                CoreJson.ReadContestAsync(stream).GetAwaiter().GetResult();
            });
        }
        finally
        {
            File.Delete(small);
        }
    }

    // Linux remembers the peak since the process began, which is that of compiling, unless it is told to forget it.
    private static void ForgetPeak()
    {
        if (File.Exists("/proc/self/clear_refs"))
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static void WriteIds(Utf8JsonWriter writer, string list, IEnumerable<string> ids)
    {
        writer.WriteStartArray(list);
        foreach (var id in ids)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
