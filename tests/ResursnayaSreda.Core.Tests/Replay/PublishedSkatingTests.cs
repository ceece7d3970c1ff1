using System.Text.Json.Nodes;
using ResursnayaSreda.Samples.Skating;

namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>Published protocols come out of the rules, and the comparison sees it when a rule is another one.</summary>
public sealed class PublishedSkatingTests
{
    private const string All = "51-isu-all-17-competitions.results.csv";
    private const string Ladies = "51-isu-euro2017-ladies-sp.results.csv";
    private const string MissingJudge = "51-isu-skateamerica2016-pairs-sp-missing-judge.results.csv";

    private static readonly Lazy<SkatingFile> AllFile = new(() => SkatingRules.ReadShared(All));

    [SharedFact(All)]
    public void Every_number_of_nine_competitions_comes_out_of_the_rules()
    {
        var replay = SkatingReplay.Of(SkatingRules.AsWritten, AllFile.Value);

        AllFile.Value.Problems.Should().BeEmpty();
        replay.Differences.Should().BeEmpty();
        replay.ToString().Should().Be("panel scores 4955 of 4955, component totals 991 of 991, segment totals 991 of 991, places 991 of 991");
    }

    [SharedFact(Ladies)]
    public void Every_number_of_one_programme_comes_out_of_the_rules() =>
        SkatingReplay.Of(SkatingRules.AsWritten, SkatingRules.ReadShared(Ladies)).ToString()
            .Should().Be("panel scores 170 of 170, component totals 34 of 34, segment totals 34 of 34, places 34 of 34");

    [SharedFact(MissingJudge)]
    public void A_judge_without_marks_is_left_out() =>
        SkatingReplay.Of(SkatingRules.AsWritten, SkatingRules.ReadShared(MissingJudge)).ToString()
            .Should().Be("panel scores 40 of 40, component totals 8 of 8, segment totals 8 of 8, places 8 of 8");

    // Published totals have two decimals, so a variant without the middle rounding must round their sum to be comparable at all.
    [SharedFact(All)]
    public void Without_rounding_the_factored_component_695_component_totals_come_out()
    {
        var plan = SkatingRules.With(d =>
        {
            RoundTheSum(d);
            d["rounding"]!["contribution"] = "exact";
        });

        SkatingReplay.Of(plan, AllFile.Value).ComponentTotals.ToString().Should().Be("695 of 991");
    }

    [SharedFact(All)]
    public void Rounding_once_at_the_end_428_component_totals_come_out()
    {
        var plan = SkatingRules.With(d =>
        {
            RoundTheSum(d);
            d["rounding"]!["contribution"] = "exact";
            d["rounding"]!["pooled"] = "exact";
        });

        SkatingReplay.Of(plan, AllFile.Value).ComponentTotals.ToString().Should().Be("428 of 991");
    }

    [SharedFact(All)]
    public void Rounding_the_sum_of_rounded_components_again_changes_nothing() =>
        SkatingReplay.Of(SkatingRules.With(RoundTheSum), AllFile.Value).ComponentTotals.ToString().Should().Be("991 of 991");

    [SharedFact(MissingJudge)]
    public void Rounding_half_to_even_two_panel_scores_of_the_eight_judges_differ()
    {
        var plan = SkatingRules.With(d => d["rounding"]!["pooled"]!["mode"] = "halfEven");

        SkatingReplay.Of(plan, SkatingRules.ReadShared(MissingJudge)).PanelScores.ToString().Should().Be("38 of 40");
    }

    [SharedFact(MissingJudge)]
    public void Counting_the_missing_judge_as_zero_no_panel_score_comes_out()
    {
        var plan = SkatingRules.With(d => d["rounds"]![0]!["pooling"]!["rules"]![0]!["missing"] = "zero");

        SkatingReplay.Of(plan, SkatingRules.ReadShared(MissingJudge)).PanelScores.ToString().Should().Be("0 of 40");
    }

    [SharedFact(All)]
    public void Without_the_second_key_the_published_places_of_three_ties_do_not_come_out()
    {
        var plan = SkatingRules.With(d => d["rounds"]![0]!["ranking"]!["keys"]!.AsArray().RemoveAt(1));

        SkatingReplay.Of(plan, AllFile.Value).Places.ToString().Should().Be("988 of 991");
    }

    [SharedFact(All)]
    public void With_the_keys_of_the_phases_exchanged_both_places_of_each_tie_differ()
    {
        var plan = SkatingRules.With(d =>
            d["rounds"]![0]!["ranking"]!["keys"]![1]!["is"] = "if phase = 'short' then components else elements");

        SkatingReplay.Of(plan, AllFile.Value).Places.ToString().Should().Be("985 of 991");
    }

    [SharedFact(All)]
    public void Adding_the_deductions_breaks_the_segment_totals()
    {
        var plan = SkatingRules.With(d =>
        {
            var step = d["rounds"]![0]!["scoring"]!["scores"]![0]!["steps"]![1]!.AsObject();
            step["add"] = step["subtract"]!.DeepClone();
            step.Remove("subtract");
        });

        SkatingReplay.Of(plan, AllFile.Value).SegmentTotals.IsWhole.Should().BeFalse();
    }

    private static void RoundTheSum(JsonNode document) =>
        document["rounds"]![0]!["criteria"]![0]!["round"] = new JsonObject { ["to"] = "0.01", ["mode"] = "halfUp" };
}
