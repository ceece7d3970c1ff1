using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Cases;

/// <summary>The library of methodologies: every document compiles, every case comes out as it was worked out without the engine.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. MethodologyCase.AllNames];

    public static TheoryData<string> Documents => [.. MethodologyCase.Documents];

    public static TheoryData<string> Parts => [.. MethodologyCase.Parts];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_it_was_worked_out(string name) => new MethodologyCase(name).Run().Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_methodology_compiles_without_errors(string document)
    {
        var read = CoreJson.ReadMethodology(Bytes(document));
        read.Findings.Where(f => f.Severity == Severity.Error).Should().BeEmpty();
        Plan.Compile(read.Value).IsValid.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_is_sound(string document) =>
        CoreJson.CheckPart(Bytes(document)).Where(f => f.Severity == Severity.Error).Should().BeEmpty();

    [Fact]
    public void Every_sheet_that_is_written_in_full_has_two_cases_at_the_least() => MethodologyCase.Documents
        .Where(d => char.IsAsciiDigit(d[0]) && !IsReplayed(d))
        .Where(d => MethodologyCase.AllNames.Count(c => new MethodologyCase(c).Document == d) < 2).Should().BeEmpty();

    // The three plain votes are held against published selections instead.
    private static bool IsReplayed(string document) => document.StartsWith("61-participatory-budgeting-s", StringComparison.Ordinal)
        || document.StartsWith("61-participatory-budgeting-t", StringComparison.Ordinal);

    private static byte[] Bytes(string document) => Repository.ReadBytes($"docs/methodologies/{document}");
}
