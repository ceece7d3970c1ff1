using System.Text;
using CsCheck;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Contract;

public sealed class HostileInputTests
{
    private const int MostFindings = 1001;
    private const long MostBytes = 200L << 20;

    private const string Weighty = "\"\\{}[],:0-+.e@'()%/*=<> \n";

    private static readonly Gen<byte[]> AnyBytes = Gen.Byte.Array[0, 400];

    // Random bytes are refused by their first one: those that look like JSON come further.
    private static readonly string[] Parts =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"kind\"", "\"is\"", "null", "true", "-1", "1.5", "1e9", "\"\\ud800\"", " ", "\n", "я", "\"group\"",
    ];

    private static readonly Gen<byte[]> JsonLike = Gen.Int[0, Parts.Length - 1].Array[0, 60]
        .Select(chosen => Encoding.UTF8.GetBytes(string.Concat(chosen.Select(i => Parts[i]))));

    public static TheoryData<string> Names => [.. HostileDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_document_is_refused_at_its_place_and_costs_little(string name)
    {
        var (make, expected) = HostileDocuments.All[name];
        var bytes = make();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = ContractDocuments.OfMethodology(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        findings.Select(ContractDocuments.Line).Should().Equal(expected);
        allocated.Should().BeLessThan(MostBytes);
        CheckContest(bytes);
    }

    [Fact]
    public void More_than_a_thousand_findings_are_cut_and_said_to_be()
    {
        var findings = ContractDocuments.OfMethodology(HostileDocuments.WithTooManyFaults());

        findings.Should().HaveCount(MostFindings);
        findings[^1].Code.Id.Should().Be("RS1010");
        InOrder(findings);
    }

    [Fact]
    public void A_chain_of_thousands_of_definitions_is_refused_and_not_followed()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = ContractDocuments.OfMethodology(HostileDocuments.LongChain());
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        findings.Should().OnlyContain(f => f.Code.Id == "RS3002").And.NotBeEmpty();
        allocated.Should().BeLessThan(MostBytes);
    }

    [Fact]
    public void Random_bytes_give_findings() => AnyBytes.Sample(CheckBoth, iter: 2000);

    [Fact]
    public void Random_text_that_looks_like_JSON_gives_findings() => JsonLike.Sample(CheckBoth, iter: 2000);

    [Fact]
    public void A_methodology_cut_at_any_byte_gives_findings() =>
        CheckCuts(ContractDocuments.ValidMethodology, bytes => CoreJson.ReadMethodology(bytes).Findings);

    [Fact]
    public void A_contest_cut_at_any_byte_gives_findings() =>
        CheckCuts(ContractDocuments.ValidContest, bytes => CoreJson.ReadContest(bytes).Findings);

    [Fact]
    public void A_changed_methodology_is_read_or_refused() =>
        Changes(ContractDocuments.ValidMethodology).Sample(bytes => Check(ContractDocuments.OfMethodology(bytes)), iter: 2000);

    [Fact]
    public void A_changed_contest_is_evaluated_or_refused() =>
        Changes(ContractDocuments.ValidContest).Sample(bytes => Check(ContractDocuments.OfContest(bytes)), iter: 2000);

    [Fact]
    public void A_methodology_whose_values_are_exchanged_is_read_or_refused() =>
        Exchanges(ContractDocuments.ValidMethodology).Sample(bytes => Check(ContractDocuments.OfMethodology(bytes)), iter: 1000);

    [Fact]
    public void A_contest_whose_values_are_exchanged_is_evaluated_or_refused() =>
        Exchanges(ContractDocuments.ValidContest).Sample(bytes => Check(ContractDocuments.OfContest(bytes)), iter: 1000);

    // A flipped bit, a byte replaced by one of weight, a stretch left out or said twice: up to three of them.
    private static Gen<byte[]> Changes(byte[] valid)
    {
        var place = Gen.Int[0, valid.Length - 1];
        var change = Gen.Select(Gen.Int[0, 3], place, Gen.Int[1, 40], Gen.Int[0, Weighty.Length - 1]);
        return change.Array[1, 3].Select(changes => changes.Aggregate(valid, (bytes, c) => Changed(bytes, c.Item1, c.Item2 % bytes.Length, c.Item3, (byte)Weighty[c.Item4])));
    }

    private static byte[] Changed(byte[] bytes, int kind, int at, int length, byte replacement)
    {
        var end = Math.Min(bytes.Length, at + length);
        return kind switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (length % 8))), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], replacement, .. bytes[(at + 1)..]],
            2 when end - at < bytes.Length => [.. bytes[..at], .. bytes[end..]],
            _ => [.. bytes[..end], .. bytes[at..]],
        };
    }

    // The document stays JSON: one value takes the place of another, or a member goes.
    private static Gen<byte[]> Exchanges(byte[] valid)
    {
        var count = JsonExchange.Count(valid);
        return Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Bool)
            .Select((target, source, isRemoved) => JsonExchange.Apply(valid, target, isRemoved ? null : source));
    }

    private static void CheckCuts(byte[] valid, Func<byte[], IReadOnlyList<Finding>> read)
    {
        var end = valid.AsSpan().LastIndexOf((byte)'}');
        for (var length = 0; length <= end; length++)
        {
            var findings = read(valid[..length]);
            findings.Should().NotBeEmpty();
            Check(findings);
        }
    }

    private static void CheckBoth(byte[] bytes)
    {
        Check(ContractDocuments.OfMethodology(bytes));
        CheckContest(bytes);
    }

    private static void CheckContest(byte[] bytes) => Check(ContractDocuments.OfContest(bytes));

    private static void Check(IReadOnlyList<Finding> findings)
    {
        if (findings.Count > MostFindings)
            throw new InvalidOperationException($"{findings.Count} findings");
        InOrder(findings);
        foreach (var finding in findings)
        {
            if (finding.Describe(Language.English).Length == 0 || finding.Describe(Language.Russian).Length == 0)
                throw new InvalidOperationException($"{finding.Code} has no text.");
        }
    }

    private static void InOrder(IReadOnlyList<Finding> findings)
    {
        for (var i = 1; i < findings.Count; i++)
        {
            if (findings[i].Position is { } place && (findings[i - 1].Position is not { } before || before > place))
                throw new InvalidOperationException($"{findings[i]} stands after {findings[i - 1]}");
        }
    }
}
