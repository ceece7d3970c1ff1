using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Cases;
using ResursnayaSreda.Core.Tests.Lanes;
using ResursnayaSreda.Core.Tests.Support;
using ResursnayaSreda.Core.Tests.Twin;

namespace ResursnayaSreda.Core.Tests.Laws;

/// <summary>Where rules are separable, parts of a contest that are computed apart make the evaluation of the whole.</summary>
public sealed class MergeLawTests
{
    [Fact]
    public void A_random_contest_in_parts_gives_the_bytes_of_one_pass()
    {
        var compared = 0;
        SameResultTests.Sample(
            (random, tape) =>
            {
                var plan = Plan.Compile(CoreJson.ReadMethodology(RandomCase.Utf8(random.Rules)).Value).Value;
                if (plan.SeparableUpTo is not (Stage.Pooling or Stage.Scoring))
                    return true;
                var contest = CoreJson.ReadContest(RandomCase.Utf8(random.Entries)).Value;
                Interlocked.Increment(ref compared);
                return Merged(plan, contest, 1 + tape.Below(4), _ => tape.Below(4)) == Whole(plan, contest);
            },
            cases: 300);
        compared.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Every_separable_regulation_of_the_library_comes_out_the_same_in_parts()
    {
        var compared = 0;
        foreach (var name in MethodologyCase.AllNames)
        {
            var (plan, contest) = new MethodologyCase(name).Read();
            if (plan.SeparableUpTo is not (Stage.Pooling or Stage.Scoring) || !Evaluation.Of(plan, contest).IsValid)
                continue;
            compared++;
            Merged(plan, contest, 3, i => i % 3).Should().Be(Whole(plan, contest), name);
        }

        compared.Should().BeGreaterThan(20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_large_contest_comes_out_the_same_in_parts_each_with_columns_of_its_own(int parts)
    {
        var contest = LargeContest.Of(submissions: 700);

        Merged(LargeContest.Plan, contest, parts, i => (i * 7) % parts).Should().Be(Whole(LargeContest.Plan, contest));
    }

    // One mark of a part is over 2, the mean of three marks of the other over 6: as they stand they cannot be compared.
    [Fact]
    public void Parts_whose_columns_are_over_different_denominators_come_together()
    {
        var plan = new Rules().Plan;
        var contest = new Contest("test", "1.0.0")
        {
            Submissions = [new("a"), new("b")],
            Experts = [new("x"), new("y"), new("z")],
            Marks = [
                new("a", "x", "quality", GivenValue.Of(2)),
                new("b", "x", "quality", GivenValue.Of(1)), new("b", "y", "quality", GivenValue.Of(2)), new("b", "z", "quality", GivenValue.Of(2))],
        };

        var merged = Evaluation.Merge([Part(plan, contest, ["a"]), Part(plan, contest, ["b"])]).Value;

        merged["a"].Scores["total"].Text.Should().Be("2");
        merged["b"].Scores["total"].Text.Should().Be("5/3");
        merged.Lists[0].Blocks.Select(b => b.Members[0]).Should().Equal("a", "b");
    }

    [Fact]
    public void A_submission_in_two_parts_is_a_finding()
    {
        var contest = LargeContest.Of(submissions: 4);
        var all = Part(LargeContest.Plan, contest, contest.Submissions.Select(s => s.Id).ToHashSet());
        var some = Part(LargeContest.Plan, contest, ["000001"]);

        Evaluation.Merge([all, some]).Findings.Should().Contain(f => f.Code.Id == "RS5015" && f.Arguments.Contains("000001"));
    }

    [Fact]
    public void Parts_of_different_contests_or_plans_are_misuse_and_so_are_rules_that_look_at_others()
    {
        var contest = LargeContest.Of(submissions: 4);
        var part = Part(LargeContest.Plan, contest, ["000001"]);
        var other = EvaluationPart.Of(LargeContest.Plan, new Contest(contest.MethodologyId, contest.MethodologyVersion) { Experts = [new("z")] }).Value;
        var looking = new Rules { Scales = """{ "ten": { "kind": "points", "from": 0, "to": 10, "step": 1 } }""", Admission = """{ "require": [{ "id": "few", "is": "count(x in entrants) < 5" }] }""" };

        FluentActions.Invoking(() => Evaluation.Merge([part, other])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Evaluation.Merge([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => EvaluationPart.Of(looking.Plan, contest)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_call_that_looks_at_others_makes_pooling_look_at_them_too() => new Rules
    {
        Fields = """{ "people": { "type": "number" } }""",
        Values = """{ "crowd": { "for": ["submission"], "is": "sum(x in admitted : x.people)" } }""",
        Panels = """[{ "id": "jury" }, { "id": "third", "called": true }]""",
        Pooling = """
            { "rules": [{ "at": "leaves", "when": "dispute", "from": ["third"], "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" },
                        { "at": "leaves", "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }],
              "calls": [{ "id": "dispute", "panel": "third", "when": "people > crowd / 2" }] }
            """,
    }.Plan.SeparableUpTo.Should().Be(Stage.Marking);

    private static string Whole(Plan plan, Contest contest) => Told(Evaluation.Of(plan, contest));

    private static string Merged(Plan plan, Contest contest, int parts, Func<int, int> partOf)
    {
        List<HashSet<string>> sets = [.. Enumerable.Range(0, parts).Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        foreach (var (together, i) in Together(contest).Select((t, i) => (t, i)))
            sets[partOf(i) % parts].UnionWith(together);
        var across = contest.Decisions.Where(d => !sets.Exists(s => IsAbout(d, s, contest)));
        return Told(Evaluation.Merge([.. sets.Select(s => Part(plan, contest, s))], across));
    }

    // Submissions that name one another in their fields stand in the same part.
    private static List<HashSet<string>> Together(Contest contest)
    {
        var ids = contest.Submissions.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var sets = new List<HashSet<string>>();
        foreach (var submission in contest.Submissions)
        {
            HashSet<string> own = [submission.Id, .. submission.Fields.Values.SelectMany(Texts).Where(ids.Contains)];
            foreach (var known in sets.Where(s => s.Overlaps(own)).ToList())
            {
                own.UnionWith(known);
                sets.Remove(known);
            }

            sets.Add(own);
        }

        return sets;
    }

    private static IEnumerable<string> Texts(GivenValue value) =>
        (value.Text is { } text ? [text] : Array.Empty<string>()).Concat(value.List ?? []).Concat((value.Rows ?? []).SelectMany(r => r.Values).SelectMany(Texts));

    // The order of warnings follows that of the lists, which is another one here.
    private static string Told(Checked<Evaluation> evaluation) =>
        Encoding.UTF8.GetString(CoreJson.Write(evaluation.Value)) + string.Join('\n', evaluation.Findings.Select(f => f.Describe(Language.English)).Distinct().Order(StringComparer.Ordinal));

    private static EvaluationPart Part(Plan plan, Contest contest, HashSet<string> ids) => EvaluationPart.Of(
        plan,
        new Contest(contest.MethodologyId, contest.MethodologyVersion)
        {
            MethodologyFingerprint = contest.MethodologyFingerprint,
            Title = contest.Title,
            Remark = contest.Remark,
            Parameters = contest.Parameters,
            Submissions = [.. contest.Submissions.Where(s => ids.Contains(s.Id))],
            Experts = contest.Experts,
            Duties = contest.Duties,
            Marks = MarkTable.Of(contest.Marks.Where(m => ids.Contains(m.Submission))),
            Recusals = [.. contest.Recusals.Where(r => ids.Contains(r.Submission))],
            Withdrawals = [.. contest.Withdrawals.Where(w => ids.Contains(w.Submission))],
            Decisions = [.. contest.Decisions.Where(d => IsAbout(d, ids, contest))],
        }).Value;

    private static bool IsAbout(Decision decision, HashSet<string> ids, Contest contest) =>
        decision.Subject.All(s => ids.Contains(s) || contest.Submissions.All(x => x.Id != s))
        && (decision.Answer.List ?? []).All(s => ids.Contains(s) || contest.Submissions.All(x => x.Id != s));
}
