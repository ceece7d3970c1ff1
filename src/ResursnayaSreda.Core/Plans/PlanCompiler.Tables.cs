using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Tables: cases by label, bands by number. An overlap is an error; a gap makes the value optional.</summary>
internal sealed partial class PlanCompiler
{
    private Lookup? CompileTable(Node table, Scope scope, QuantityType? expected)
    {
        var by = Compile(table["by"], scope, null);
        var isBands = table.Has("bands");
        if (by is not null && isBands && by.Type is not NumberType)
        {
            Report(table, "by", FindingCodes.WrongFormulaType, "@number", by.Type.Word);
            by = null;
        }

        var rows = new List<LookupRow>();
        var isFaulty = by is null;
        foreach (var node in table.Children(isBands ? "bands" : "cases"))
        {
            var inner = isBands && by?.Key is { } key ? scope with { Narrowed = scope.Narrowed.SetItem(key, BandOf(node).Closure) } : scope;
            var result = Compile(node["is"], inner, expected ?? (rows.Count > 0 ? rows[0].Result.Type : null));
            isFaulty |= result is null;
            if (result is not null)
                rows.Add(new LookupRow([.. node.Texts("of")], isBands ? BandOf(node) : null, result));
        }

        var isComplete = by is not null && (isBands ? CheckBands(table, by) : CheckCases(table, by));
        var otherwise = table.Has("otherwise") ? Compile(table["otherwise"], scope, expected ?? (rows.Count > 0 ? rows[0].Result.Type : null)) : null;
        if (isFaulty || (table.Has("otherwise") && otherwise is null) || rows.Count == 0)
            return null;
        if (otherwise is not null && isComplete)
            _findings.Add(table.FindingAt("otherwise", FindingCodes.OtherwiseNeedless));
        Term[] results = [.. rows.Select(r => r.Result), .. otherwise is null ? (Term[])[] : [otherwise]];
        return new Lookup(by!, rows, otherwise)
        {
            Type = rows[0].Result.Type,
            IsOptional = by!.IsOptional || results.Any(r => r.IsOptional) || (otherwise is null && !isComplete),
            Stage = results.Append(by).Max(t => t.Stage),
            Range = results.Select(r => r.Range).Aggregate((a, b) => a.Union(b)),
        };
    }

    private static Band BandOf(Node node) => new(
        node.Number("from") ?? node.Number("above"), node.Has("from"), node.Number("to") ?? node.Number("below"), node.Has("to"));

    /// <summary>Reports labels that do not exist or stand twice; says whether every label has a case.</summary>
    private bool CheckCases(Node table, Term by)
    {
        var labels = by.Type switch
        {
            LabelType { List: var list } => _declared.Lists.GetValueOrDefault(list),
            YesNoType => ["yes", "no"],
            _ => null,
        };
        if (labels is null && by.Type is not (TextType or NumberType))
        {
            Report(table, "by", FindingCodes.WrongFormulaType, "@label", by.Type.Word);
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Children("cases"))
        {
            foreach (var label in row.Texts("of"))
            {
                if (labels?.Contains(label, StringComparer.Ordinal) == false)
                    _findings.Add(row.FindingAtText("of", label, FindingCodes.UnknownLabel, label, (by.Type as LabelType)?.List ?? by.Type.Word));
                else if (!seen.Add(label))
                    _findings.Add(row.FindingAtText("of", label, FindingCodes.CaseRepeated, label));
            }
        }

        return labels?.All(seen.Contains) == true;
    }

    /// <summary>Reports bands that overlap or hold nothing; says whether every value that can occur has a band.</summary>
    private bool CheckBands(Node table, Term by)
    {
        var nodes = table.Children("bands");
        var bands = nodes.Select(BandOf).ToList();
        for (var i = 0; i < bands.Count; i++)
        {
            if (nodes[i].Has("from") && nodes[i].Has("above"))
                _findings.Add(nodes[i].Finding(FindingCodes.OneOfNeeded, "from, above", nodes[i].Kind.Name));
            if (nodes[i].Has("to") && nodes[i].Has("below"))
                _findings.Add(nodes[i].Finding(FindingCodes.OneOfNeeded, "to, below", nodes[i].Kind.Name));
            if (bands[i].IsEmpty)
                _findings.Add(nodes[i].Finding(FindingCodes.EmptyRange, $"{bands[i].Low}", $"{bands[i].High}"));
            for (var j = 0; j < i; j++)
            {
                if (!bands[i].IsEmpty && !bands[j].IsEmpty && bands[i].Overlaps(bands[j]))
                    _findings.Add(nodes[i].Finding(FindingCodes.BandsOverlap, bands[j].ToString(), bands[i].ToString()));
            }
        }

        // That values are not bounded is in their nature; a hole between bands is what a regulation overlooks.
        foreach (var hole in table.IsWritten("otherwise") ? [] : Coverage.Holes(bands, StepOf(by)))
            _findings.Add(table.FindingAt("bands", FindingCodes.BandsLeaveGap, hole.ToString()));
        return Coverage.IsComplete(bands, by.Range, StepOf(by));
    }

    /// <summary>The step of a field, so that nothing lies between 99 and 100 where only whole numbers can be given.</summary>
    private Numerics.Rational? StepOf(Term by) => by switch
    {
        Certain { Operands: var operands } => StepOf(operands.First()),
        Reference { Quantity.Origin: FieldOrigin { Field: var name } } => _declared.Fields[name].Step,
        Reference { Quantity.Origin: ParameterOrigin { Parameter: var name } } => _declared.Parameters[name].Step,
        _ => null,
    };
}
