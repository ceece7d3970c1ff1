using System.Text;
using NodaTime;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans;

/// <summary>What is said of rules before any contest is there: each check with a document that triggers it and one that differs in that alone.</summary>
public sealed class StaticChecksTests
{
    private const string Field = """{ "people": { "type": "number", "from": 0, "to": 100, "step": 1 }, "kind": { "type": "choice", "of": "kind" } }""";

    private static readonly Rules Plain = new()
    {
        Choices = """{ "kind": ["town", "village"] }""",
        Fields = Field,
    };

    private static readonly SortedDictionary<string, (Rules Faulty, Rules Clean)> Pairs = new(StringComparer.Ordinal)
    {
        // 15 belongs to the first band, 16 to the second one: 15.5 to none, unless only whole numbers occur.
        ["RS4023"] = (
            Plain with { Fields = Field.Replace(", \"step\": 1", "", StringComparison.Ordinal), Criteria = Bands("zero") },
            Plain with { Criteria = Bands("") }),
        ["RS4024"] = (Require("people >= 0"), Require("people >= 1")),
        ["RS4025"] = (Require("people > 100"), Require("people > 99")),
        ["RS4026"] = (Require("kind = 'town' and kind = 'village'"), Require("kind = 'town' or kind = 'village'")),
        ["RS4027"] = (Keys("total", "2 * total + 1"), Keys("total", "people")),
        // 0.0004 × 10 = 0.004, less than a cent; 0.001 × 10 = 0.01 moves the score by one.
        ["RS4028"] = (Weights("0.9996", "0.0004"), Weights("0.999", "0.001")),
        ["RS4029"] = (
            Weights("0.6", "0.4") with { Rounding = """{ "else": { "to": "0.01", "mode": "halfUp" } }""" },
            Weights("0.6", "0.4") with { Rounding = """{ "else": "exact", "pooled": { "to": "0.01", "mode": "halfUp" } }""" }),
        ["RS4030"] = (Pool("sum"), Pool("mean")),
    };

    public static IEnumerable<string> Shown => [.. Pairs.Keys, "RS4031", "RS4032"];

    public static TheoryData<string> Codes => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_check_names_the_fault_and_nothing_where_it_is_mended(string code)
    {
        Pairs[code].Faulty.Codes.Should().Equal(code);
        Pairs[code].Clean.Codes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("people > 50 and people < 50", "RS4026")]
    [InlineData("people >= 50 and people <= 50", "")]
    [InlineData("people = 5 and people > 5", "RS4026")]
    [InlineData("50 < people and people < 51", "")]
    [InlineData("kind <> 'town' and kind = 'town'", "RS4026")]
    [InlineData("people < 0 or people > 100", "RS4025")]
    [InlineData("not people > 100", "RS4024")]
    [InlineData("people = 200", "RS4025")]
    public void Conditions_are_judged_by_what_their_fields_allow(string condition, string expected) =>
        string.Join(' ', Require(condition).Codes).Should().Be(expected);

    [Fact]
    public void A_hole_between_bands_is_named_with_its_ends() =>
        Pairs["RS4023"].Faulty.Findings[0].Arguments.Should().Equal("(15, 16)");

    [Fact]
    public void Editions_of_one_methodology_have_no_gap_and_no_day_in_common()
    {
        var first = Edition("1.0.0", """{ "from": "2024-01-01", "to": "2024-12-31" }""");
        var second = Edition("2.0.0", """{ "from": "2025-01-01", "to": "2025-06-30" }""");
        var late = Edition("3.0.0", """{ "from": "2025-07-03" }""");
        var early = Edition("3.0.0", """{ "from": "2025-06-30" }""");

        Editions.Of([second, first]).Findings.Should().BeEmpty();
        var gap = Editions.Of([late, first, second]);
        gap.Findings.Select(f => $"{f.Code.Id} {string.Join(' ', f.Arguments)}").Should().Equal("RS4031 2025-07-01 2025-07-02");
        gap.Value.At(new LocalDate(2025, 6, 30)).Should().BeSameAs(second);
        gap.Value.At(new LocalDate(2025, 7, 2)).Should().BeNull();
        gap.Value.At(new LocalDate(2030, 1, 1)).Should().BeSameAs(late);
        Editions.Of([first, second, early]).Findings.Select(f => $"{f.Code.Id} {string.Join(' ', f.Arguments)}")
            .Should().Equal("RS4032 2.0.0 3.0.0 2025-06-30");
        FluentActions.Invoking(() => Editions.Of([])).Should().Throw<ArgumentException>();
    }

    private static Methodology Edition(string version, string effective) => CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(Plain.Json
        .Replace("\"1.0.0\"", $"\"{version}\"", StringComparison.Ordinal)
        .Replace("""{ "from": "2026-01-01" }""", effective, StringComparison.Ordinal))).Value;

    private static Rules Require(string condition) =>
        Plain with { Admission = $$"""{ "require": [{ "id": "rule", "is": "{{condition}}" }] }""" };

    private static Rules Keys(string first, string second) => Plain with
    {
        Ranking = $$"""{ "lists": "all", "keys": [{ "is": "{{first}}", "best": "high" }, { "is": "{{second}}", "best": "high" }], "equal": "shared" }""",
    };

    private static Rules Pool(string by) => Plain with
    {
        Pooling = $$"""{ "rules": [{ "at": "leaves", "by": "{{by}}", "missing": "skip", "least": 1, "fewer": "wait" }] }""",
    };

    private static Rules Weights(string first, string second) => Plain with
    {
        Criteria = $$"""
            [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "shares", "children": [
               { "kind": "marks", "id": "idea", "scale": "ten", "panel": "jury", "weight": "{{first}}" },
               { "kind": "marks", "id": "team", "scale": "ten", "panel": "jury", "weight": "{{second}}" } ] }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit", "round": { "to": "0.01", "mode": "halfUp" } }] }""",
    };

    private static string Bands(string lacking) => $$"""
        [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" },
         { "kind": "group", "id": "all_in_all", "combine": "sum"{{(lacking.Length == 0 ? "" : $", \"lacking\": \"{lacking}\"")}}, "children": [
           { "kind": "indicator", "id": "reach", "is": { "by": "people", "bands": [
             { "to": 15, "is": "1" }, { "from": 16, "is": "2" } ] } } ] }]
        """;
}
