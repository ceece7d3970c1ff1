using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies.Checks;

/// <summary>Fields, lists, scales and references: what a declaration must hold on its own.</summary>
internal sealed class DeclarationChecks(FindingList findings)
{
    public void Run(Declarations declared)
    {
        var root = declared.Root;
        Effective(root);
        foreach (var field in (IEnumerable<FieldDeclaration>)[.. declared.Fields.Values, .. declared.ExpertFields.Values, .. declared.Parameters.Values])
            Field(field, declared);
        foreach (var parameter in declared.Parameters.Values)
            Parameter(parameter.Node);
        if (root["choices"] is SortedDictionary<string, object> choices)
            Choices(root, choices, declared.Regions);
        foreach (var scale in root.Children("scales"))
            Scale(scale);
        if (root.Children("categories") is { } categories && categories.Any(c => c.IsWritten("when")) && !categories.All(c => c.IsWritten("when")))
        {
            var without = categories.First(c => !c.IsWritten("when"));
            findings.Add(without.Finding(FindingCodes.MissingProperty, "when", without.Kind.Name));
        }

        foreach (var criterion in declared.Criteria)
            Criterion(criterion, declared);
        foreach (var round in declared.Rounds)
            Round(round, root);
    }

    private void Criterion(CriterionNode criterion, Declarations declared)
    {
        var (node, root) = (criterion.Node, declared.Root);
        Refer(node, "scale", root, "scales", "@scale");
        Refer(node, "panel", root, "panels", "@panel");
        if (node.Text("over") is { } rows && !(declared.Fields.TryGetValue(rows, out var field) && field.Columns.Count > 0) && !root.IsFaulty("fields"))
            findings.Add(node.FindingAt("over", FindingCodes.UnknownReference, rows, "@rowsField"));
        if (node.Kind == NodeTable.Each && criterion.Each is not null)
            findings.Add(node.Finding(FindingCodes.NotAvailableHere, criterion.Id, "@row"));
        if (node.Has("blank") && declared.Scales.GetValueOrDefault(node.Text("scale") ?? "") is LabelsScale)
            findings.Add(node.FindingAt("blank", FindingCodes.MeaninglessProperty, "blank", "kind = labels"));
        Flat(node);
    }

    /// <summary>What min-max gives when all are equal is said where it can happen, and nowhere else.</summary>
    private void Flat(Node node)
    {
        if (node.Text("how") == "minMax" && !node.IsWritten("flat"))
            findings.Add(node.Finding(FindingCodes.MissingProperty, "flat", node.Kind.Name));
        else if (node.Has("flat") && node.Text("how") is not (null or "minMax"))
            findings.Add(node.FindingAt("flat", FindingCodes.MeaninglessProperty, "flat", "how ≠ minMax"));
    }

    private void Effective(Node root)
    {
        if (root.Child("effective") is { } effective && effective.Date("to") is { } to && effective.Date("from") is { } from && to < from)
            findings.Add(effective.FindingAt("to", FindingCodes.EffectiveReversed, $"{to:uuuu-MM-dd}", $"{from:uuuu-MM-dd}"));
    }

    private void Field(FieldDeclaration field, Declarations declared)
    {
        var node = field.Node;
        var type = node.Text("type");
        if (type is "choice" or "choices")
        {
            if (!node.IsWritten("of"))
                findings.Add(node.Finding(FindingCodes.MissingProperty, "of", node.Kind.Name));
            else
                ReferToList(node, declared);
        }

        if (field.Least > field.Most)
            findings.Add(node.FindingAt("to", FindingCodes.EmptyRange, $"{field.Least}", $"{field.Most}"));
        foreach (var property in (string[])["unit", "step", "from", "to"])
        {
            if (node.Has(property) && type is not (null or "number" or "money" or "series"))
                findings.Add(node.FindingAt(property, FindingCodes.MeaninglessProperty, property, $"type = {type}"));
        }

        if (type == "region" && node.Text("of") is { } catalog && catalog != declared.Catalog.Id)
            findings.Add(node.FindingAt("of", FindingCodes.UnknownReference, catalog, "@catalogue"));
        if (node.Has("of") && type is not (null or "choice" or "choices" or "region"))
            findings.Add(node.FindingAt("of", FindingCodes.MeaninglessProperty, "of", $"type = {type}"));
        if (type == "money" && !node.IsWritten("unit"))
            findings.Add(node.Finding(FindingCodes.MissingProperty, "unit", node.Kind.Name));
        Rows(field, type, declared);
    }

