using System.Globalization;
using RulesEngine.Models;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>The weighted sum and the threshold as a rule of RulesEngine, on typed input whose marks are averaged already; then ranked.</summary>
internal sealed class RulesEnginePeer
{
    private readonly RulesEngine.RulesEngine _engine;
    private readonly Averages[] _inputs;

    public RulesEnginePeer(Grants grants)
    {
        var total = string.Join(" + ", Grants.Weights.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"input1.C{i} * {w / 100m:0.00}m")));
        _engine = new([
            new Workflow
            {
                WorkflowName = "grants",
                Rules =
                [
                    new Rule
                    {
                        RuleName = "pass",
                        Expression = $"({total}) >= 5m",
                        Actions = new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new() { ["expression"] = total } } },
                    },
                ],
            },
        ]);
        _inputs = [.. Enumerable.Range(0, grants.Submissions).Select(s => Averages.Of(grants, s))];
    }

    public int[] Run()
    {
        var totals = new decimal[_inputs.Length];
        for (var s = 0; s < totals.Length; s++)
        {
            var results = _engine.ExecuteAllRulesAsync("grants", _inputs[s]).AsTask().GetAwaiter().GetResult();
            totals[s] = results[0].ActionResult?.Output is decimal total ? total : 0m;
        }

        return Loops.Places(totals, 5m);
    }

    /// <summary>The averages of one submission.</summary>
    public sealed record Averages(decimal C0, decimal C1, decimal C2, decimal C3, decimal C4, decimal C5, decimal C6, decimal C7, decimal C8, decimal C9)
    {
        internal static Averages Of(Grants grants, int submission)
        {
            decimal At(int criterion) => grants.Average(submission, criterion);
            return new(At(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7), At(8), At(9));
        }
    }
}
