using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Between a register and the nodes of its document; a practice has its own file.</summary>
internal static class RegisterDocument
{
    public static NodeShape Form { get; } = new(() => PracticeTable.Register);

    /// <summary>The lists of a document whose nodes are kept.</summary>
    public static RegisterLists Lists(Node root) => new(
        Kept(root, "practices", PracticeDocument.From), Kept(root, "consents", Consent), Kept(root, "stories", Story), Kept(root, "adoptions", Adoption),
        Kept(root, "entries", Entry));

    /// <summary>The register of all that could be read whole.</summary>
    public static PracticeRegister From(Node root, RegisterLists lists)
    {
        var programme = root.Child("programme");
        return new(programme?.Text("id") ?? "?", programme?.Text("edition") ?? "?")
        {
            Remark = root.Text("remark"),
            Policy = root.Child("policy") is { IsWhole: true } policy ? Policy(policy) : null,
            Practices = lists.Practices.Whole,
            Consents = lists.Consents.Whole,
            Stories = lists.Stories.Whole,
            Adoptions = lists.Adoptions.Whole,
            Entries = lists.Entries.Whole,
            IsRead = true,
            HasAllStories = lists.Stories.AreAllWhole,
            HasAllAdoptions = lists.Adoptions.AreAllWhole,
        };
    }

    public static JsonObject Write(PracticeRegister register)
    {
        var root = new JsonObject
        {
            ["format"] = PracticeTable.Format,
            ["programme"] = new JsonObject { ["id"] = register.ProgrammeId, ["edition"] = register.ProgrammeEdition },
        };
        Add(root, "remark", register.Remark);
        Add(root, "policy", register.Policy is { } policy ? Write(policy) : null);
        root["practices"] = List(register.Practices, PracticeDocument.Write);
        Add(root, "consents", List(register.Consents, Write));
        Add(root, "stories", List(register.Stories, Write));
        Add(root, "adoptions", List(register.Adoptions, Write));
        Add(root, "entries", List(register.Entries, Write));
        return root;
    }

    /// <summary>Whether all of an element could be read, as far as that the form of its region is known.</summary>
    public static bool IsWhole(Node element) => element.IsWhole && (!element.Has("region") || RegionCode.TryParse(element.Text("region"), out _));

    private static KeptElements<T> Kept<T>(Node root, string list, Func<Node, T> from) => new(root, list, IsWhole, from);

    private static PassportPolicy Policy(Node node) => new(
        node.Text("source")!,
        (node["words"] as SortedDictionary<string, object> ?? []).ToDictionary(
            w => EnumWords.Of<PassportField>(w.Key), w => new WordRange(((Node)w.Value).Whole("from") ?? 0, ((Node)w.Value).Whole("to"))));

    private static Consent Consent(Node node) => new(
        node.Text("id")!,
        EnumWords.Of<ConsentBasis>(node.Text("basis")!),
        node.Texts("scopes").Select(EnumWords.Of<ConsentScope>),
        node.Date("given")!.Value)
    {
        Expires = node.Date("expires"),
        Withdrawn = node.Date("withdrawn"),
        Renews = node.Text("renews"),
        IsByGuardian = node.Flag("guardian"),
        Reference = node.Text("reference"),
    };

    public static MediaStory Story(Node node) => new(
        node.Text("id")!, node.Text("practice")!, node.Text("title")!, EnumWords.Of<MediaKind>(node.Text("kind")!), node.Text("host")!, node.Text("language")!)
    {
        Channel = node.Text("channel"),
        Address = node.Text("address"),
        Seconds = node.Whole("seconds"),
        Subtitles = node.Texts("subtitles"),
        Published = node.Date("published"),
        Removed = node.Date("removed"),
        People = node.Whole("people")!.Value,
        Minors = node.Whole("minors") ?? 0,
        Consents = node.Texts("consents"),
    };

    public static Adoption Adoption(Node node) => new(
        node.Text("id")!,
        PracticeDocument.Reference(node),
        new(PracticeDocument.Region(node), node.Text("municipality")),
        node.Date("requested")!.Value)
    {
        States = node.Children("states", s => new AdoptionState(EnumWords.Of<AdoptionStatus>(s.Text("status")!), s.Date("on")!.Value)),
        Site = node.Text("site"),
        ContactRole = node.Text("contactRole"),
        Changes = node.Text("changes"),
        Evidence = node.Texts("evidence"),
        Became = node.Text("became"),
        Reason = node.Text("reason"),
    };

