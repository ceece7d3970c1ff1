using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>Conditions that always hold, never hold, or contradict themselves.</summary>
internal static class ConditionChecks
{
    public static void Run(CompiledRules rules, FindingList findings)
    {
        foreach (var requirement in rules.Requirements)
            Check(requirement.Condition, requirement.Node, requirement.Node.Has("is") ? "is" : "atLeast", findings);
        foreach (var pass in rules.Passes)
            Check(pass.Who, pass.Node, "who", findings);
        foreach (var rule in rules.Recusals)
            Check(rule.Condition, rule.Node, "is", findings);
        foreach (var rule in rules.Voids)
            Check(rule.When, rule.Node, "when", findings);
        foreach (var rule in rules.PoolPoints.SelectMany(p => p.Rules))
            Check(rule.When, rule.Node, "when", findings);
        foreach (var call in rules.Calls)
            Check(call.When.Term, call.Node, "when", findings);
        foreach (var empty in rules.EmptyLists)
            Check(empty.When, empty.Node, "when", findings);
        for (var i = 0; i < rules.Categories.Count; i++)
            Check(rules.Categories[i], rules.Declared.Categories[i], "when", findings);
        foreach (var criterion in rules.Criteria.All.Where(c => c.Node.Has("when")))
            Check(rules.Quantities.FirstOrDefault(q => q.Name == $"applies {criterion.Id}"), criterion.Node, "when", findings);
    }

    private static void Check(Quantity? condition, Node node, string property, FindingList findings)
    {
        if (condition?.Body is { } body)
            Check(body, node, property, findings);
    }

    private static void Check(Term condition, Node node, string property, FindingList findings)
    {
        // What is written as yes or no is meant so.
        if (condition is Constant)
            return;
        if (Contradiction.IsIn(condition))
            Report(node, property, FindingCodes.ConditionContradicts, findings);
        else if (Truth.Of(condition) is { } isAlways)
            Report(node, property, isAlways ? FindingCodes.ConditionAlwaysHolds : FindingCodes.ConditionNeverHolds, findings);
    }

    private static void Report(Node node, string property, FindingCode code, FindingList findings) =>
        findings.Add(node[property] is WrittenFormula formula ? formula.Finding(code, formula.Tree, node.Label) : node.FindingAt(property, code, node.Label));
}
