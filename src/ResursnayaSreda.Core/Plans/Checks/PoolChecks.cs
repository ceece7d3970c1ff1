using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>Pooling that punishes a submission for an expert's absence, and rounding that nobody has asked for before values are added.</summary>
internal static class PoolChecks
{
    private static readonly string[] Before = ["pooled", "node", "contribution"];

    public static void Run(CompiledRules rules, FindingList findings)
    {
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules).Where(r => r is { By: "sum", Missing: MissingPolicy.Skip or MissingPolicy.Zero }))
            findings.Add(rule.Node.FindingAt("by", FindingCodes.AbsenceLowersSum, RuleName.OfPooled(rule.Node, rules)));
        if (rules.Declared.Root.Child("rounding") is { } rounding && rounding["else"] is RoundingDecision { Rounding: { } everywhere }
            && Before.Where(p => !rounding.IsWritten(p)).ToList() is { Count: > 0 } unsaid && rules.Criteria.All.Any(c => c.Children.Count > 0))
            findings.Add(rounding.FindingAt("else", FindingCodes.RoundedBeforeAggregation, $"{everywhere.To}", string.Join(", ", unsaid)));
    }
}