    private void Rows(FieldDeclaration field, string? type, Declarations declared)
    {
        var node = field.Node;
        if (type == "rows" && !node.IsWritten("columns"))
            findings.Add(node.Finding(FindingCodes.MissingProperty, "columns", node.Kind.Name));
        foreach (var property in (string[])["columns", "key"])
        {
            if (node.Has(property) && type is not (null or "rows"))
                findings.Add(node.FindingAt(property, FindingCodes.MeaninglessProperty, property, $"type = {type}"));
        }

        if (type != "rows")
            return;
        foreach (var column in field.Columns.Values)
            Field(column, declared);
        if (field.KeyColumn is { } key && !node.IsFaulty("columns") && !field.Columns.ContainsKey(key))
            findings.Add(node.FindingAt("key", FindingCodes.UnknownReference, key, "@column"));
    }

    private void Parameter(Node node)
    {
        if (node.Has("given") && !node.Flag("given"))
            findings.Add(node.FindingAt("given", FindingCodes.UnknownWord, "false", "true"));
    }

    private void Choices(Node root, SortedDictionary<string, object> choices, RegionLists? regions)
    {
        var source = root.SourceOf("choices");
        foreach (var (name, _, labels) in source.Members.Where(m => choices.ContainsKey(m.Name)))
        {
            if (name == Quantities.Dimension.Category.Name || name == Quantities.Dimension.Outcome.Name || regions?.All.ContainsKey(name) == true)
                findings.Add(labels.NameOrSelf.Finding(FindingCodes.ReservedName, name));
            foreach (var repeated in Repeated(labels))
                findings.Add(repeated.Finding(FindingCodes.CaseRepeated, repeated.Text));
        }
    }

    private static IEnumerable<DocumentValue> Repeated(DocumentValue labels) =>
        labels.Elements.GroupBy(l => l.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1));

    private void Scale(Node scale)
    {
        foreach (var repeated in scale.Kind == NodeTable.Labels ? Repeated(scale.SourceOf("labels")) : [])
            findings.Add(repeated.Finding(FindingCodes.CaseRepeated, repeated.Text));
        if (scale.Child("choose") is { } choose && choose.Whole("least") > (choose.Whole("most") ?? 1))
            findings.Add(choose.Finding(FindingCodes.EmptyRange, $"{choose.Whole("least")}", $"{choose.Whole("most") ?? 1}"));
        if (scale.Number("from") is not { } from || scale.Number("to") is not { } to)
            return;
        if (from >= to)
            findings.Add(scale.FindingAt("to", FindingCodes.EmptyRange, $"{from}", $"{to}"));
        else if (scale.Number("step") is { } step && !((to - from) / step).IsInteger)
            findings.Add(scale.FindingAt("step", FindingCodes.StepDoesNotDivide, $"{step}", $"{from}", $"{to}"));
    }

    private void Round(RoundDeclaration round, Node root)
    {
        foreach (var call in round.Section("pooling", "calls"))
            Refer(call, "panel", root, "panels", "@panel");
        if (round.Index == 0 && round.Node.Has("enter"))
            findings.Add(round.Node.FindingAt("enter", FindingCodes.MeaninglessProperty, "enter", round.Id));
        if (round.Node.Child("selection") is not { } selection)
            return;
        Refer(selection, "rest", root, "outcomes", "@outcome");
        foreach (var pass in selection.Children("passes"))
        {
            Refer(pass, "outcome", root, "outcomes", "@outcome");
            foreach (var under in pass.Children("under"))
                Refer(under, "limit", selection, "limits", "@limit");
        }

        if (selection.Child("zone") is { } zone)
            Refer(zone, "around", selection, "passes", "@pass");
        foreach (var amount in selection.Children("amounts"))
            Refer(amount, "for", root, "outcomes", "@outcome");
        if (selection.Child("override") is not { } decided)
            return;
        ReferAll(decided, "from", root, "outcomes", "@outcome");
        ReferAll(decided, "to", root, "outcomes", "@outcome");
        ReferAll(decided, "amounts", selection, "amounts", "@amount");
    }

    private void ReferAll(Node node, string property, Node owner, string declarations, string what)
    {
        foreach (var name in node.Texts(property))
        {
            if (owner.IsReadWhole(declarations) && !owner.Children(declarations).Any(d => string.Equals(d.Id, name, StringComparison.Ordinal)))
                findings.Add(node.FindingAtText(property, name, FindingCodes.UnknownReference, name, what));
        }
    }

    private void ReferToList(Node node, Declarations declared)
    {
        if (node.Text("of") is { } name && !declared.Lists.ContainsKey(name) && !declared.Root.IsFaulty("choices")
            && !declared.Root.SourceOf("choices").HasMember(name))
            findings.Add(node.FindingAt("of", FindingCodes.UnknownReference, name, "@choiceList"));
    }

    private void Refer(Node node, string property, Node owner, string declarations, string what)
    {
        if (node.Text(property) is { } name && owner.IsReadWhole(declarations)
            && !owner.Children(declarations).Any(d => string.Equals(d.Id, name, StringComparison.Ordinal)))
            findings.Add(node.FindingAt(property, FindingCodes.UnknownReference, name, what));
    }
}
