namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Keys, void lists, overrides, shares, zones and rounds: engine and twin against numbers worked out on paper.</summary>
public sealed class ExamplesOfListsTests
{
    private static readonly ByHand Points = new()
    {
        Fields = """ "points": { "type": "number" }, "kind": { "type": "choice", "of": "kind" }, "rival": { "type": "submission", "optional": true }, "topics": { "type": "choices", "of": "topic" }, "size": { "type": "number" } """,
        Criteria = """{ "kind": "indicator", "id": "merit", "is": "points" }""",
        Pooling = """ "rules": [] """,
    };

    private static (string Id, string Fields) Of(string id, int points, string kind = "town", int size = 0, string? rival = null, string topics = "") => (
        id, $$""" "points": "{{points}}", "kind": "{{kind}}", "topics": [ {{topics}} ], "size": "{{size}}" {{(rival is null ? "" : $", \"rival\": \"{rival}\"")}} """);

    private static string Order(ByHand example) => string.Join(" ", example.Evaluated().Lists[0].Blocks.Select(b => string.Join('=', b.Members)));

    private static string Outcomes(ByHand example) => string.Join(" ", example.Evaluated().Submissions.Select(s => s.Outcome));

    [Fact]
    public void Equal_sums_are_separated_by_the_best_mark()
    {
        var example = new ByHand
        {
            Fields = """ "works": { "type": "rows", "columns": { "size": { "type": "number" } } } """,
            Criteria = """{ "kind": "indicator", "id": "merit", "is": "sum(w in works : w.size)" }""",
            Pooling = """ "rules": [] """,
            Keys = """{ "is": "total", "best": "high" }, { "id": "back", "countBack": "w in works : w.size", "best": "high" }""",
            Submissions = [("a", """ "works": [ { "size": "5" }, { "size": "6" } ] """), ("b", """ "works": [ { "size": "1" }, { "size": "10" } ] """)],
        };

        // Both sum to 11; from the best down it is 10 against 6.
        Order(example).Should().Be("b a");
    }

    [Fact]
    public void A_key_about_those_above_is_computed_again_for_every_place()
    {
        var example = Points with
        {
            Keys = """{ "is": "total", "best": "high" }, { "id": "few", "is": "count(x in above where x.kind = kind)", "best": "low" }, { "is": "size", "best": "high" }""",
            Submissions = [Of("a", 1, "village", 9), Of("b", 1, "village", 8), Of("c", 1, "town", 1)],
        };

        // Nobody stands above at first: a by its size. Then one village stands above, no town: c before b.
        Order(example).Should().Be("a c b");
    }

    [Theory]
    [InlineData("restart", "a b c d")]
    [InlineData("next", "a=b c d")]
    public void A_key_about_the_tied_may_be_asked_again_after_a_split(string afterSplit, string expected)
    {
        var example = Points with
        {
            Keys = """{ "is": "total", "best": "high" }, { "id": "met", "is": "if (rival in tied otherwise no) then 1 else 0", "best": "high" }""",
            MoreRanking = $""", "afterSplit": "{afterSplit}" """,
            Submissions = [Of("a", 2, rival: "b"), Of("b", 2, rival: "c"), Of("c", 2, rival: "d"), Of("d", 1)],
        };

        // Tied are a, b, c: the rivals of a and b are among them. Between a and b only the rival of a is.
        Order(example).Should().Be(expected);
    }

    [Fact]
    public void Votes_separate_the_tied()
    {
        var example = Points with
        {
            Keys = """{ "is": "total", "best": "high" }, { "id": "vote", "ask": "votes", "by": "council", "among": "tied", "best": "high" }""",
            Submissions = [Of("a", 1), Of("b", 2), Of("c", 1), Of("d", 1)],
            Decisions = """{ "node": "vote", "subject": ["a", "c", "d"], "by": "council", "answer": { "a": "1", "c": "5", "d": "1" } }""",
        };

        Order(example).Should().Be("b c a=d");
    }

    [Fact]
    public void A_void_list_has_the_outcomes_that_another_body_answers()
    {
        var example = Points with
        {
            Selection = """ "emptyLists": [ { "id": "few", "when": "count(x in admitted) < 3", "ask": { "by": "council" } } ], "passes": [ { "id": "p", "order": ["place"], "under": [], "outcome": "grant" } ], "rest": "none" """,
            Submissions = [Of("a", 1), Of("b", 2)],
            Decisions = """{ "node": "few", "subject": ["all"], "by": "council", "answer": { "a": "reserve" } }""",
        };

        Outcomes(example).Should().Be("reserve none");
    }

    [Fact]
    public void An_override_changes_who_counts_as_taken_and_may_set_an_amount()
    {
        var evaluation = (Points with
        {
            Selection = """
                "limits": [ { "id": "seats", "uses": "1", "atMost": "1" } ],
                "passes": [ { "id": "p", "order": ["place"], "under": [ { "limit": "seats", "onFull": "stop" } ], "equalsAtEdge": "none", "outcome": "grant" } ], "rest": "none",
                "override": { "by": "ministry", "from": ["none"], "to": ["grant"], "amounts": ["award"] },
                "amounts": [ { "id": "award", "for": "grant", "is": "count(x in taken) * 10" } ]
                """,
            Submissions = [Of("a", 1), Of("b", 2)],
            Decisions = """{ "node": "override", "subject": ["a"], "by": "ministry", "answer": { "outcome": "grant", "award": "7" } }""",
        }).Evaluated();

        // b alone fits; a is added, so two are taken: 2 · 10 for b, and 7 as decided for a.
        evaluation["a"].ComputedOutcome.Should().Be("none");
        evaluation.Submissions.Select(s => s.Amounts["award"].Text).Should().Equal("7", "20");
    }

