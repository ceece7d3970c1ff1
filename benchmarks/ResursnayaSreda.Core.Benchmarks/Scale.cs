using System.Globalization;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>Where the time of a large contest goes: reading, one pass, several threads, parts that are merged.</summary>
internal static class Scale
{
    private const int Submissions = 100_000;
    private const int Parts = 4;

    public static async Task<int> Run()
    {
        var (plan, grants) = (Grants.Plan(), Grants.Of(Submissions));
        var text = ContestText.Of(grants);
        var contest = (await CoreJson.ReadContestAsync(new MemoryStream(text)).ConfigureAwait(false)).Value;
        using var lines = new MemoryStream();
        await CoreJson.WriteLinesAsync(contest, lines).ConfigureAwait(false);
        Print($"reading a document of {text.Length / 1e6:0} MB", () => CoreJson.ReadContestAsync(new MemoryStream(text)).GetAwaiter().GetResult());
        Print($"reading lines of {lines.Length / 1e6:0} MB", () => CoreJson.ReadContestLinesAsync(new MemoryStream(lines.ToArray())).GetAwaiter().GetResult());
        Print("the first evaluation, which groups the marks", () => Evaluation.Of(plan, Fresh(contest)));
        Evaluation.Of(plan, contest);
        Print("an evaluation on one thread", () => Evaluation.Of(plan, contest));
        Print("an evaluation on two threads", () => Evaluation.Of(plan, contest, new() { Threads = 2 }));
        List<EvaluationPart> parts = [.. Enumerable.Range(0, Parts).Select(p => EvaluationPart.Of(plan, PartOf(contest, p)).Value)];
        Print($"one of {Parts} parts", () => EvaluationPart.Of(plan, Fresh(parts[0].Contest)));
        Print($"merging {Parts} parts", () => Evaluation.Merge(parts));
        return 0;
    }

    private static void Print(string name, Action work)
    {
        work();
        var times = Enumerable.Range(0, 5).Select(_ => Comparison.Time(work)).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-52} {Comparison.Median(times),9:0.0} ms"));
    }

    // What a contest remembers of its marks is made anew.
    private static Contest Fresh(Contest contest) => new(contest.MethodologyId, contest.MethodologyVersion)
    {
        Submissions = contest.Submissions,
        Experts = contest.Experts,
        Marks = contest.Marks,
    };

    private static Contest PartOf(Contest contest, int part)
    {
        var ids = contest.Submissions.Where((_, i) => i % Parts == part).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return new(contest.MethodologyId, contest.MethodologyVersion)
        {
            Submissions = SubmissionTable.Of(contest.Submissions.Where(s => ids.Contains(s.Id))),
            Experts = contest.Experts,
            Marks = MarkTable.Of(contest.Marks.Where(m => ids.Contains(m.Submission))),
        };
    }
}
