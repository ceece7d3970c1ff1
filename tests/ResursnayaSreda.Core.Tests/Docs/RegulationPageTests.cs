using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Samples.Regulations;

namespace ResursnayaSreda.Core.Tests.Docs;

public sealed partial class RegulationPageTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(CoreJson.MethodologySchema())!.AsObject();
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "methodologies");

    public static IEnumerable<object[]> Pages =>
        from document in RegulationFiles.Documents(Folder)
        from language in Enum.GetValues<Language>()
        select new object[] { document, language };

    public static IEnumerable<object[]> Languages => Enum.GetValues<Language>().Select(l => new object[] { l });

    [Fact]
    public void Every_page_and_the_index_are_what_is_made_of_the_documents_and_there_are_no_others()
    {
        var files = RegulationFiles.Of(Folder);
        Directory.EnumerateFiles(Path.Combine(Folder, "pages")).Select(f => $"pages/{Path.GetFileName(f)}").Append("README.md")
            .Should().BeEquivalentTo(files.Keys, "`dotnet run docs/samples/regulation-page.cs -- --all` writes a page per document and language");
        foreach (var (path, text) in files)
            Repository.Read($"docs/methodologies/{path}").Should().Be(text, $"`--all` writes {path}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_text_formula_number_and_id_of_a_document_stands_on_its_page(string document, Language language)
    {
        var root = Read(document);
        var page = Plain(RegulationPage.Of(root, language));
        var words = RegulationWords.Of(language);
        foreach (var (name, text) in Leaves(root, language))
            Forms(words, name, text).Should().Contain(f => page.Contains(f, StringComparison.Ordinal), $"{name} is \"{text}\"");
        foreach (var id in Ids(root))
            page.Should().Contain($"`{id}`");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_value_nobody_has_heard_of_stands_on_the_page_wherever_it_is(string document, Language language)
    {
        var root = Read(document);
        var planted = new List<string>();
        foreach (var (parent, property) in Places(root, language).ToList())
            parent[property] = Plant(planted);
        Missing(RegulationPage.Of(root, language), planted).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_property_nobody_has_heard_of_stands_on_the_page_whichever_node_has_it(string document, Language language)
    {
        var root = Read(document);
        var planted = new List<string>();
        foreach (var node in Nodes(root).Where(n => !IsText(n) && !IsMap(n)).ToList())
            node["unheardOf"] = Plant(planted);
        Missing(RegulationPage.Of(root, language), planted).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Whatever_the_language_lets_a_document_say_stands_on_the_page(Language language)
    {
        var planted = new List<string>();
        var root = new EverythingOf(Schema, () => Plant(planted)).Document();
        planted.Should().HaveCountGreaterThan(1000);
        var page = RegulationPage.Of(root, language);
        Missing(page, planted.Except(TextsOnlyIn(root, language == Language.Russian ? "en" : "ru"))).Should().BeEmpty();
        // What has no words begins with its own name; a planted word of the language has none.
        EverythingOf.PropertiesIn(Schema).Except(EverythingOf.WordsIn(Schema).Select(w => w.Property))
            .Where(p => page.Contains($"`{p}`: ", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Both_languages_have_words_for_the_same()
    {
        RegulationRussian.Table.Keys.Should().Equal(RegulationEnglish.Table.Keys);
        foreach (var (key, words) in RegulationRussian.Table)
            RegulationEnglish.Table[key].Contains("{0}", StringComparison.Ordinal).Should().Be(words.Contains("{0}", StringComparison.Ordinal), key);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_of_the_rule_language_is_said_in_words(Language language)
    {
        var words = RegulationWords.Of(language);
        foreach (var (kind, property, values) in EverythingOf.WordsIn(Schema))
        {
            foreach (var value in values)
                words.Word(kind, property, value).Should().NotBeNull($"{kind}.{property}.{value}");
        }
    }

    [Fact]
    public void A_feature_of_a_case_is_one_of_the_list_and_leads_to_a_document()
    {
        RegulationIndex.Features(Folder).Should().HaveCount(54).And.OnlyHaveUniqueItems();
        foreach (var feature in RegulationIndex.Carriers(Folder))
        {
            RegulationIndex.Features(Folder).Should().Contain(feature.Key);
            RegulationFiles.Documents(Folder).Should().Contain(feature);
        }
    }

    private static JsonObject Read(string document) => RegulationFiles.Read(File.ReadAllBytes(Path.Combine(Folder, document)));

    private static string Plant(List<string> planted)
    {
        planted.Add($"planted{planted.Count}x");
        return planted[^1];
    }

    private static IEnumerable<string> Missing(string page, IEnumerable<string> planted)
    {
        var found = Planted().Matches(page).Select(m => m.Value).ToHashSet();
        return planted.Where(p => !found.Contains(p));
    }

    // Texts in the other language stand on the other page.
    private static IEnumerable<string> TextsOnlyIn(JsonObject root, string other) =>
        Nodes(root).Where(IsText).Select(t => $"{t[other]}");

    private static string Plain(string page) => page.Replace("\\", "", StringComparison.Ordinal);

    // A word of the language stands there in words; a number or a date as people write it; anything else as it is.
    private static IEnumerable<string> Forms(RegulationWords words, string name, string text)
    {
        var inWords = Kinds.Select(k => words.Word(k, name, text)).OfType<string>().Select(w => w.Trim(' ', ',', ':', '–'));
        return inWords.Append(words.Value(text).Trim('`', ' ')).Append(Plain(text)).Append(text == "exact" ? words["exact"] : text);
    }

    private static IEnumerable<(string Name, string Text)> Leaves(JsonObject root, Language language) => Places(root, language)
        .Select(p => (p.Property, Text: Literal(p.Parent[p.Property]!)))
        .Concat(Nodes(root).SelectMany(n => n).Where(p => p.Value is JsonArray)
            .SelectMany(p => p.Value!.AsArray().OfType<JsonValue>().Select(v => (p.Key, Literal(v)))));

    private static IEnumerable<string> Kinds => Schema["$defs"]!.AsObject().Select(k => k.Key).Concat(["round", "rounding", "at", "order"]);

    private static string Literal(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => $"{value}",
    };

    // Where a single value stands; what tells kinds apart is left as it is.
    private static IEnumerable<(JsonObject Parent, string Property)> Places(JsonObject root, Language language) =>
        from node in Nodes(root)
        from property in node
        where property.Value is JsonValue && property.Key is not ("kind" or "format")
            && (!IsText(node) || property.Key == RegulationWords.Of(language).Ending || node.Count == 1)
        select (node, property.Key);

    private static IEnumerable<string> Ids(JsonObject root) => Nodes(root).Select(n => n["id"]).OfType<JsonValue>().Select(i => $"{i}")
        .Concat(Nodes(root).SelectMany(n => n).Where(p => p.Value is JsonObject map && IsMap(map)).SelectMany(p => p.Value!.AsObject().Select(m => m.Key)));

    private static IEnumerable<JsonObject> Nodes(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is JsonObject or JsonArray).SelectMany(p => Nodes(p.Value!)).Prepend(o),
        JsonArray a => a.OfType<JsonNode>().SelectMany(Nodes),
        _ => [],
    };

    private static bool IsText(JsonObject node) => node.Count > 0 && node.All(p => p.Key is "en" or "ru");

    private static bool IsMap(JsonObject node) =>
        node.Parent is JsonObject && node.GetPropertyName() is "choices" or "fields" or "experts" or "parameters" or "values" or "scales" or "columns";

    [GeneratedRegex(@"planted\d+x")]
    private static partial Regex Planted();
}
