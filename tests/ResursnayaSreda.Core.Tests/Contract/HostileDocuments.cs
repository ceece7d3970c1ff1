using System.Text;

namespace ResursnayaSreda.Core.Tests.Contract;

/// <summary>Documents that are too large or too broken to be stored, each with the codes it must give, in order.</summary>
internal static class HostileDocuments
{
    public static IReadOnlyDictionary<string, (Func<byte[]> Bytes, string[] Expected)> All { get; } =
        new SortedDictionary<string, (Func<byte[]> Bytes, string[] Expected)>(StringComparer.Ordinal)
        {
            ["empty file"] = (() => [], ["RS1001 1:1"]),
            ["blanks only"] = (() => Text(" \r\n\t"), ["RS1001 1:1"]),
            ["byte order mark"] = (() => [0xEF, 0xBB, 0xBF, .. ContractDocuments.ValidMethodology], ["RS1003 1:1"]),
            ["byte order mark and nothing"] = (() => [0xEF, 0xBB, 0xBF], ["RS1003 1:1", "RS1001 1:1"]),
            ["not UTF-8"] = (() => [.. "{\n\"я\": \""u8, 0xFF, .. "\"}"u8], ["RS1002 2:7"]),
            ["UTF-8 cut inside a character"] = (() => "{ \"я"u8.ToArray()[..^1], ["RS1002 1:4"]),
            ["overlong UTF-8"] = (() => [.. "[\""u8, 0xC0, 0xAF, .. "\"]"u8], ["RS1002 1:3"]),
            ["a surrogate in UTF-8"] = (() => [.. "[\""u8, 0xED, 0xA0, 0x80, .. "\"]"u8], ["RS1002 1:3"]),
            ["brackets"] = (() => Text(new string('[', 100_000)), ["RS1006 1:65 " + Repeat("/0", 64)]),
            ["objects"] = (() => Text(Repeat("{\"a\":", 100_000)), ["RS1006 1:321 " + Repeat("/a", 64)]),
            ["brackets that close"] = (() => Text(new string('[', 100_000) + new string(']', 100_000)), ["RS1006 1:65 " + Repeat("/0", 64)]),
            ["number of 10,000 digits"] = (
                () => With("\"to\": \"20000\"", $"\"to\": {new string('9', 10_000)}"), ["RS1011 18:86 /fields/readers/to"]),
            ["text of 10,000 digits"] = (
                () => With("\"to\": \"20000\"", $"\"to\": \"{new string('9', 10_000)}\""), ["RS1011 18:86 /fields/readers/to"]),
            ["name of 100,000 letters"] = (
                () => With("\"to\": \"20000\"", $"\"{new string('n', 100_000)}\": 1, \"to\": \"20000\""), [$"RS2001 18:80 /fields/readers/{new string('n', 100_000)}"]),
            ["power of ten"] = (() => With("\"to\": \"20000\"", "\"to\": 1e1000000000"), ["RS2007 18:86 /fields/readers/to"]),
            ["formula of two megabytes"] = (
                () => With("\"is\": \"300000\"", $"\"is\": \"{Repeat("1+", 1_000_000)}1\""), ["RS3001 29:2057 /parameters/ceiling/is"]),
            ["formula of brackets"] = (
                () => With("\"is\": \"300000\"", $"\"is\": \"{new string('(', 1900)}\""), ["RS3002 29:121 /parameters/ceiling/is"]),
            ["formula of signs"] = (
                () => With("\"is\": \"300000\"", $"\"is\": \"{new string('-', 1900)}1\""), ["RS3002 29:121 /parameters/ceiling/is"]),
            ["a root that is a number"] = (() => Text("1"), ["RS2003 1:1"]),
            ["a root that is null"] = (() => Text("null"), ["RS2004 1:1"]),
            ["two roots"] = (() => Text("{} {}"), ["RS1005 1:4"]),
            ["five megabytes"] = (() => Text(new string(' ', 5 << 20)), ["RS1007 1:1"]),
            ["too many values"] = (() => Text($"[{Repeat("0,", 200_000)}0]"), ["RS1012 1:200000 /99999"]),
        };

    /// <summary>One document with more faults than are listed.</summary>
    public static byte[] WithTooManyFaults() => Text($"{{{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"x{i}\":0"))}}}");

    /// <summary>A chain of definitions, each by the next: no circle, and deeper than any stack should go.</summary>
    public static byte[] LongChain()
    {
        var chain = string.Concat(Enumerable.Range(0, 5000).Select(i => $"\"v{i}\": {{ \"for\": [], \"is\": \"v{i + 1}\" }}, "));
        return With("\"values\": {", $"\"values\": {{ {chain} \"v5000\": {{ \"for\": [], \"is\": \"1\" }},");
    }

    public static byte[] With(string old, string changed) => Text(Encoding.UTF8.GetString(ContractDocuments.ValidMethodology).Replace(old, changed, StringComparison.Ordinal));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