    [Theory]
    [InlineData("""  "by": "1", "equal": [ { "is": "size", "best": "high" } ] """, "33 34 33")]
    [InlineData("""  "by": "points", "atMost": "50", "equal": ["place"] """, "50 25 25")]
    [InlineData("""  "by": "points", "atMost": "30", "equal": ["place"] """, "30 30 30")]
    [InlineData("""  "by": "points", "atLeast": "25", "equal": ["place"] """, "50 25 25")]
    public void A_total_is_divided_in_whole_units(string shares, string expected)
    {
        var evaluation = (Points with
        {
            Selection = $$"""
                "passes": [ { "id": "p", "order": ["place"], "under": [], "outcome": "grant" } ], "rest": "none",
                "amounts": [ { "id": "award", "for": "grant", "apportion": { "total": "100", "unit": "1", {{shares}} } } ]
                """,
            Submissions = [Of("a", 4, size: 1), Of("b", 1, size: 3), Of("c", 1, size: 2)],
        }).Evaluated();

        // 33 1/3 each and one unit left, for the largest; 4 : 1 : 1 with a cut at 50, at 30, and with 25 at least.
        string.Join(" ", evaluation.Submissions.Select(s => s.Amounts["award"].Text)).Should().Be(expected);
    }

    [Fact]
    public void A_limit_per_topic_binds_a_submission_in_each_of_its_topics()
    {
        var example = Points with
        {
            Selection = """
                "limits": [ { "id": "theme", "per": "topics", "uses": "1", "atMost": "1" } ],
                "passes": [ { "id": "p", "order": ["place"], "under": [ { "limit": "theme", "onFull": "skip" } ], "equalsAtEdge": "none", "outcome": "grant" } ], "rest": "none"
                """,
            Submissions =
            [
                Of("a", 4, topics: "\"reading\""), Of("b", 3, topics: "\"reading\", \"memory\""), Of("c", 2, topics: "\"memory\""), Of("d", 1),
            ],
        };

        // b needs reading, which is full, and leaves memory to c; d has no topic and is not bound.
        Outcomes(example).Should().Be("grant none grant grant");
    }

    [Fact]
    public void A_failed_requirement_waits_until_it_is_repaired()
    {
        var example = Points with
        {
            Admission = """{ "id": "big", "is": "size >= 1", "repair": 5 }""",
            Submissions = [Of("a", 4), Of("b", 3), Of("c", 3, size: 1)],
            Decisions = """{ "node": "big", "subject": ["a"], "by": "office", "answer": true }, { "node": "big", "subject": ["b"], "by": "office", "answer": false }""",
        };

        Outcomes(example).Should().Be("none  none");
    }

    [Fact]
    public void The_zone_around_the_end_of_a_pass_is_put_in_order_again()
    {
        var example = Points with
        {
            Selection = """
                "limits": [ { "id": "seats", "uses": "1", "atMost": "2" } ],
                "passes": [ { "id": "p", "order": [ { "is": "total", "best": "high" } ], "under": [ { "limit": "seats", "onFull": "stop" } ], "equalsAtEdge": "none", "outcome": "grant" } ], "rest": "none",
                "zone": { "id": "border", "around": "p", "who": "total = next.total", "keys": [ { "is": "size", "best": "high" } ], "equal": "shared" }
                """,
            Submissions = [Of("a", 9), Of("b", 7, size: 1), Of("c", 7, size: 2), Of("d", 5)],
        };

        // b and c are equal, and only one seat is left; in the zone the larger one comes first.
        Outcomes(example).Should().Be("grant none grant none");
    }

    [Fact]
    public void The_second_round_is_entered_by_the_outcome_of_the_first_and_carries_its_score_over()
    {
        var evaluation = (Points with
        {
            Selection = """ "passes": [ { "id": "p", "who": "total >= 2", "order": ["place"], "under": [], "outcome": "grant" } ], "rest": "none" """,
            MoreRounds = """
                , { "id": "final", "enter": "main.outcome = 'grant'", "when": "count(x in entrants) >= 2",
                  "criteria": [ { "kind": "indicator", "id": "speech", "is": "size" } ], "scoring": { "scores": [ { "id": "sum", "is": "speech + total - main.place / 10" } ] },
                  "ranking": { "lists": "all", "keys": [ { "is": "sum", "best": "high" } ], "equal": "shared" },
                  "selection": { "limits": [ { "id": "one", "uses": "1", "atMost": "1" } ], "passes": [ { "id": "crown", "order": ["place"], "under": [ { "limit": "one", "onFull": "stop" } ], "equalsAtEdge": "none", "outcome": "grant" } ], "rest": "reserve" } }
                """,
            Submissions = [Of("a", 3, size: 1), Of("b", 2, size: 5), Of("c", 1, size: 9)],
        }).Evaluated();

        // a: 1 + 3 - 1/10; b: 5 + 2 - 2/10; c does not enter.
        evaluation.Submissions.Select(s => s.Outcome).Should().Equal("reserve", "grant", "none");
        evaluation["a"].Scores["sum"].Text.Should().Be("3.9");
        evaluation["b"].Scores["sum"].Text.Should().Be("6.8");
    }
}
