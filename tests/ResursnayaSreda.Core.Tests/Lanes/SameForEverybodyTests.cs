using System.Globalization;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Lanes;

/// <summary>Where everybody has every mark, stages treat all submissions at once: the same comes out as one by one.</summary>
public sealed class SameForEverybodyTests
{
    private const int Submissions = 1_500;

    [Theory]
    [InlineData(0, 1, "1")]
    [InlineData(1, 1, "0.01")]
    [InlineData(3, 1, "0.01")]
    [InlineData(3, 3, "1")]
    [InlineData(10, 2, "0.5")]
    [InlineData(2, 4, "1")]
    [InlineData(2, 5, "1")]
    [InlineData(2, 7, "0.5")]
    [InlineData(11, 2, "0.5")]
    public void Requirements_that_are_met_and_not_met(int requirements, int experts, string step)
    {
        var plan = new Rules
        {
            Scales = $$"""{ "ten": { "kind": "points", "from": "0", "to": "10", "step": "{{step}}" } }""",
            Scoring = $$"""{ "scores": [{ "id": "total", "is": "quality" }], "require": [{{string.Join(',', Enumerable.Range(0, requirements).Select(Requirement))}}] }""",
        }.Plan;
        var contest = Contest(plan.Methodology.Id, experts, decimal.Parse(step, CultureInfo.InvariantCulture));
        var evaluation = Evaluation.Of(plan, contest).Value;

        CoreJson.Write(evaluation).Should().Equal(CoreJson.Write(Evaluation.Of(plan, contest, new() { Lanes = LaneChoice.Unbounded }).Value));
        evaluation.Submissions.Should().OnlyContain(s => s.Failed.SequenceEqual(Enumerable.Range(0, requirements).Where(r => IsLess(s, r)).Select(r => $"least{r}")));
        evaluation.Submissions.Should().OnlyContain(s => (s.Place != null) == (s.Failed.Count == 0));
    }

    [Fact]
    public void A_contest_that_is_evaluated_by_other_rules_is_read_by_their_scale()
    {
        Rules Of(string most) => new() { Scales = $$"""{ "ten": { "kind": "points", "from": "0", "to": "{{most}}", "step": "1" } }""" };
        var (wide, narrow) = (Of("10").Plan, Of("5").Plan);
        var contest = Contest("test", experts: 1, step: 1);
        var before = Evaluation.Of(wide, contest).Value.Fingerprint;

        Evaluation.Of(narrow, contest).Findings.Should().OnlyContain(f => f.Code == FindingCodes.MarkOffScale).And.HaveCount(contest.Marks.Count(m => int.Parse(m.Value.Text!, CultureInfo.InvariantCulture) > 5));
        Evaluation.Of(wide, contest).Value.Fingerprint.Should().Be(before);
    }

    private static string Requirement(int number) => $$"""{ "id": "least{{number}}", "is": "total >= {{number}} / 2" }""";

    private static bool IsLess(SubmissionResult result, int number) => result.Scores["total"].Number < new Rational(number, 2);

    private static Contest Contest(string rules, int experts, decimal step) => new(rules, "1.0.0")
    {
        Submissions = [.. Enumerable.Range(0, Submissions).Select(s => new Submission(Id(s)))],
        Experts = [.. Enumerable.Range(0, experts).Select(e => new Expert($"e{e}"))],
        Marks = MarkTable.Of(
            from s in Enumerable.Range(0, Submissions)
            from e in Enumerable.Range(0, experts)
            select new Mark(Id(s), $"e{e}", "quality", GivenValue.Of((((s * 7919) + (e * 31)) % (int)((10 / step) + 1) * step).ToString(CultureInfo.InvariantCulture)))),
    };

    private static string Id(int submission) => submission.ToString("d4", CultureInfo.InvariantCulture);
}
