using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What a template must not say, beyond the shape of its document.</summary>
internal sealed class RoadmapTemplateChecks(Node root, FindingList findings)
{
    private readonly HashSet<string> _anchors = NodeChecks.Ids(root.Children("anchors"));
    private readonly HashSet<string> _roles = NodeChecks.Ids(root.Children("roles"));
    private readonly HashSet<string> _stages = NodeChecks.Ids(root.Children("stages"));

    public void Check()
    {
        NodeChecks.Unique(root.Children("anchors"), findings);
        NodeChecks.Unique(root.Children("roles"), findings);
        NodeChecks.Unique(root.Children("stages"), findings);
        foreach (var stage in root.Children("stages"))
            CheckStage(stage);
        CheckCycle();
    }

    private void CheckStage(Node stage)
    {
        Known(stage, "role", "roles", _roles, "@role");
        foreach (var bound in (string[])["notBefore", "notAfter", "on", "deadline"])
        {
            if (stage.Child(bound) is { } anchored)
                Known(anchored, "anchor", "anchors", _anchors, "@anchor");
        }

        foreach (var relation in stage.Children("after"))
            Known(relation, "stage", "stages", _stages, "@roadmapStage");
        foreach (var instruction in stage.Children("instructions"))
            Known(instruction, "role", "roles", _roles, "@role");
        foreach (var pointless in ((string[])["notBefore", "notAfter", "window"]).Where(p => stage.Has("on") && stage.Has(p)))
            findings.Add(stage.FindingAt(pointless, FindingCodes.MeaninglessProperty, pointless, "@dayIsFixed"));
        if (stage.Child("window") is { } window && window["from"] is NodaTime.AnnualDate from && window["to"] is NodaTime.AnnualDate to && from > to)
            findings.Add(window.FindingAt("to", FindingCodes.EmptyRange, window.SourceOf("from").Text, window.SourceOf("to").Text));
        NodeChecks.Unique(stage.Children("deliverables"), findings);
        foreach (var deliverable in stage.Children("deliverables"))
            UniqueTexts(deliverable, "evidence");
    }

    private void Known(Node node, string property, string list, HashSet<string> ids, string word)
    {
        if (node.Text(property) is { } id && !ids.Contains(id) && root.IsReadWhole(list))
            findings.Add(node.FindingAt(property, FindingCodes.UnknownReference, id, word));
    }

    private void UniqueTexts(Node node, string property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in node.Texts(property).Where(t => !seen.Add(t)))
            findings.Add(node.FindingAtText(property, text, FindingCodes.DuplicateIdentifier, text));
    }

    private void CheckCycle()
    {
        var stages = root.Children("stages").Where(s => s.Id is not null).DistinctBy(s => s.Id).ToList();
        var relations = stages.SelectMany(s => s.Children("after").Where(a => a.Text("stage") is { } from && _stages.Contains(from))
            .Select(a => (From: a.Text("stage")!, To: s.Id!, RelationKind.FinishToStart)));
        var graph = new PrecedenceGraph([.. stages.Select(s => s.Id!)], [.. relations]);
        if (graph.Cycle is not { Count: > 0 } cycle)
            return;
        var first = stages[cycle[0]];
        var closing = first.Children("after").First(a => a.Text("stage") == stages[cycle[^1]].Id);
        findings.Add(closing.Finding(FindingCodes.StagesInCircle, string.Join(" → ", cycle.Append(cycle[0]).Select(i => stages[i].Id))));
    }
}
