using System.Globalization;
using System.Text;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>One line per comparison, in one process, in less than 90 seconds.</summary>
internal static class Ratios
{
    private const int Size = 10_000;

    public static int Run()
    {
        Console.WriteLine($"{"work",-64} {"ours",13} {"theirs",13} {"ratio",8} {"allocated",10}");
        var grants = Grants.Of(Size);
        var (plan, contest) = (Grants.Plan(), grants.Contest());
        Check(Evaluation.Of(plan, contest).Value, Loops.InDecimal(grants));
        Comparison.Print("10,000 × 3 × 10 against a loop in decimal", () => Evaluation.Of(plan, contest), () => Loops.InDecimal(grants));
        Comparison.Print("10,000 × 3 × 10 against a loop in double", () => Evaluation.Of(plan, contest), () => Loops.InDouble(grants));
        CompareRulesEngine(grants);
        var evaluation = Evaluation.Of(plan, contest).Value;
        Comparison.Print("explanation of all submissions against evaluation", () => ExplainAll(evaluation), () => Evaluation.Of(plan, contest), turns: 3);
        var hundred = Encoding.UTF8.GetBytes(Grants.Methodology([.. Enumerable.Range(0, 100).Select(i => 1 + (i % 3))]));
        Comparison.Print(
            "reading and compiling 100 criteria against a bare reader", () => Plan.Compile(CoreJson.ReadMethodology(hundred).Value), () => ContestText.ReadBare(hundred));
        CompareSkating();
        CompareReading();
        var large = Child.Start("child", "evaluate", $"{100 * Size}");
        var small = Comparison.Median([.. Enumerable.Range(0, 41).Select(_ => Comparison.Time(() => Evaluation.Of(plan, contest)))]);
        Comparison.Line(
            "a million submissions against ten thousand, for each ten thousand", large[0] / 100, small,
            $"{large[1] / (100.0 * Size * Grants.Experts * Grants.Criteria):0.0} B/mark");
        return 0;
    }

    // Both get averages and rank by them; theirs is a tenth of the contest, ten times.
    private static void CompareRulesEngine(Grants grants)
    {
        var (plan, contest, tenth) = (Grants.PlanOfAverages(), grants.ContestOfAverages(), Grants.Of(Size / 10));
        var peer = new RulesEnginePeer(tenth);
        Check(Evaluation.Of(plan, contest).Value, Loops.InDecimal(grants));
        Check(Evaluation.Of(plan, tenth.ContestOfAverages()).Value, peer.Run());
        Comparison.Print("10,000 × 10 averages against RulesEngine (a tenth, × 10)", () => Evaluation.Of(plan, contest), () => peer.Run(), theirsRuns: 10);
    }

    private static void CompareSkating()
    {
        var (skating, plan) = (new Skating(), Skating.Plan());
        var contest = skating.Contest(plan);
        var evaluation = Evaluation.Of(plan, contest).Value;
        var places = skating.Places();
        for (var p = 0; p < places.Length; p++)
            Agree(Skating.Id(p), evaluation[Skating.Id(p)].Place?.Text ?? "0", places[p]);
        Comparison.Print("figure skating, all programmes, against a loop in decimal", () => Evaluation.Of(plan, contest), () => skating.Places());
    }

    private static void CompareReading()
    {
        var text = ContestText.Of(Grants.Of(ContestText.Submissions));
        Comparison.Print(
            $"a contest document of {text.Length / 1e6:0} MB against a bare reader", () => CoreJson.ReadContestAsync(new MemoryStream(text)).GetAwaiter().GetResult(),
            () => ContestText.ReadBare(text), turns: 11);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, text);
            var figures = Child.Start("child", "read", file);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"the same in a process of its own, warm from small documents: peak above that {figures[1] / 1e6:0.0} MB, the contest that is kept {figures[2] / 1e6:0.0} MB, ratio {figures[1] / figures[2]:0.00}, allocated {figures[3] / 1e6:0.0} MB"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    // What is compared must be the same work: the places agree.
    private static void Check(Evaluation evaluation, int[] places)
    {
        for (var s = 0; s < places.Length; s++)
            Agree(Grants.Id(s), evaluation[Grants.Id(s)].Place?.Text ?? "0", places[s]);
    }

    private static void Agree(string id, string mine, int theirs)
    {
        if (mine != theirs.ToString(CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"{id}: {mine} here, {theirs} in the loop.");
    }

    private static int ExplainAll(Evaluation evaluation)
    {
        var lines = 0;
        foreach (var result in evaluation.Submissions)
            lines += Count(evaluation.Explain("total", result.Id));
        return lines;
    }

    private static int Count(Explanation explanation)
    {
        var lines = 1 + explanation.Contributions.Count;
        for (var i = 0; i < explanation.Operands.Count; i++)
            lines += Count(explanation.Operands[i]);
        return lines;
    }
}
