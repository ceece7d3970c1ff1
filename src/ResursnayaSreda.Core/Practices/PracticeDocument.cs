using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Between a practice and its node.</summary>
internal static class PracticeDocument
{
    // The texts of the passport, in the order of the document.
    private static readonly (string Name, Func<Practice, JsonNode?> Value)[] Passport =
    [
        ("municipality", p => p.Municipality),
        ("site", p => p.Site),
        ("centre", p => p.Centre),
        ("from", p => Iso(p.From)),
        ("to", p => Iso(p.To)),
        ("owner", p => p.Owner),
        ("partners", p => List(p.Partners, Write)),
        ("summary", p => p.Summary),
        ("problem", p => p.Problem),
        ("objectives", p => p.Objectives),
        ("steps", p => Texts(p.Steps)),
        ("template", p => p.Template?.ToString()),
        ("resources", p => p.Resources),
        ("results", p => List(p.Results, Write)),
        ("lessons", p => p.Lessons),
        ("sustainability", p => p.Sustainability),
        ("transferability", p => p.Transferability),
        ("versions", p => List(p.Versions, Write)),
        ("parent", p => p.Parent is { } parent ? new JsonObject { ["practice"] = parent.Practice, ["version"] = parent.Version } : null),
        ("serves", p => Texts(p.Serves)),
        ("consents", p => Texts(p.Consents)),
        ("successes", p => List(p.Successes, Write)),
        ("assessments", p => List(p.Assessments, Write)),
        ("history", p => List(p.History, Write)),
    ];

    public static Practice From(Node node) => new(node.Text("id")!, node.Text("title")!, Region(node), node.Children("versions", Version))
    {
        Municipality = node.Text("municipality"),
        Site = node.Text("site"),
        Centre = node.Text("centre"),
        From = node.Date("from"),
        To = node.Date("to"),
        Owner = node.Text("owner"),
        Partners = node.Children("partners", p => new PracticePartner(p.Text("name")!, p.Texts("support").Select(EnumWords.Of<PartnerSupport>))),
        Summary = node.Text("summary"),
        Problem = node.Text("problem"),
        Objectives = node.Text("objectives"),
        Steps = node.Texts("steps"),
        Template = Fingerprint(node, "template"),
        Resources = node.Text("resources"),
        Results = node.Children("results", r => new PracticeResult(r.Text("text")!, r.Number("value"), r.Text("unit"), r.Text("evidence"))),
        Lessons = node.Text("lessons"),
        Sustainability = node.Text("sustainability"),
        Transferability = node.Text("transferability"),
        Parent = node.Child("parent") is { } parent ? Reference(parent) : null,
        Serves = node.Texts("serves"),
        Consents = node.Texts("consents"),
        Successes = node.Children(
            "successes", s => new SuccessStory(s.Text("title")!, s.Date("on")!.Value, s.Text("before")!, s.Text("after")!, s.Text("evidence"))),
        Assessments = node.Children("assessments", Assessment),
        History = node.Children("history", Change),
    };

    public static JsonObject Write(Practice practice)
    {
        var result = new JsonObject { ["id"] = practice.Id, ["title"] = practice.Title, ["region"] = $"{practice.Region}" };
        foreach (var (name, value) in Passport)
            Add(result, name, value(practice));
        return result;
    }

    public static VersionReference Reference(Node node) => new(node.Text("practice")!, node.Whole("version")!.Value);

    /// <summary>The region of a node. Whether the catalogue has it is checked; what is no code of any kind is no region.</summary>
    public static RegionCode Region(Node node) => RegionCode.TryParse(node.Text("region"), out var code) ? code : default;

    public static Fingerprint? Fingerprint(Node node, string property) =>
        Documents.Fingerprint.TryParse(node.Text(property), out var fingerprint) ? fingerprint : null;

    /// <summary>The evaluation that a node links to.</summary>
    public static EvaluationLink Link(Node node)
    {
        var rules = node.Child("methodology")!;
        return new(
            Fingerprint(node, "evaluation")!.Value, node.Text("submission")!, rules.Text("id")!, rules.Text("version")!, Fingerprint(rules, "fingerprint")!.Value);
    }

    /// <summary>Adds what a link says to a node.</summary>
    public static void AddLink(JsonObject node, EvaluationLink link)
    {
        node["evaluation"] = $"{link.Evaluation}";
        node["submission"] = link.Submission;
        node["methodology"] = new JsonObject { ["id"] = link.MethodologyId, ["version"] = link.MethodologyVersion, ["fingerprint"] = $"{link.Methodology}" };
    }

    private static PracticeVersion Version(Node node) => new(node.Whole("number")!.Value, node.Date("on")!.Value, node.Text("changes"));

    private static PracticeAssessment Assessment(Node node) => new(node.Whole("version")!.Value, node.Date("on")!.Value, Link(node));

    private static PracticeChange Change(Node node) => new(
        EnumWords.Of<PracticeAxis>(node.Kind.Name), node.Text("to")!, node.Date("on")!.Value, EnumWords.Of<PracticeRole>(node.Text("by")!))
    {
        Reason = node.Text("reason"),
        Reference = node.Text("reference"),
        Evaluation = Fingerprint(node, "evaluation"),
        Successor = node.Text("successor"),
    };

    private static JsonObject Write(PracticePartner partner) => new()
    {
        ["name"] = partner.Name,
        ["support"] = List(partner.Support, s => JsonValue.Create(EnumWords.Word(s))),
    };

    private static JsonObject Write(PracticeResult result)
    {
        var node = new JsonObject { ["text"] = result.Text };
        Add(node, "value", result.Value?.ToString());
        Add(node, "unit", result.Unit);
        Add(node, "evidence", result.Evidence);
        return node;
    }

    private static JsonObject Write(PracticeVersion version)
    {
        var node = new JsonObject { ["number"] = version.Number, ["on"] = Iso(version.On) };
        Add(node, "changes", version.Changes);
        return node;
    }

    private static JsonObject Write(SuccessStory story)
    {
        var node = new JsonObject { ["title"] = story.Title, ["on"] = Iso(story.On), ["before"] = story.Before, ["after"] = story.After };
        Add(node, "evidence", story.Evidence);
        return node;
    }

    private static JsonObject Write(PracticeAssessment assessment)
    {
        var node = new JsonObject { ["version"] = assessment.Version, ["on"] = Iso(assessment.On) };
        AddLink(node, assessment.Link);
        return node;
    }

    private static JsonObject Write(PracticeChange change)
    {
        var node = new JsonObject
        {
            [PracticeTable.Axis] = EnumWords.Word(change.Axis),
            ["to"] = change.To,
            ["on"] = Iso(change.On),
            ["by"] = EnumWords.Word(change.By),
        };
        Add(node, "reason", change.Reason);
        Add(node, "reference", change.Reference);
        Add(node, "evaluation", change.Evaluation?.ToString());
        Add(node, "successor", change.Successor);
        return node;
    }
}
