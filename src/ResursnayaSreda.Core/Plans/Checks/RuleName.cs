using System.Globalization;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>What a rule is called in findings.</summary>
internal static class RuleName
{
    /// <summary>Its id; of a rule without one what it pools, or which of its kind it is, counted from 1.</summary>
    public static string Of(Node rule, CompiledRules rules)
    {
        if (rule.Id is { } id)
            return id;
        return OfPooled(rule, rules) is { Length: > 0 } pooled ? pooled : string.Create(CultureInfo.InvariantCulture, $"{rule.Kind.Name} {rule.Source.Index + 1}");
    }

    /// <summary>The criteria that a rule pools.</summary>
    public static string OfPooled(Node rule, CompiledRules rules) =>
        string.Join(", ", rules.PoolPoints.Where(p => p.Rules.Any(r => r.Node == rule)).Select(p => p.Criterion.Id));
}
