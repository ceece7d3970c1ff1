using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Lanes;

namespace ResursnayaSreda.Core.Tests.Contract;

/// <summary>A contest as JSON Lines: one line for each submission.</summary>
public sealed class LinesTests
{
    private const string Head = """{ "format": "resursnaya-sreda/contest-lines/1", "methodology": { "id": "m", "version": "1.0.0" }, "experts": [{ "id": "x" }] }""";

    public static TheoryData<string> Cases => StreamTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_the_same_contest_in_lines(string name)
    {
        var contest = CoreJson.ReadContest(Repository.ReadBytes(Path.Combine("docs", "methodologies", "cases", name))).Value;

        var lines = new MemoryStream();
        await CoreJson.WriteLinesAsync(contest, lines);

        CoreJson.Write((await Lines(lines.ToArray(), 13)).Value).Should().Equal(CoreJson.Write(contest));
        Encoding.UTF8.GetString(lines.ToArray()).TrimEnd('\n').Split('\n').Should().HaveCount(1 + contest.Submissions.Count);
    }

    [Fact]
    public async Task A_large_contest_comes_back_from_its_lines()
    {
        var contest = LargeContest.Of(3000);
        var lines = new MemoryStream();
        await CoreJson.WriteLinesAsync(contest, lines);

        var read = await CoreJson.ReadContestLinesAsync(new Trickle(lines.ToArray(), 4093));

        CoreJson.Write(read.Value).Should().Equal(CoreJson.Write(contest));
    }

    [Fact]
    public async Task Marks_stand_with_their_submission_or_in_the_first_line()
    {
        var read = await Lines(
            Head.Replace("\"experts\"", "\"marks\": [{ \"submission\": \"A\", \"expert\": \"x\", \"criterion\": \"c\", \"value\": 3 }], \"experts\"", StringComparison.Ordinal),
            "",
            """{ "id": "A", "marks": [{ "expert": "x", "criterion": "d", "value": 4 }] }""",
            """{ "id": "B" }""");

        read.Value.Submissions.Select(s => s.Id).Should().Equal("A", "B");
        read.Value.Marks.Select(m => (m.Submission, m.Expert, m.Criterion, m.Value.Text)).Should().BeEquivalentTo([("A", "x", "c", "3"), ("A", "x", "d", "4")]);
    }

    [Fact]
    public async Task A_mark_of_nothing_is_not_lost()
    {
        var contest = new Contest("m", "1.0.0") { Submissions = [new("A")], Marks = [new("Z", "x", "c", GivenValue.Of(1)), new("A", "x", "c", GivenValue.Of(2))] };
        var lines = new MemoryStream();
        await CoreJson.WriteLinesAsync(contest, lines);

        CoreJson.Write((await Lines(lines.ToArray(), 13)).Value).Should().Equal(CoreJson.Write(contest));
    }

    [Fact]
    public async Task Faults_of_all_lines_are_told_at_once_each_with_its_line()
    {
        var read = await Lines(
            Head,
            """{ "id": "A", "marks": [{ "expert": "x", "criterion": "c" }] }""",
            """{ "id": "B", """,
            """{ "id": "C", "colour": 1 } 7""",
            """{ "id": "D", "marks": [{ "submission": "D", "expert": "x", "criterion": "c", "value": 1 }] }""",
            """[1, "\ud800"]""",
            """{ "id": "Ё", "fields": { "a b": 1 } }""");

        read.IsValid.Should().BeFalse();
        read.Findings.Select(ContractDocuments.Line).Should().Equal(
            "RS2002 2:24 /1/marks/0", "RS1004 3:14 /2", "RS1005 4:28 /3", "RS2001 5:26 /4/marks/0/submission", "RS2003 6:1 /5", "RS1009 6:5 /5/1", "RS2010 7:26 /6/fields/a b");
    }

    [Theory]
    [InlineData("", "RS1001 1:1")]
    [InlineData("\n \r\n", "RS1001 1:1")]
    [InlineData("{ \"format\": \"resursnaya-sreda/contest/1\" }", "RS2002 1:1 /0", "RS2014 1:13 /0/format")]
    public async Task What_is_no_contest_is_refused(string text, params string[] expected) =>
        (await Lines(Encoding.UTF8.GetBytes(text), 5)).Findings.Select(ContractDocuments.Line).Should().Equal(expected);

    [Fact]
    public async Task A_line_that_is_not_UTF8_is_named()
    {
        var read = await Lines([.. Encoding.UTF8.GetBytes($"{Head}\n{{\"id\":\"я"), 0xFF, .. "\"}\n{\"id\":\"B\"}"u8], 7);

        read.Findings.Select(ContractDocuments.Line).Should().Equal("RS1002 2:9 /1");
    }

    private static Task<Checked<Contest>> Lines(params string[] lines) => Lines(Encoding.UTF8.GetBytes(string.Join('\n', lines)), 9);

    private static Task<Checked<Contest>> Lines(byte[] bytes, int chunk) => ContestStream.ReadLines(new PassingText(new Trickle(bytes, chunk), 8), default);
}
