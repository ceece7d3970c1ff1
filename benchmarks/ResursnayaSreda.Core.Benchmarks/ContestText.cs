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

    /// <summary>Reads a file and measures how much more memory the process had at the peak than before, how much the contest itself takes, and what was allocated on the way.</summary>
    public static async Task<(double Milliseconds, double Peak, double Kept, double Allocated)> Measure(string file)
    {
        using (var small = new MemoryStream(Of(Grants.Of(100))))
            await CoreJson.ReadContestAsync(small).ConfigureAwait(false);
        var (live, before, allocatedBefore) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet, GC.GetTotalAllocatedBytes());
        using var stream = File.OpenRead(file);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var contest = (await CoreJson.ReadContestAsync(stream).ConfigureAwait(false)).Value;
        var milliseconds = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var peak = System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 - before;
        var allocated = GC.GetTotalAllocatedBytes() - allocatedBefore;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - live;
        GC.KeepAlive(contest);
        return (milliseconds, peak, kept, allocated);
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
