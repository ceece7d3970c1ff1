using System.Text;
using CsCheck;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Lanes;

namespace ResursnayaSreda.Core.Tests.Contract;

/// <summary>A contest from a stream is the contest from its bytes, however little comes at a time.</summary>
public sealed class StreamTests
{
    public static TheoryData<string> Invalid => [.. ContractDocuments.Invalid];

    public static TheoryData<string> Hostile => [.. HostileDocuments.All.Keys];

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(CasesFolder, "*.contest.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static string CasesFolder => Path.Combine(Repository.Root, "docs", "methodologies", "cases");

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_document_gives_the_same_findings(string name) => Compare(ContractDocuments.Bytes(name), 1, 7, 1 << 16);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_document_gives_the_same_findings(string name)
    {
        var bytes = HostileDocuments.All[name].Bytes();

        Compare(bytes, bytes.Length < 10_000 ? [1, 5, 1 << 16] : [4096, 1 << 16]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_the_same_contest(string name) => Compare(File.ReadAllBytes(Path.Combine(CasesFolder, name)), 3, 1 << 16);

    [Fact]
    public void A_contest_cut_at_any_byte_gives_the_same_findings()
    {
        var valid = ContractDocuments.ValidContest;
        for (var length = 0; length <= valid.Length; length += 3)
            Compare(valid[..length], 11);
    }

    [Fact]
    public void A_contest_with_a_changed_byte_gives_the_same_findings()
    {
        var valid = ContractDocuments.ValidContest;
        Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Byte, Gen.Int[1, 40]).Sample(
            (at, value, chunk) => Compare([.. valid[..at], value, .. valid[(at + 1)..]], chunk), iter: 2000);
    }

    [Fact]
    public void Lists_may_stand_before_what_they_are_of_and_a_second_one_is_refused()
    {
        Compare("""{ "marks": [{ "submission": "A", "expert": "x", "criterion": "c", "value": 1 }], "submissions": [{ "id": "A" }], "format": "resursnaya-sreda/contest/1", "methodology": { "id": "m", "version": "1.0.0" } }"""u8.ToArray(), 9);
        Compare("""{ "marks": [1, {}, "я", [[2]]], "marks": [{ "x": "\ud800" }, 3], "submissions": 7, "experts": null }"""u8.ToArray(), 2);
        Compare("""{ "submissions": [{ "\ud800": "A" }] }"""u8.ToArray(), 1 << 16);
    }

    [Fact]
    public void Plain_marks_are_read_from_their_tokens_and_others_beside_them()
    {
        string[] spelt =
        [
            """{ "submission": "A", "expert": "x", "criterion": "c", "value": 1 }""",
            """{ "value": "1", "criterion": "c", "expert": "x", "submission": "B" }""",
            """{ "submission": "A", "expert": "y", "criterion": "c", "value": 1.0 }""",
            """{ "submission": "A", "expert": "y", "criterion": "d", "value": "1.0" }""",
            """{ "submission": "B", "expert": "y", "criterion": "c", "value": 01 }""",
            """{ "submission": "B", "expert": "y", "criterion": "c", "value": 1, "comment": "so" }""",
            """{ "submission": "B", "expert": "y", "criterion": "c", "value": 1, "value": 1 }""",
            """{ "submission": "B", "expert": "y", "criterion": "c" }""",
            """{ "submission": "B", "expert": "y", "criterion": "c", "value": true }""",
            """{ "submission": "B", "expert": "y", "criterion": "c", "value": ["1", "2"] }""",
            """{ "submission": "B", "\u0065xpert": "\u0079", "criterion": "c", "value": "\u0031" }""",
            """{ "submission": "B", "expert": 1, "criterion": "c", "value": "1" }""",
            """{ "\ud800": "B", "expert": "x", "criterion": "c", "value": "1" }""",
            """{ "submission": "B", "expert": "x", "criterion": "c", "value": -1 }""",
        ];
        foreach (var odd in spelt)
        {
            var marks = string.Join(",\n", [.. spelt[..4], odd, spelt[0], spelt[1]]);
            Compare(Encoding.UTF8.GetBytes(Document($"\"marks\": [{marks}]")), 16, 1 << 16);
        }
    }

    [Fact]
    public async Task A_large_contest_comes_out_of_a_stream_as_it_went_in()
    {
        var contest = LargeContest.Of(3000);
        var bytes = CoreJson.Write(contest);

        var read = await CoreJson.ReadContestAsync(new Trickle(bytes, 10_007));

        CoreJson.Write(read.Value).Should().Equal(bytes);
        Evaluation.Of(LargeContest.Plan, read.Value).Value.Fingerprint.Should().Be(Evaluation.Of(LargeContest.Plan, contest).Value.Fingerprint);
    }

    [Fact]
    public void A_fault_that_only_the_rules_know_names_its_element_without_a_line()
    {
        var bytes = ContractDocuments.Bytes("contest/mark-off-scale");
        var whole = ContractDocuments.OfContest(bytes);

        var contest = Stream(bytes, 64).Value;
        var findings = Evaluation.Of(ContractDocuments.ValidPlan, contest).Findings;

        findings.Select(f => f.Code.Id).Should().BeEquivalentTo(whole.Select(f => f.Code.Id));
        findings.Should().OnlyContain(f => f.Position == null);
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        var read = () => CoreJson.ReadContestAsync(new MemoryStream(ContractDocuments.ValidContest), new CancellationToken(canceled: true));

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    private static string Document(string members) =>
        $$"""{ "format": "resursnaya-sreda/contest/1", "methodology": { "id": "m", "version": "1.0.0" }, "submissions": [{ "id": "A" }, { "id": "B" }], {{members}} }""";

    private static void Compare(byte[] bytes, params int[] chunks)
    {
        var whole = CoreJson.ReadContest(bytes);
        foreach (var chunk in chunks)
        {
            var passed = Stream(bytes, chunk);
            passed.Findings.Select(Told).Should().Equal(whole.Findings.Select(Told), "{0} bytes come at a time", chunk);
            if (whole.IsValid)
                CoreJson.Write(passed.Value).Should().Equal(CoreJson.Write(whole.Value));
        }
    }

    private static string Told(Finding finding) => $"{ContractDocuments.Line(finding)} {finding.Describe(Language.English)}";

    private static Checked<Contest> Stream(byte[] bytes, int chunk) =>
        ContestStream.Read(new PassingText(new Trickle(bytes, chunk), Math.Min(chunk, 64)), default).GetAwaiter().GetResult();
}
