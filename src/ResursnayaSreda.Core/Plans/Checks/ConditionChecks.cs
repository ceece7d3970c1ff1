using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>Conditions that always hold, never hold, or contradict themselves.</summary>
internal sealed class ConditionChecks
{
    private readonly CompiledRules _rules;
    private readonly FindingList _findings;

    private ConditionChecks(CompiledRules rules, FindingList findings) => (_rules, _findings) = (rules, findings);

    public static void Run(CompiledRules rules, FindingList findings) => new ConditionChecks(rules, findings).Run();

    private void Run()
    {
        foreach (var requirement in _rules.Requirements)
            Check(requirement.Condition, requirement.Node, requirement.Node.Has("is") ? "is" : "atLeast");
        foreach (var pass in _rules.Passes)
            Check(pass.Who, pass.Node, "who");
        foreach (var rule in _rules.Recusals)
            Check(rule.Condition, rule.Node, "is");
        foreach (var rule in _rules.Voids)
            Check(rule.When, rule.Node, "when");
        foreach (var rule in _rules.PoolPoints.SelectMany(p => p.Rules))
            Check(rule.When, rule.Node, "when");
        foreach (var call in _rules.Calls)
            Check(call.When.Term, call.Node, "when");
        foreach (var empty in _rules.EmptyLists)
            Check(empty.When, empty.Node, "when");
        for (var i = 0; i < _rules.Categories.Count; i++)
            Check(_rules.Categories[i], _rules.Declared.Categories[i], "when");
        foreach (var criterion in _rules.Criteria.All.Where(c => c.Node.Has("when")))
            Check(_rules.Quantities.FirstOrDefault(q => q.Name == $"applies {criterion.Id}"), criterion.Node, "when");
    }

    private void Check(Quantity? condition, Node node, string property)
    {
        if (condition?.Body is { } body)
            Check(body, node, property);
    }

    private void Check(Term condition, Node node, string property)
    {
        // What is written as yes or no is meant so.
        if (condition is Constant)
            return;
        if (Contradiction.IsIn(condition))
            Report(node, property, FindingCodes.ConditionContradicts);
        else if (Truth.Of(condition) is { } isAlways)
            Report(node, property, isAlways ? FindingCodes.ConditionAlwaysHolds : FindingCodes.ConditionNeverHolds);
    }

    private void Report(Node node, string property, FindingCode code)
    {
        var name = RuleName.Of(node, _rules);
        _findings.Add(node[property] is WrittenFormula formula ? formula.Finding(code, formula.Tree, name) : node.FindingAt(property, code, name));
    }
}
