using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Samples.Votes;

namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>Votes so small that their selections are worked out by hand, and files that are faulty in one place.</summary>
public sealed class HandMadeVotesTests
{
    private const string Header =
        "# a comment\n"
        + "instance,country,unit,subunit,year,rule,vote_type,budget,currency,min_score,project_id,cost,score,selected,category\n";

    // Budget 100. School 60.5: 39.5 left. Park 50 does not fit. Bridge 30: 9.5 left. Bench 9.5: nothing left. Tree 1 does not fit.
    private const string Skip = Header
        + "Town,X,Town,,2024,greedy,approval,100,PLN,,school,60.5,40,1,\"culture,sport\"\n"
        + "Town,X,Town,,2024,greedy,approval,100,PLN,,park,50,30,0,\n"
        + "Town,X,Town,,2024,greedy,approval,100,PLN,,bridge,30,20,1,\n"
        + "Town,X,Town,,2024,greedy,approval,100,PLN,,bench,9.5,10,1,\n"
        + "Town,X,Town,,2024,greedy,approval,100,PLN,,tree,1,5,0,\n";

    // The park is the first that does not fit: it ends the choice.
    private static readonly string Stop = Skip
        .Replace(",greedy,", ",greedy-no-skip,", StringComparison.Ordinal)
        .Replace("bridge,30,20,1", "bridge,30,20,0", StringComparison.Ordinal)
        .Replace("bench,9.5,10,1", "bench,9.5,10,0", StringComparison.Ordinal);

    // The bench has less than 20 votes, the bridge has exactly as many.
    private static readonly string Threshold = Skip
        .Replace(",greedy,", ",greedy-threshold,", StringComparison.Ordinal)
        .Replace("PLN,,", "PLN,20,", StringComparison.Ordinal)
        .Replace("bench,9.5,10,1", "bench,9.5,10,0", StringComparison.Ordinal);

    // The park and the bridge, equal now, cost 39 and 30, and 39.5 are left. In the order of the file it is the park; 0.5 are left.
    private static readonly string Tie = Skip
        .Replace("park,50,30,0", "park,39,30,1", StringComparison.Ordinal)
        .Replace("bridge,30,20,1", "bridge,30,30,0", StringComparison.Ordinal)
        .Replace("bench,9.5,10,1", "bench,9.5,10,0", StringComparison.Ordinal);

    [Fact]
    public void What_does_not_fit_is_skipped() => Whole(Skip).Should().Be(Reproduced("skip 1 of 1, stop 0 of 0, threshold 0 of 0"));

    [Fact]
    public void The_first_that_does_not_fit_ends_the_choice() =>
        Whole(Stop).Should().Be(Reproduced("skip 0 of 0, stop 1 of 1, threshold 0 of 0"));

    [Fact]
    public void Whoever_has_less_than_the_minimum_score_is_not_in_the_ranking() =>
        Whole(Threshold).Should().Be(Reproduced("skip 0 of 0, stop 0 of 0, threshold 1 of 1"));

    [Fact]
    public void Skip_and_stop_are_one_word_of_the_documents_apart()
    {
        var changed = VotesRules.PlanOf("skip", d =>
        {
            d["id"] = "participatory-budgeting-stop";
            d["rounds"]![0]!["selection"]!["passes"]![0]!["under"]![0]!["onFull"] = "stop";
        });

        changed.Methodology.Fingerprint.Should().Be(VotesRules.PlanOf("stop", _ => { }).Methodology.Fingerprint);
    }

    [Fact]
    public void Every_rule_of_the_documents_has_a_title_in_both_languages()
    {
        foreach (var name in VotesRule.Names)
        {
            var document = JsonNode.Parse(Repository.Read($"docs/methodologies/61-participatory-budgeting-{name}.json"))!;
            Objects(document).Where(o => o.ContainsKey("id") || o.ContainsKey("type"))
                .Should().HaveCountGreaterThan(8).And.OnlyContain(o => o["title"]!["en"] != null && o["title"]!["ru"] != null);
            document["assumed"].Should().NotBeNull();
            document["source"].Should().NotBeNull();
        }
    }

