using System.Text.Json.Nodes;

namespace ResursnayaSreda.Core.Tests.Cases;

/// <summary>Each feature of real regulations is carried by a rule of a document; with another rule in its place a case no longer comes out.</summary>
public sealed class FeatureTests
{
    private static readonly IReadOnlyDictionary<string, JsonObject> Features = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs/methodologies/cases"), "features-*.json").Order(StringComparer.Ordinal)
        .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!.AsObject().Select(p => (Key: $"{p.Key} ({Path.GetFileNameWithoutExtension(f)})", Value: p.Value!.AsObject())))
        .ToDictionary(p => p.Key, p => p.Value);

    public static TheoryData<string> Names => [.. Features.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_fails_when_the_rule_that_carries_a_feature_is_changed(string feature)
    {
        var row = Features[feature];
        var test = new MethodologyCase(row["case"]!.GetValue<string>());
        test.Document.Should().Be(row["document"]!.GetValue<string>());
        test.Run().Should().BeEmpty();

        var changed = JsonNode.Parse(MethodologyCase.Read(test.Document))!;
        var change = row["change"]!.AsObject();
        Change(changed, change["pointer"]!.GetValue<string>(), change["value"]?.DeepClone());

        test.Run(changed).Should().NotBeEmpty();
    }

    private static void Change(JsonNode document, string pointer, JsonNode? value)
    {
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(document, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray array)
        {
            var index = int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture);
            array.RemoveAt(index);
            if (value is not null)
                array.Insert(index, value);
        }
        else if (value is null)
        {
            parent.AsObject().Remove(steps[^1]).Should().BeTrue($"{pointer} leads to what is removed");
        }
        else
        {
            parent[steps[^1]] = value;
        }
    }
}
