using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Serialization;

public class SchemaTests
{
    /// <summary>The approved copies: a change of the contract is seen as a change of these files.</summary>
    [Theory]
    [InlineData("methodology")]
    [InlineData("contest")]
    [InlineData("part")]
    [InlineData("contest-line")]
    [InlineData("calendar")]
    [InlineData("region-catalogue")]
    [InlineData("roadmap-template")]
    [InlineData("roadmap")]
    [InlineData("programme")]
    [InlineData("practices")]
    public void The_schema_is_the_approved_one(string document)
    {
        var approved = Repository.Read($"tests/ResursnayaSreda.Core.Tests/Contract/schema/{document}.schema.json");
        Schema(document).Should().Be(approved);
    }

    [Theory]
    [InlineData("methodology")]
    [InlineData("contest")]
    [InlineData("part")]
    [InlineData("contest-line")]
    [InlineData("calendar")]
    [InlineData("region-catalogue")]
    [InlineData("roadmap-template")]
    [InlineData("roadmap")]
    [InlineData("programme")]
    [InlineData("practices")]
    public void Every_reference_leads_to_a_definition_and_every_definition_is_reached(string document)
    {
        var schema = JsonNode.Parse(Schema(document))!.AsObject();
        var defined = schema["$defs"]!.AsObject().Select(d => d.Key).ToHashSet();
        var referenced = References(schema).ToHashSet();
        referenced.Should().BeEquivalentTo(defined);
    }

    private static string Schema(string document) => document switch
    {
        "methodology" => CoreJson.MethodologySchema(),
        "part" => CoreJson.PartSchema(),
        "contest-line" => CoreJson.ContestLineSchema(),
        "calendar" => CoreJson.CalendarSchema(),
        "region-catalogue" => CoreJson.RegionCatalogSchema(),
        "roadmap-template" => CoreJson.RoadmapTemplateSchema(),
        "roadmap" => CoreJson.RoadmapSchema(),
        "programme" => CoreJson.ProgrammeSchema(),
        "practices" => CoreJson.PracticeRegisterSchema(),
        _ => CoreJson.ContestSchema(),
    };

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => p.Key == "$ref" ? [p.Value!.GetValue<string>()["#/$defs/".Length..]] : References(p.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
