using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans.Checks;

/// <summary>Keys that can separate nobody, because whoever they compare is equal in all that they look at.</summary>
internal static class KeyChecks
{
    public static void Run(CompiledRules rules, FindingList findings)
    {
        var equal = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in rules.Ranking?.Keys ?? [])
        {
            if (key.By?.Body is not { } body)
                continue;
            if (IsDecided(body, equal) && key.Node is { } node)
                findings.Add(node["is"] is WrittenFormula formula ? formula.Finding(FindingCodes.KeyDecided, formula.Tree, key.Name) : node.Finding(FindingCodes.KeyDecided, key.Name));
            if (body.Key is { } known)
                equal.Add(known);
        }
    }

    // A term made only of constants and of what earlier keys have found equal.
    private static bool IsDecided(Term term, HashSet<string> equal)
    {
        if (term.Key is { } key && equal.Contains(key))
            return true;
        return term switch
        {
            Constant => true,
            Arithmetic or Negation or NumberFunction or Rounded or Conditional or Comparison or Junction or Not or Certain or Lookup =>
                term.Operands.All(o => IsDecided(o, equal)),
            _ => false,
        };
    }
}