    [Theory]
    [InlineData("greedy", 1, 0)]
    [InlineData("greedy", 0, 1)]
    [InlineData("greedy-no-skip", 1, 0)]
    [InlineData("greedy-no-skip", 0, 1)]
    public void Equal_scores_at_the_line_wait_for_the_order_of_the_file(string rule, int first, int second)
    {
        var lines = Tie.Replace(",greedy,", $",{rule},", StringComparison.Ordinal)
            .Replace("park,39,30,1", $"park,39,30,{first}", StringComparison.Ordinal)
            .Replace("bridge,30,30,0", $"bridge,30,30,{second}", StringComparison.Ordinal)
            .Replace("bench,9.5,10,0", $"bench,9.5,10,{(rule == "greedy" ? second : 0)}", StringComparison.Ordinal).Split('\n');
        if (second == 1)
            (lines[3], lines[4]) = (lines[4], lines[3]);
        var replay = VotesRules.Replay(string.Join('\n', lines));

        replay.Differences.Should().BeEmpty();
        replay.Decisions.Should().Equal(
            $"line 4: Town: main.ranking[{(first == 1 ? "park, bridge" : "bridge, park")}], the order of the file");
        (replay.VotesWithDecisions, replay.VotesThatTurn).Should().Be((1, 1));
    }

    [Fact]
    public void Without_the_recorded_decision_the_equal_ones_and_what_depends_on_them_wait()
    {
        var (rule, vote) = (VotesRules.AsWritten[0], VotesRules.Read(Tie).Votes.Single());
        var contest = VotesContest.Of(rule.Plan.Methodology, rule.Columns, vote, [], []);
        var evaluation = Evaluation.Of(rule.Plan, contest).Value;

        evaluation.Submissions.Where(s => s.Outcome is null).Select(s => s.Id).Should().Equal("bench", "bridge", "park", "tree");
        evaluation["school"].Outcome.Should().Be("funded");
        var question = evaluation.Questions.Should().ContainSingle().Subject;
        (question.Kind, question.Id).Should().Be((QuestionKind.Order, "main.ranking[bridge, park]"));

        var decision = DecidedVote.Of(rule, vote).Decisions.Should().ContainSingle().Subject;
        (decision.Node, decision.By, decision.Reason).Should().Be(("main.ranking", "replay", "the order of the file"));
        decision.Answer.List.Should().Equal("park", "bridge");
    }

    [Theory]
    // 30 and 9.5 fit together; 50 and 45 fit neither of them.
    [InlineData("bench,9.5,10,1", "bench,9.5,20,1")]
    [InlineData("tree,1,5,0", "tree,45,30,0")]
    public void Equal_scores_that_change_nothing_need_no_decision(string was, string becomes)
    {
        var replay = VotesRules.Replay(Skip.Replace(was, becomes, StringComparison.Ordinal));

        replay.Differences.Should().BeEmpty();
        replay.Decisions.Should().BeEmpty();
    }

    [Fact]
    public void What_an_additional_rule_funded_is_named_and_not_selected_by_this_one()
    {
        var replay = VotesRules.Replay(Skip.Replace("park,50,30,0", "park,50,30,2", StringComparison.Ordinal));

        replay.Differences.Should().BeEmpty();
        replay.FundedOtherwise.Should().Equal("line 4: Town, project park: selected is 2, funded by an additional rule and not by greedy");
    }

    [Fact]
    public void Votes_under_other_rules_are_counted_and_named()
    {
        var replay = VotesRules.Replay(Skip.Replace(",greedy,", ",greedy-exclusive,", StringComparison.Ordinal));

        replay.ToString().Should().Be("votes 0, selections reproduced 0 of 0 (skip 0 of 0, stop 0 of 0, threshold 0 of 0)");
        replay.NotCovered.Should().BeEquivalentTo(new Dictionary<string, int> { ["greedy-exclusive"] = 1 });
    }

    // Withdrawn: school 60.5, then bench 9.5 and tree 1 of what is left. Cost more: 110.5. Other order: see Tie.
    [Theory]
    [InlineData("bridge,30,20,1", "bridge,30,20,0", "tree,1,5,0", "tree,1,5,1", true,
        "line 5: Town: project bridge is published with selected 0, computed funded; project tree is published with selected 1, computed "
        + "unfunded: the budget of the vote, 1 missing; the published selection comes out without bridge: withdrawn, or kept out by a rule "
        + "not in the file")]
    [InlineData("park,50,30,0", "park,50,30,1", "tree,1,5,0", "tree,1,5,0", true,
        "line 4: Town: project park is published with selected 1, computed unfunded: the budget of the vote, 10.5 missing; "
        + "the published selection costs 150, more than the budget of 100")]
    [InlineData("bridge,30,20,1", "bridge,30,20,0", "bench,9.5,10,1", "bench,9.5,10,0", true,
        "*; the published selection comes out by greedy-no-skip")]
    [InlineData("greedy", "greedy-no-skip", "tree,1,5,0", "tree,1,5,0", true,
        "line 5: *bridge is published with selected 1, computed unfunded: the budget of the vote, the choice had ended before; *; "
        + "the published selection comes out by greedy")]
    [InlineData("PLN,,", "PLN,20,", "bench,9.5,10,1", "bench,9.5,10,0", true,
        "line 6: *; the published selection comes out by greedy-threshold, which uses the min_score of 20 in the file")]
    [InlineData("school,60.5,40,1", "school,60.5,40,0", "tree,1,5,0", "tree,1,5,0", false, "line 3: *; no cause is visible in the data")]
    public void A_difference_is_named_with_its_cause(
        string was, string becomes, string alsoWas, string alsoBecomes, bool isExplained, string expected)
    {
        var replay = VotesRules.Replay(
            Skip.Replace(was, becomes, StringComparison.Ordinal).Replace(alsoWas, alsoBecomes, StringComparison.Ordinal));

        replay.Differences.Should().ContainSingle().Which.Should().Match(expected);
        replay.IsExplained.Should().Be(isExplained);
    }