    private static ContestEntry Entry(Node node) => new(
        node.Text("id")!, PracticeDocument.Reference(node), node.Text("contest")!, node.Text("nomination")!, (Instant)node["submitted"]!)
    {
        Applicant = node.Text("applicant"),
        Fields = (node["fields"] as SortedDictionary<string, object> ?? []).ToDictionary(f => f.Key, f => ((GivenValue)f.Value).WithoutPlace(), StringComparer.Ordinal),
        Materials = node.Texts("materials"),
        Outcome = node.Child("outcome") is { } outcome
            ? new(outcome.Text("result")!, outcome.Date("on")!.Value, PracticeDocument.Fingerprint(outcome, "evaluation"))
            : null,
    };

    private static JsonObject Write(PassportPolicy policy) => new()
    {
        ["source"] = policy.Source,
        ["words"] = new JsonObject(policy.Words.Select(w =>
        {
            var range = new JsonObject();
            if (w.Value.Fewest > 0)
                range["from"] = w.Value.Fewest;
            Add(range, "to", w.Value.Most);
            return KeyValuePair.Create(EnumWords.Word(w.Key), (JsonNode?)range);
        }).OrderBy(w => w.Key, StringComparer.Ordinal)),
    };

    private static JsonObject Write(Consent consent)
    {
        var result = new JsonObject
        {
            ["id"] = consent.Id,
            ["basis"] = EnumWords.Word(consent.Basis),
            ["scopes"] = List(consent.Scopes, s => JsonValue.Create(EnumWords.Word(s))),
            ["given"] = Iso(consent.Given),
        };
        Add(result, "expires", Iso(consent.Expires));
        Add(result, "withdrawn", Iso(consent.Withdrawn));
        Add(result, "renews", consent.Renews);
        if (consent.IsByGuardian)
            result["guardian"] = true;
        Add(result, "reference", consent.Reference);
        return result;
    }

    private static JsonObject Write(MediaStory story)
    {
        var result = new JsonObject
        {
            ["id"] = story.Id,
            ["practice"] = story.Practice,
            ["title"] = story.Title,
            ["kind"] = EnumWords.Word(story.Kind),
            ["host"] = story.Host,
        };
        Add(result, "channel", story.Channel);
        Add(result, "address", story.Address);
        Add(result, "seconds", story.Seconds);
        result["language"] = story.Language;
        Add(result, "subtitles", Texts(story.Subtitles));
        Add(result, "published", Iso(story.Published));
        Add(result, "removed", Iso(story.Removed));
        result["people"] = story.People;
        if (story.Minors > 0)
            result["minors"] = story.Minors;
        Add(result, "consents", Texts(story.Consents));
        return result;
    }

    private static JsonObject Write(Adoption adoption)
    {
        var result = new JsonObject
        {
            ["id"] = adoption.Id,
            ["practice"] = adoption.Of.Practice,
            ["version"] = adoption.Of.Version,
            ["region"] = $"{adoption.By.Region}",
        };
        Add(result, "municipality", adoption.By.Municipality);
        Add(result, "site", adoption.Site);
        result["requested"] = Iso(adoption.Requested);
        Add(result, "states", List(adoption.States, s => new JsonObject { ["status"] = EnumWords.Word(s.Status), ["on"] = Iso(s.On) }));
        Add(result, "contactRole", adoption.ContactRole);
        Add(result, "changes", adoption.Changes);
        Add(result, "evidence", Texts(adoption.Evidence));
        Add(result, "became", adoption.Became);
        Add(result, "reason", adoption.Reason);
        return result;
    }

    private static JsonObject Write(ContestEntry entry)
    {
        var result = new JsonObject
        {
            ["id"] = entry.Id,
            ["practice"] = entry.Of.Practice,
            ["version"] = entry.Of.Version,
            ["contest"] = entry.Contest,
            ["nomination"] = entry.Nomination,
            ["submitted"] = InstantPattern.ExtendedIso.Format(entry.Submitted),
        };
        Add(result, "applicant", entry.Applicant);
        if (entry.Fields.Count > 0)
            result["fields"] = new JsonObject(entry.Fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)GivenShape.Instance.Write(f.Value, Detail.Whole))));
        Add(result, "materials", Texts(entry.Materials));
        if (entry.Outcome is { } outcome)
        {
            var written = new JsonObject { ["result"] = outcome.Result, ["on"] = Iso(outcome.On) };
            Add(written, "evaluation", outcome.Evaluation?.ToString());
            result["outcome"] = written;
        }

        return result;
    }
}
