using System.Text;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Samples;

public sealed class PilotSiteSelectionTests
{
    private static readonly string MethodologyText = Repository.Read("docs/methodologies/pilot-site-selection.json");
    private static readonly string ContestText = Repository.Read("docs/samples/pilot-site-selection.contest.json");
    private static readonly Evaluation Story = Evaluate(ContestText);

    [Fact]
    public void The_documents_read_without_a_single_finding_and_nothing_is_left_open()
    {
        var rules = CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(MethodologyText));
        rules.Findings.Should().BeEmpty();
        var plan = Plan.Compile(rules.Value);
        plan.Findings.Should().BeEmpty();
        var contest = CoreJson.ReadContest(Encoding.UTF8.GetBytes(ContestText));
        contest.Findings.Should().BeEmpty();
        var evaluation = Evaluation.Of(plan.Value, contest.Value);
        evaluation.Findings.Should().BeEmpty();
        evaluation.Value.Questions.Should().BeEmpty();
    }

    [Fact]
    public void Both_documents_say_in_both_languages_that_this_is_no_history()
    {
        var (rules, contest) = (JsonNode.Parse(MethodologyText)!, JsonNode.Parse(ContestText)!);
        $"{rules["text"]!["en"]}".Should().Contain("not a reconstruction of the selection of 2020");
        $"{rules["text"]!["ru"]}".Should().Contain("не воспроизводит отбор 2020 года");
        $"{contest["text"]!["en"]}".Should().Contain("ALL marks and figures are illustrative").And.Contain("Not a reconstruction");
        $"{contest["text"]!["ru"]}".Should().Contain("ВСЕ баллы и показатели условные").And.Contain("не воспроизведение отбора 2020 года");
    }

    [Fact]
    public void Thirty_two_regions_of_all_eight_districts_apply_and_the_eight_named_pilot_regions_are_among_them()
    {
        Story.Contest.Submissions.Should().HaveCount(32);
        Story.Contest.Submissions.Select(s => DistrictOf(s.Id)).Distinct().Should().HaveCount(8);
        Story.Contest.Submissions.Select(s => s.Id)
            .Should().Contain(["RU-ME", "RU-SA", "RU-TA", "RU-LEN", "RU-SVE", "RU-SAM", "RU-MOS", "RU-ARK"]);
        Story.Contest.Submissions.Should().OnlyContain(s => s.Applicant == $"Ресурсный центр: {s.Title!.In(Language.Russian)}" && s.Title.English != null);
    }

    [Fact]
    public void Every_rule_has_a_title_in_both_languages_and_every_rule_that_decides_has_a_clause()
    {
        var rules = JsonNode.Parse(MethodologyText)!["rounds"]![0]!.AsObject().Where(p => p.Value is JsonObject or JsonArray)
            .SelectMany(p => Objects(p.Value!)).Where(o => o["id"] is JsonValue).ToList();
        rules.Should().HaveCountGreaterThan(25);
        rules.Should().OnlyContain(r => r["title"]!["en"] != null && r["title"]!["ru"] != null && r["clause"] != null);
    }

    [Fact]
    public void Totals_follow_from_the_marks_by_the_arithmetic_of_the_regulation()
    {
        // Means of three to a hundredth; of two where E3 gave no mark. Reach: 52,700 people are 8 points. No register.
        var arkhangelsk = (Practices: (0.3m * 9) + (0.3m * 7) + (0.4m * 8.33m), Cooperation: (0.5m * 8.5m) + (0.5m * 7.33m), Plan: 7.33m, Reach: 8m);
        // Reach: 38,200 people are 5 points; 2 points for the register.
        var tomsk = (Practices: (0.3m * 8) + (0.3m * 8.33m) + (0.4m * 6.67m), Cooperation: (0.5m * 7.67m) + (0.5m * 9), Plan: 8.33m, Reach: 5m);
        // Two experts, the third is recused. Reach: 172,300 people are 10 points; 2 points for the register.
        var tatarstan = (Practices: (0.3m * 7) + (0.3m * 8) + (0.4m * 9), Cooperation: (0.5m * 8.5m) + (0.5m * 8.5m), Plan: 8.5m, Reach: 10m);

        Total("RU-ARK").Should().Be(Exactly(Of(arkhangelsk))).And.Be(Rational.Parse("78.933"));
        Total("RU-TOM").Should().Be(Exactly(Of(tomsk) + 2)).And.Be(Rational.Parse("78.933"));
        Total("RU-TA").Should().Be(Exactly(Of(tatarstan) + 2)).And.Be(Rational.Parse("86.9"));
    }

    [Theory]
    [InlineData("RU-IRK", "in_time", "2.3")]
    [InlineData("RU-ROS", "plan_attached", "2.2")]
    public void Two_are_not_admitted_each_by_one_clause(string region, string rule, string clause)
    {
        Story.Submissions.Where(s => s.LeftAt is not null).Select(s => s.Id).Should().Equal("RU-IRK", "RU-ROS");
        Story[region].LeftAt.Should().Be(Stage.Admission);
        Story.WhyNot(region).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Rule = rule, Clause = clause });
    }

    [Fact]
    public void Ten_are_chosen_and_three_stand_in_reserve()
    {
        Chosen(Story, "pilot").Should().Be("1 RU-PER, 2 RU-SVE, 3 RU-KR, 4 RU-TA, 5 RU-VOR, 7 RU-SA, 8 RU-KYA, 9 RU-STA, 10 RU-ARK, 16 RU-KL");
        Chosen(Story, "reserve").Should().Be("6 RU-SAM, 11 RU-TOM, 12 RU-MOS");
        Story.Submissions.Count(s => s.Outcome == "none").Should().Be(32 - 2 - 10 - 3);
    }

    [Fact]
    public void The_tie_for_the_tenth_place_is_decided_by_the_work_with_practices()
    {
        Total("RU-ARK").Should().Be(Total("RU-TOM"));
        var why = Story.WhyAbove("RU-TOM", "RU-ARK")!;
        (why.Above, why.Below, why.Kind, why.Key, why.Clause).Should().Be(("RU-ARK", "RU-TOM", SeparationKind.Key, "by_practices", "5.2"));
        (why.AboveValue!.Text, why.BelowValue!.Text).Should().Be(("8.132", "7.567"));
    }

    [Fact]
    public void Samara_stands_sixth_and_its_district_is_full()
    {
        var full = Story.WhyNot("RU-SAM")[^1];
        (full.Rule, full.Pass, full.Clause, full.Missing).Should().Be(("per_district", "by_rank", "6.2", Rational.One));
        Story.Limits.Single(l => l is { Limit: "per_district", Group: "volga" }).Left.Text.Should().Be("0");
    }

    [Fact]
    public void Tomsk_is_the_first_one_out_because_ten_sites_are_taken()
    {
        var full = Story.WhyNot("RU-TOM")[^1];
        (full.Rule, full.Pass, full.Clause, full.Missing).Should().Be(("sites", "by_rank", "6.1", Rational.One));
        Story.Limits.Single(l => l is { Limit: "per_district", Group: "siberian" }).Left.Text.Should().Be("1");
    }

    [Fact]
    public void A_new_republic_gets_the_kept_place_although_its_rank_alone_would_not_do()
    {
        var first = Story.Log.First(s => s.IsTaken == true);
        (first.Pass, first.Submission).Should().Be(("new_republic", "RU-KL"));
        Story["RU-KL"].Place!.Text.Should().Be("16");
        // Without the kept place ten go by rank: Tomsk is the tenth, Kalmykia is out.
        var byRankOnly = Evaluate(ContestText.Replace("\"newcomer\": true", "\"newcomer\": false", StringComparison.Ordinal));
        byRankOnly["RU-KL"].Outcome.Should().Be("none");
        byRankOnly["RU-TOM"].Outcome.Should().Be("pilot");
    }

    [Fact]
    public void An_expert_does_not_mark_the_own_region_and_a_missing_mark_leaves_two()
    {
        var tatarstan = Story.Explain("finding", "RU-TA").Operands.Single(o => o.Quantity == "pooled finding").Operands;
        tatarstan.Select(o => $"{o.Members[1]} {o.Value}").Should().Equal("E2 absent: NotCounted", "E4 7", "E5 7");
        var arkhangelsk = Story.Explain("network", "RU-ARK").Operands.Single(o => o.Quantity == "pooled network").Operands;
        arkhangelsk.Select(o => $"{o.Members[1]} {o.Value}").Should().Equal("E1 8", "E3 absent: Missing", "E5 9");
    }

    [Fact]
    public void The_missing_mark_would_have_changed_the_result()
    {
        // Seven points by E3: the mean of the network is 8, not 8.5; Arkhangelsk loses 10 · 0.3 · 0.5 · 0.5 = 0.75 and falls to place 12.
        var evaluation = Evaluate(WithMark("RU-ARK", "E3", "network", 7));
        evaluation["RU-ARK"].Scores["total"].Text.Should().Be("78.183");
        evaluation["RU-TOM"].Outcome.Should().Be("pilot");
        Chosen(evaluation, "reserve").Should().Be("6 RU-SAM, 11 RU-MOS, 12 RU-ARK");
    }

    [Fact]
    public void Without_Kalmykia_the_kept_place_goes_to_Udmurtia_and_pushes_Tatarstan_out_of_its_district()
    {
        var contest = JsonNode.Parse(ContestText)!;
        contest["submissions"]!.AsArray().Single(s => $"{s!["id"]}" == "RU-KL")!["fields"]!["newcomer"] = false;
        var evaluation = Evaluate(contest.ToJsonString());
        Chosen(evaluation, "pilot").Should().Be("1 RU-PER, 2 RU-SVE, 3 RU-KR, 5 RU-VOR, 7 RU-SA, 8 RU-KYA, 9 RU-STA, 10 RU-ARK, 11 RU-TOM, 19 RU-UD");
        Chosen(evaluation, "reserve").Should().Be("4 RU-TA, 6 RU-SAM, 12 RU-MOS");
    }

    private static string DistrictOf(string region) =>
        RegionCatalog.Iso3166Ru[RegionCode.Parse(region)].At(Story.Plan.Methodology.EffectiveFrom).District!.Id;

    private static decimal Of((decimal Practices, decimal Cooperation, decimal Plan, decimal Reach) parts) =>
        10 * ((0.4m * parts.Practices) + (0.3m * parts.Cooperation) + (0.2m * parts.Plan) + (0.1m * parts.Reach));

    private static Rational Exactly(decimal value) => Rational.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Rational Total(string region) => Story[region].Scores["total"].Number!.Value;

    private static string Chosen(Evaluation evaluation, string outcome) => string.Join(", ", evaluation.Lists.Single().Blocks
        .SelectMany(b => b.Members).Where(id => evaluation[id].Outcome == outcome).Select(id => $"{evaluation[id].Place} {id}"));

    private static string WithMark(string submission, string expert, string criterion, int value)
    {
        var contest = JsonNode.Parse(ContestText)!;
        contest["marks"]!.AsArray().Add(
            new JsonObject { ["submission"] = submission, ["expert"] = expert, ["criterion"] = criterion, ["value"] = value });
        return contest.ToJsonString();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is JsonObject or JsonArray).SelectMany(p => Objects(p.Value!)).Prepend(o),
        JsonArray a => a.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static Evaluation Evaluate(string contest)
    {
        var rules = CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(MethodologyText)).Value;
        return Evaluation.Of(Plan.Compile(rules).Value, CoreJson.ReadContest(Encoding.UTF8.GetBytes(contest)).Value).Value;
    }
}
