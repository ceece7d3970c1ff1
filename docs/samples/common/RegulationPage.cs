using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Samples.Regulations;

/// <summary>A methodology, or a part of one, as the regulation that it was made from: the order of its sections.</summary>
internal sealed class RegulationPage
{
    private static readonly string[] Head = ["format", "id", "version", "effective", "title", "text", "assumed", "source"];
    private static readonly string[] Declarations =
    [
        "rounding", "choices", "fields", "experts", "parameters", "categories", "values", "scales", "panels", "outcomes", "rounds",
    ];

    private static readonly string[] Stages = ["admission", "criteria", "marking", "pooling", "scoring", "ranking", "selection"];

    private readonly JsonObject _document;
    private readonly RegulationWords _words;
    private readonly RegulationText _text = new();
    private readonly RegulationItems _items;
    private readonly RegulationCriteria _criteria;
    private readonly IReadOnlyList<JsonObject> _rounds;

    private RegulationPage(JsonObject document, Language language)
    {
        _document = document;
        _words = RegulationWords.Of(language);
        _items = new(_words, _text, document);
        _criteria = new(_words, _text, _items);
        _rounds = [.. RegulationItems.List(document["rounds"])];
    }

    /// <summary>The page as Markdown.</summary>
    public static string Of(JsonObject document, Language language)
    {
        var page = new RegulationPage(document, language);
        page.Write();
        return page._text.ToString();
    }

    private void Write()
    {
        WriteHead();
        WriteSubmissions();
        foreach (var round in _rounds)
        {
            WriteAdmission(round);
            WriteExperts(round);
            WriteCriteria(round);
            WritePooling(round);
            WriteScoring(round);
            WriteRanking(round);
            WriteSelection(round);
        }

        WriteDecisions();
        WriteDefinitions();
    }

    private void WriteHead()
    {
        _text.Title(_words.Text(_document["title"]));
        _items.Remarks(_document);
        if ($"{_document["format"]}".Contains("methodology-part", StringComparison.Ordinal))
            _text.Paragraph(_words["page.part"]);
        foreach (var property in (string[])["source", "id", "format", "version"])
        {
            if (_document[property] is not { } value)
                continue;
            var said = property is "source" or "version" ? _words.Text(value) : RegulationText.Code($"{value}");
            _text.Item($"{_words[$"page.{property}"]}: {said}");
        }

        if (_document["effective"] is JsonObject effective)
            _text.Item($"{_words["page.effective"]} {_items.Sentence("effective", effective)}");
        _items.Rest("root", _document, [.. Head, .. Declarations]);
    }

    private void WriteSubmissions()
    {
        _text.Section(_words["section.submitted"]);
        _items.Map("field", _document["fields"]);
        _text.Group(_words["group.choices"]);
        _items.Lists(_document["choices"]);
        _text.Section(_words["section.categories"]);
        var categories = RegulationItems.List(_document["categories"]).ToList();
        if (categories.Count > 0 && categories.TrueForAll(c => !c.ContainsKey("when")))
            _text.Paragraph(_words["page.declared"]);
        _items.All("category", categories);
        _text.Section(_words["section.rounds"]);
        foreach (var round in _rounds)
            _items.One("round", null, round, told: Stages);
    }

    private void WriteAdmission(JsonObject round)
    {
        Section("admission", round);
        _items.All("require", round["admission"]?["require"]);
        _items.Rest("admission", round["admission"], ["require"]);
    }

    private void WriteExperts(JsonObject round)
    {
        Section("experts", round);
        if (IsFirst(round))
        {
            _text.Group(_words["group.panels"]);
            _items.All("panel", _document["panels"]);
            _text.Group(_words["group.expertFields"]);
            _items.Map("field", _document["experts"]);
        }

        _text.Group(_words["group.recuse"]);
        _items.All("recuse", round["marking"]?["recuse"]);
        _text.Group(_words["group.void"]);
        _items.All("void", round["marking"]?["void"], isNumbered: true);
        _text.Group(_words["group.require"]);
        _items.All("require", round["marking"]?["require"]);
        _items.Rest("marking", round["marking"], ["recuse", "void", "require"]);
    }

    private void WriteCriteria(JsonObject round)
    {
        Section("criteria", round);
        _criteria.Tree(round["criteria"]);
        if (!IsFirst(round))
            return;
        _text.Group(_words["group.scales"]);
        _criteria.Scales(_document["scales"]);
    }

    private void WritePooling(JsonObject round)
    {
        Section("pooling", round);
        if (IsFirst(round) && _document["rounding"] is JsonObject rounding)
        {
            _text.Group(_words["group.rounding"]);
            _items.Facts("rounding", rounding);
        }

        _text.Group(_words["group.calls"]);
        _items.All("call", round["pooling"]?["calls"]);
        _text.Group(_words["group.pools"]);
        _items.All("pool", round["pooling"]?["rules"], isNumbered: true);
        _items.Rest("pooling", round["pooling"], ["calls", "rules"]);
    }

    private void WriteScoring(JsonObject round)
    {
        Section("scoring", round);
        _items.All("score", round["scoring"]?["scores"]);
        _text.Group(_words["group.require"]);
        _items.All("require", round["scoring"]?["require"]);
        _items.Rest("scoring", round["scoring"], ["scores", "require"]);
    }

    private void WriteRanking(JsonObject round)
    {
        Section("ranking", round);
        if (round["ranking"] is JsonObject ranking)
            _items.One("ranking", null, ranking);
    }

    private void WriteSelection(JsonObject round)
    {
        Section("selection", round);
        var selection = round["selection"];
        if (IsFirst(round))
        {
            _text.Group(_words["group.outcomes"]);
            _items.All("outcome", _document["outcomes"]);
        }

        _text.Group(_words["group.limits"]);
        _items.All("limit", selection?["limits"]);
        _text.Group(_words["group.emptyLists"]);
        _items.All("emptyList", selection?["emptyLists"]);
        _text.Group(_words["group.passes"]);
        _items.All("pass", selection?["passes"], isNumbered: true);
        if (selection?["zone"] is JsonObject zone)
            _items.One("zone", null, zone);
        _items.Rest("selection", selection, ["limits", "emptyLists", "passes", "zone", "override", "amounts"]);
        _text.Group(_words["group.amounts"]);
        _items.All("amount", selection?["amounts"]);
    }

    private void WriteDecisions()
    {
        _text.Section(_words["section.decisions"]);
        _items.Map("parameter", _document["parameters"], p => p.ContainsKey("decided"));
        foreach (var decision in _rounds.Select(r => r["selection"]?["override"]).OfType<JsonObject>())
            _items.One("override", null, decision);
    }

    private void WriteDefinitions()
    {
        _text.Section(_words["section.definitions"]);
        _text.Group(_words["group.parameters"]);
        _items.Map("parameter", _document["parameters"], p => !p.ContainsKey("decided"));
        _text.Group(_words["group.values"]);
        _items.Map("value", _document["values"]);
    }

    // Where there are several rounds a section says which one it is about.
    private void Section(string name, JsonObject round)
    {
        var title = round["title"] is { } said ? _words.Text(said) : RegulationText.Code($"{round["id"]}");
        _text.Section(_rounds.Count > 1 ? $"{_words[$"section.{name}"]}: {title}" : _words[$"section.{name}"]);
    }

    private bool IsFirst(JsonObject round) => round == _rounds[0];
}
