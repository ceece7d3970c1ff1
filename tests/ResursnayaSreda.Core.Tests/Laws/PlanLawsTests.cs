using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Twin;

namespace ResursnayaSreda.Core.Tests.Laws;

/// <summary>What a plan says to hold for every contest is tried on contests.</summary>
public sealed class PlanLawsTests
{
    [Fact]
    public void A_higher_mark_never_gives_a_lower_score_of_a_scorecard() =>
        Try(PlanLawKind.Monotone, Raised).Should().BeGreaterThan(50);

    [Fact]
    public void A_higher_mark_never_gives_a_lower_score_of_any_random_methodology() =>
        SameResultTests.Sample(
            (random, tape) => !random.Plan.Laws.Any(l => l.Kind == PlanLawKind.Monotone && l.Holds) || Raised(random, tape), cases: 150);

    [Fact]
    public void The_highest_marks_give_what_the_score_is_out_of() =>
        Try(PlanLawKind.Maximum, (random, _) =>
        {
            var entries = (JsonObject)random.Entries.DeepClone();
            entries["marks"] = new JsonArray([.. entries["duties"]!.AsArray().SelectMany(d => Scorecard.LeafIds(random.Rules).Select(l => (JsonNode)new JsonObject
            {
                ["submission"] = d!["submission"]!.DeepClone(),
                ["expert"] = d["expert"]!.DeepClone(),
                ["criterion"] = l,
                ["value"] = "6",
            }))]);
            return RandomCase.Of(random.Rules, entries)!.Evaluation.Submissions.All(s => s.Scores["total"].Text == "6");
        }).Should().BeGreaterThan(20);

    [Fact]
    public void Multiplying_all_weights_changes_no_order_and_no_outcome() =>
        Try(PlanLawKind.WeightScale, (random, tape) =>
        {
            var rules = (JsonObject)random.Rules.DeepClone();
            var root = rules["rounds"]![0]!["criteria"]![0]!;
            root["weights"] = "factors";
            var scale = tape.Of("3", "0.1", "7/11");
            foreach (var leaf in RandomContest.LeavesOf(root))
                leaf["weight"] = $"{leaf["weight"]!.GetValue<string>()} * {scale}";
            foreach (var score in rules["rounds"]![0]!["scoring"]!["scores"]!.AsArray())
                score!.AsObject().Remove("outOf");
            return Standings(RandomCase.Of(rules, random.Entries)!.Evaluation) == Standings(random.Evaluation);
        }).Should().BeGreaterThan(50);

    [Fact]
    public void An_expert_who_gave_no_mark_is_the_same_as_one_never_assigned() =>
        Try(PlanLawKind.Abstention, (random, tape) =>
        {
            var silent = (JsonObject)random.Entries.DeepClone();
            var duties = silent["duties"]!.AsArray();
            if (duties.Count < 2)
                return true;
            var duty = duties[tape.Below(duties.Count)]!;
            var (expert, submission) = (duty["expert"]!.GetValue<string>(), duty["submission"]!.GetValue<string>());
            silent["marks"] = new JsonArray([.. silent["marks"]!.AsArray()
                .Where(m => m!["expert"]!.GetValue<string>() != expert || m["submission"]!.GetValue<string>() != submission).Select(m => m!.DeepClone())]);
            var unassigned = (JsonObject)silent.DeepClone();
            unassigned["duties"]!.AsArray().RemoveAt(duties.IndexOf(duty));
            return Result(random.Rules, silent) == Result(random.Rules, unassigned);
        }).Should().BeGreaterThan(50);

    // How often the law was tried: a law that never holds would prove nothing.
    private static int Try(PlanLawKind kind, Func<RandomCase, Tape, bool> law)
    {
        var tried = 0;
        Gen.Select(Tape.Numbers, Tape.Numbers, Tape.Numbers).Sample(
            (rulesTape, entriesTape, more) =>
            {
                var rules = Scorecard.Rules(new Tape(rulesTape));
                if (RandomCase.Of(rules, Scorecard.Entries(rules, new Tape(entriesTape))) is not { } random || !random.Plan.Laws.Any(l => l.Kind == kind && l.Holds))
                    return true;
                Interlocked.Increment(ref tried);
                return law(random, new Tape(more));
            },
            iter: 250);
        return tried;
    }

    private static bool Raised(RandomCase random, Tape tape)
    {
        var entries = (JsonObject)random.Entries.DeepClone();
        // Marks on points and options of the first tree: what is higher on a scale of words or ranks is another question.
        var leaves = RandomContest.LeavesOf(random.Rules["rounds"]![0]!["criteria"]![0]!).ToDictionary(l => l["id"]!.GetValue<string>());
        var marks = entries["marks"]!.AsArray().Where(m => leaves.ContainsKey(m!["criterion"]!.GetValue<string>())).ToList();
        if (marks.Count == 0)
            return true;
        var mark = marks[tape.Below(marks.Count)]!;
        var leaf = leaves[mark["criterion"]!.GetValue<string>()];
        mark["value"] = leaf["scale"]!.GetValue<string>() switch
        {
            "three" => "3",
            "half" => "2",
            "six" => "6",
            _ => mark["value"] is JsonArray ? mark["value"]!.DeepClone() : "good",
        };
        var submission = mark["submission"]!.GetValue<string>();
        var before = random.Evaluation[submission].Scores;
        var after = Evaluation.Of(random.Plan, CoreJson.ReadContest(RandomCase.Utf8(entries)).Value).Value[submission].Scores;
        return before.All(s => s.Value.Number is not { } was || !after.TryGetValue(s.Key, out var now) || now.Number is not { } number || number >= was);
    }

    private static string Standings(Evaluation evaluation) => string.Join('\n', [
        .. evaluation.Lists.SelectMany(l => l.Blocks).Select(b => string.Join(',', b.Members)),
        .. evaluation.Submissions.Select(s => $"{s.Id} {s.Place} {s.Outcome}")]);

    // All but the fingerprint of the contest.
    private static string Result(JsonObject rules, JsonObject entries)
    {
        var node = JsonNode.Parse(Encoding.UTF8.GetBytes(SameResultTests.Bytes(rules, entries)))!.AsObject();
        node.Remove("contest");
        return node.ToJsonString();
    }
}
