using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Twin;

namespace ResursnayaSreda.Core.Tests.Laws;

public sealed class SameResultTests
{
    private const int Cases = 60;

    [Fact]
    public void The_order_of_entries_and_of_properties_changes_nothing() =>
        Sample((random, tape) =>
        {
            var entries = Reordered(random.Entries, tape, isContest: true);
            var rules = Reordered(random.Rules, tape, isContest: false);
            return Bytes(rules, entries) == Bytes(random.Rules, random.Entries);
        });

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture) =>
        Sample((random, _) =>
        {
            var expected = Bytes(random.Rules, random.Entries);
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                return Bytes(random.Rules, random.Entries) == expected;
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });

    internal static void Sample(Func<RandomCase, Tape, bool> law, int cases = Cases) =>
        Gen.Select(Tape.Numbers, Tape.Numbers, Tape.Numbers).Sample(
            (rules, contest, more) => RandomCase.Of(rules, contest) is not { } random || law(random, new Tape(more)), iter: cases, print: Print);

    private static string Print((int[] Rules, int[] Contest, int[] More) tapes) => $"{RandomCase.Of(tapes.Rules, tapes.Contest)}";

    internal static string Bytes(JsonObject rules, JsonObject entries)
    {
        var plan = Plan.Compile(CoreJson.ReadMethodology(RandomCase.Utf8(rules)).Value).Value;
        return Encoding.UTF8.GetString(CoreJson.Write(Evaluation.Of(plan, CoreJson.ReadContest(RandomCase.Utf8(entries)).Value).Value));
    }

    // Arrays of a contest are sets but for the answers of decisions; those of a methodology have an order.
    private static JsonObject Reordered(JsonObject document, Tape tape, bool isContest) => (JsonObject)Reordered(document, tape, isContest, 0);

    private static JsonNode Reordered(JsonNode node, Tape tape, bool isContest, int depth) => node switch
    {
        JsonObject members => new JsonObject(tape.Shuffled(members).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Reordered(m.Value!, tape, isContest, depth + 1)))),
        JsonArray items when isContest && depth == 1 => new JsonArray([.. tape.Shuffled(items).Select(i => Reordered(i!, tape, isContest, depth + 1))]),
        JsonArray items => new JsonArray([.. items.Select(i => Reordered(i!, tape, isContest, depth + 1))]),
        _ => node.DeepClone(),
    };
}