    [Fact]
    public void Equals_decided_in_another_order_than_that_of_the_file_are_a_cause()
    {
        var replay = VotesRules.Replay(Tie
            .Replace("park,39,30,1", "park,39,30,0", StringComparison.Ordinal)
            .Replace("bridge,30,30,0", "bridge,30,30,1", StringComparison.Ordinal)
            .Replace("bench,9.5,10,0", "bench,9.5,10,1", StringComparison.Ordinal));

        replay.Differences.Should().ContainSingle()
            .Which.Should().EndWith("; the vote decided between equal scores in another way than by the order of the file");
    }

    [Theory]
    [InlineData("park,50,30,0", "park,fifty,30,0", "line 4: cost: \"fifty\" is not a number")]
    [InlineData("park,50,30,0", "park,50,,0", "line 4: no score")]
    [InlineData("park,50,30,0", "park,50,30,yes", "line 4: selected: \"yes\" is not 0, 1, 2 or 3")]
    [InlineData("park,50,30,0", "park,50,30,", "line 4: no selected")]
    [InlineData("park,50,30,0", ",50,30,0", "line 4: no project_id")]
    [InlineData("park,50,30,0", "school,50,30,0", "line 4: the project school of Town stands there already")]
    [InlineData("park,50,30,0", "park,50,30", "line 4: 14 fields, the header has 15")]
    [InlineData("100,PLN,,bench", "90,PLN,,bench", "line 6: budget of Town is 90, but 100 in line 3")]
    [InlineData("100,PLN,,bench", "100,PLN,7,bench", "line 6: min_score of Town is 7, but empty in line 3")]
    [InlineData("greedy,approval,100,PLN,,bench", "rank,approval,100,PLN,,bench", "line 6: rule of Town is rank, but greedy in line 3")]
    [InlineData("\"culture,sport\"", "\"culture,sport", "line 8: the row begins behind line 2: a quotation mark is left open")]
    [InlineData("min_score", "least", "line 2: no column min_score")]
    [InlineData("country", "unit", "line 2: the column unit stands there 2 times")]
    public void What_is_wrong_with_a_file_is_named_with_its_line(string was, string becomes, string expected)
    {
        var file = VotesRules.Read(Skip.Replace(was, becomes, StringComparison.Ordinal));

        file.Problems.Should().ContainMatch(expected);
        FluentActions.Invoking(() => VotesReplay.Of(VotesRules.AsWritten, file)).Should().NotThrow();
    }

    [Theory]
    [InlineData("bench,9.5", "bench,-9.5", "line 3: Town: -9.5 lies outside*")]
    [InlineData("greedy", "greedy-threshold", "line 3: Town: *minScore*")]
    public void What_the_rules_refuse_is_named_with_the_line_of_the_vote(string was, string becomes, string expected)
    {
        var replay = VotesRules.Replay(Skip.Replace(was, becomes, StringComparison.Ordinal));

        replay.Faults.Should().ContainSingle().Which.Should().Match(expected);
        replay.ToString().Should().Contain("reproduced 0 of 1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData(Header)]
    [InlineData("\0\u0001\n\"")]
    public void A_file_without_results_is_a_problem_and_no_exception(string csv)
    {
        var file = VotesRules.Read(csv);

        file.Problems.Should().NotBeEmpty();
        VotesReplay.Of(VotesRules.AsWritten, file).ToString().Should().StartWith("votes 0,");
    }

    private static string Reproduced(string byRule) => $"votes 1, selections reproduced 1 of 1 ({byRule})";

    private static string Whole(string csv)
    {
        var replay = VotesRules.Replay(csv);
        replay.Decisions.Should().BeEmpty();
        replay.Differences.Should().BeEmpty();
        return replay.ToString();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is JsonObject or JsonArray).SelectMany(p => Objects(p.Value!)).Prepend(o),
        JsonArray a => a.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };
}
