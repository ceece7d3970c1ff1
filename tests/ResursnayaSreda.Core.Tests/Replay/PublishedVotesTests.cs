using System.Text.Json.Nodes;
using ResursnayaSreda.Samples.Votes;

namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>Published selections come out of the rules, and the comparison sees it when a rule is another one.</summary>
public sealed class PublishedVotesTests
{
    private const string All = "61-participatory-budgeting-all.results.csv";
    private const string Ties = "61-participatory-budgeting-boundary-ties.results.csv";

    private static readonly Lazy<VotesFile> AllFile = new(() => VotesRules.ReadShared(All));
    private static readonly Lazy<VotesReplay> AllReplay = new(() => VotesReplay.Of(VotesRules.AsWritten, AllFile.Value));

    [SharedFact(All)]
    public void All_but_three_of_four_hundred_selections_come_out_of_the_rules()
    {
        AllFile.Value.Problems.Should().BeEmpty();
        AllReplay.Value.Faults.Should().BeEmpty();
        AllReplay.Value.ToString().Should()
            .Be("votes 400, selections reproduced 397 of 400 (skip 121 of 121, stop 105 of 107, threshold 171 of 172)");
    }

    [SharedFact(All)]
    public void Each_of_the_three_differences_has_a_cause()
    {
        AllReplay.Value.IsExplained.Should().BeTrue();
        AllReplay.Value.Differences.Should().Equal(
            "line 365: Poland_Gdynia_2020_Orlowo__small: project 2 is published with selected 0, computed funded; "
                + "the published selection comes out by greedy-threshold, which uses the min_score of 50 in the file",
            "line 583: Poland_Gdynia_2023_Kamienna_Gora__small: project 2023/KAG/0006 is published with selected 0, computed funded; "
                + "project 2023/KAG/0010 is published with selected 0, computed funded; "
                + "the published selection comes out by greedy-threshold, which uses the min_score of 50 in the file",
            "line 4923: Poland_Warszawa_2018_Wawrzyszew: project 2527 is published with selected 0, computed funded; "
                + "the published selection comes out without 2527: withdrawn, or kept out by a rule not in the file");
    }

    [SharedFact(All)]
    public void Ties_at_the_line_are_decisions_and_in_three_votes_they_matter()
    {
        (AllReplay.Value.VotesWithDecisions, AllReplay.Value.Decisions.Count, AllReplay.Value.VotesThatTurn).Should().Be((3, 3, 3));
        AllReplay.Value.Decisions.Should()
            .Contain("line 4496: Poland_Warszawa_2018_Niskie_Okecie: main.ranking[615, 308], the order of the file");
    }

    [SharedFact(All)]
    public void Nothing_is_dropped_in_silence()
    {
        AllReplay.Value.FundedOtherwise.Should().HaveCount(13);
        AllReplay.Value.NotCovered.Should().BeEquivalentTo(
            new Dictionary<string, int> { ["equalshares/add1"] = 1, ["greedy-custom"] = 22, ["greedy-exclusive"] = 12 });
        AllFile.Value.Votes.Should().HaveCount(400 + 1 + 22 + 12);
    }

    [SharedFact(Ties)]
    public void Every_vote_with_a_tie_at_the_line_comes_out_once_its_order_is_recorded()
    {
        var replay = VotesReplay.Of(VotesRules.AsWritten, VotesRules.ReadShared(Ties));

        replay.ToString().Should().Be("votes 14, selections reproduced 14 of 14 (skip 10 of 10, stop 1 of 1, threshold 3 of 3)");
        replay.Differences.Should().BeEmpty();
        (replay.VotesWithDecisions, replay.Decisions.Count).Should().Be((6, 6));
        replay.NotCovered.Should().BeEquivalentTo(new Dictionary<string, int> { ["equalshares/add1"] = 1 });
    }

    [SharedFact(All)]
    public void Stopping_where_the_vote_skips_23_of_121_selections_come_out() =>
        With(OnFull("stop")).Should().Be(
            "votes 400, selections reproduced 162 of 400 (skip 23 of 121, stop 105 of 107, threshold 34 of 172)");

    [SharedFact(All)]
    public void Skipping_where_the_vote_stops_90_of_107_selections_come_out() =>
        With(OnFull("skip")).Should().Be(
            "votes 400, selections reproduced 382 of 400 (skip 121 of 121, stop 90 of 107, threshold 171 of 172)");

    [SharedFact(All)]
    public void Without_the_minimum_score_157_of_172_selections_come_out() =>
        With(d => Round(d)["scoring"]!.AsObject().Remove("require")).Should().Be(
            "votes 400, selections reproduced 383 of 400 (skip 121 of 121, stop 105 of 107, threshold 157 of 172)");

    [SharedFact(All)]
    public void Refusing_equals_that_do_not_fit_together_16_more_selections_differ()
    {
        static void RefuseAtTheEdge(JsonNode document)
        {
            Round(document)["ranking"]!["equal"] = "shared";
            Pass(document)["equalsAtEdge"] = "none";
        }

        With(RefuseAtTheEdge).Should().Be(
            "votes 400, selections reproduced 381 of 400 (skip 113 of 121, stop 104 of 107, threshold 164 of 172)");
    }

    private static string With(Action<JsonNode> change) => VotesReplay.Of(VotesRules.With(change), AllFile.Value).ToString();

    private static Action<JsonNode> OnFull(string word) => document => Pass(document)["under"]![0]!["onFull"] = word;

    private static JsonNode Round(JsonNode document) => document["rounds"]![0]!;

    private static JsonNode Pass(JsonNode document) => Round(document)["selection"]!["passes"]![0]!;
}
