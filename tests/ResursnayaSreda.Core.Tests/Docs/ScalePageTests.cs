using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The code of docs/scale.md is the code below, runs, and prints what the page says.</summary>
public sealed class ScalePageTests
{
    [Fact]
    public void The_block_of_code_prints_what_stands_below_it() => PageExamples.Check("docs/scale.md", "ScalePageTests.cs", Parts);

    private static void Parts(TextWriter printer)
    {
        // begin 1
        var plan = Plan.Compile(CoreJson.ReadMethodology(Repository.ReadBytes("docs/methodologies/47-horizon-europe.json")).Value).Value;
        var contest = CoreJson.ReadContest(Repository.ReadBytes("docs/methodologies/cases/47-horizon-europe.portfolio.contest.json")).Value;
        var parts = contest.Submissions.Chunk(4).Select(some => EvaluationPart.Of(plan, PartOf(contest, [.. some.Select(s => s.Id)])).Value);
        var merged = Evaluation.Merge([.. parts], contest.Decisions).Value;
        printer.WriteLine($"{plan.SeparableUpTo}, {merged.Fingerprint == Evaluation.Of(plan, contest).Value.Fingerprint}");

        static Contest PartOf(Contest whole, HashSet<string> ids) => new(whole.MethodologyId, whole.MethodologyVersion)
        {
            Parameters = whole.Parameters,
            Experts = whole.Experts,
            Duties = whole.Duties,
            Submissions = [.. whole.Submissions.Where(s => ids.Contains(s.Id))],
            Marks = MarkTable.Of(whole.Marks.Where(m => ids.Contains(m.Submission))),
            Recusals = [.. whole.Recusals.Where(r => ids.Contains(r.Submission))],
            Withdrawals = [.. whole.Withdrawals.Where(w => ids.Contains(w.Submission))],
            Decisions = [.. whole.Decisions.Where(d => d.Subject.Count > 0 && d.Subject.All(ids.Contains))],
        };
        // end
    }
}
