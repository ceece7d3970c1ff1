using System.Text;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Twin;

namespace ResursnayaSreda.Core.Tests.Laws;

public sealed class DocumentLawsTests
{
    [Fact]
    public void What_is_written_of_a_methodology_is_read_as_the_same_rules_and_written_as_the_same_bytes() =>
        SameResultTests.Sample((random, _) =>
        {
            var written = CoreJson.Write(random.Plan.Methodology);
            var read = CoreJson.ReadMethodology(written).Value;
            return read.Fingerprint == random.Plan.Methodology.Fingerprint && CoreJson.Write(read).SequenceEqual(written);
        });

    [Fact]
    public void What_is_written_of_a_contest_is_read_as_the_same_contest_and_written_as_the_same_bytes() =>
        SameResultTests.Sample((random, _) =>
        {
            var written = CoreJson.Write(random.Contest);
            var entries = (JsonObject)JsonNode.Parse(written)!;
            return CoreJson.Write(CoreJson.ReadContest(written).Value).SequenceEqual(written)
                && SameResultTests.Bytes(random.Rules, entries) == Encoding.UTF8.GetString(CoreJson.Write(random.Evaluation));
        });

    [Fact]
    public void Fingerprints_ignore_titles_and_blanks_in_formulas() =>
        SameResultTests.Sample((random, _) =>
        {
            var rules = (JsonObject)random.Rules.DeepClone();
            rules["title"] = new JsonObject { ["ru"] = "Другое название" };
            Respace(rules);
            rules["rounds"]![0]!["title"] = new JsonObject { ["en"] = "A round" };
            var entries = (JsonObject)random.Entries.DeepClone();
            entries["title"] = new JsonObject { ["en"] = "A contest" };
            var read = CoreJson.ReadMethodology(RandomCase.Utf8(rules)).Value;
            return read.Fingerprint == random.Plan.Methodology.Fingerprint
                && SameResultTests.Bytes(random.Rules, entries) == Encoding.UTF8.GetString(CoreJson.Write(random.Evaluation));
        });

    // Under these names a text is always a formula.
    private static void Respace(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name is "is" or "when" or "who" or "uses" or "atMost" or "by" && value is JsonValue text && text.GetValue<string>().Contains(' ', StringComparison.Ordinal))
                    members[name] = $" {text.GetValue<string>().Replace(" ", "  ", StringComparison.Ordinal)} ";
                else if (value is not null)
                    Respace(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items.ToList())
                Respace(item!);
        }
    }
}
