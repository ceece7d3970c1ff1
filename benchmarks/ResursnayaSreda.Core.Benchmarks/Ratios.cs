using System.Text;
using System.Text.Json;
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
        Check(grants, Evaluation.Of(plan, contest).Value);
        Comparison.Print("10,000 × 3 × 10 against a loop in decimal", () => Evaluation.Of(plan, contest), () => Loops.InDecimal(grants));
        Comparison.Print("10,000 × 3 × 10 against a loop in double", () => Evaluation.Of(plan, contest), () => Loops.InDouble(grants));
        var peer = new RulesEnginePeer(Grants.Of(Size / 10));
        Comparison.Print("10,000 × 3 × 10 against RulesEngine (a tenth, × 10)", () => Evaluation.Of(plan, contest), () => peer.Run(), turns: 5, theirsRuns: 10);
        var evaluation = Evaluation.Of(plan, contest).Value;
        Comparison.Print("explanation of all submissions against evaluation", () => ExplainAll(evaluation), () => Evaluation.Of(plan, contest), turns: 3);
        var hundred = Encoding.UTF8.GetBytes(Grants.Methodology([.. Enumerable.Range(0, 100).Select(i => 1 + (i % 3))]));
        Comparison.Print(
            "reading and compiling 100 criteria against a bare reader", () => Plan.Compile(CoreJson.ReadMethodology(hundred).Value), () => ReadBare(hundred));
        var large = Child.Start(100 * Size);
        var small = Comparison.Median([.. Enumerable.Range(0, 9).Select(_ => Comparison.Time(() => Evaluation.Of(plan, contest)))]);
        Comparison.Line(
            "a million submissions against ten thousand, for each ten thousand", large.Milliseconds / 100, small,
            $"{large.Bytes / (100.0 * Size * Grants.Experts * Grants.Criteria):0.0} B/mark");
        return 0;
    }

    // What is compared must be the same work: the places agree.
    private static void Check(Grants grants, Evaluation evaluation)
    {
        var places = Loops.InDecimal(grants);
        for (var s = 0; s < places.Length; s++)
        {
            var mine = evaluation[Grants.Id(s)].Place?.Text ?? "0";
            if (mine != $"{places[s]}")
                throw new InvalidOperationException($"{Grants.Id(s)}: {mine} here, {places[s]} in the loop.");
        }
    }

    private static int ExplainAll(Evaluation evaluation)
    {
        var lines = 0;
        foreach (var result in evaluation.Submissions)
            lines += Count(evaluation.Explain("total", result.Id));
        return lines;
    }

    private static int Count(Explanation explanation) => 1 + explanation.Contributions.Count + explanation.Operands.Sum(Count);

    private static int ReadBare(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }
}
