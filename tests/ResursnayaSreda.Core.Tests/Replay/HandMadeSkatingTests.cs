using ResursnayaSreda.Samples.Skating;

namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>A programme so small that its numbers are worked out by hand, and files that are faulty in one place.</summary>
public sealed class HandMadeSkatingTests
{
    private const string Header =
        "# a comment\ncompetition,program,published_rank,name,nation,component,factor,J1,J2,J3,J4,J5,panel_score,"
        + "total_component_score,total_element_score,deductions,total_segment_score\n";

    // Alpha, Skills: 7, 7.25, 7.5, 8, 9 without 7 and 9: (7.25 + 7.5 + 8) / 3 = 22.75 / 3 = 7.58333… -> 7.58; × 0.8 = 6.064 -> 6.06.
    // Alpha, Performance: J5 gave none; 6, 6.25, 6.5, 8 without 6 and 8: 12.75 / 2 = 6.375, an exact half -> 6.38; × 0.8 = 5.104 -> 5.10.
    // Alpha in all: 6.06 + 5.10 = 11.16; 11.16 + 20.84 - 1.00 = 31.00.
    // Beta: five times 7.5 -> 7.50; × 0.8 = 6.00; five times 5 -> 5.00; × 0.8 = 4.00; 10.00 + 21.00 - 0 = 31.00.
    // Equal totals. The higher element score is Beta's, the higher component score Alpha's.
    private const string Short = Header
        + "\"Cup, Test\",JUNIOR PAIRS SHORT PROGRAM,2,Alpha,AAA,Skating Skills,0.8,7,7.25,9,8,7.5,7.58,11.16,20.84,-1.00,31.00\n"
        + "\"Cup, Test\",JUNIOR PAIRS SHORT PROGRAM,2,Alpha,AAA,Performance / Execution,0.8,8.0,6.25,6.5,6.0,,6.38,11.16,20.84,-1.00,31.00\n"
        + "\"Cup, Test\",JUNIOR PAIRS SHORT PROGRAM,1,Beta,BBB,Performance,0.8,5,5,5,5,5,5.00,10.00,21.00,,31.00\n"
        + "\"Cup, Test\",JUNIOR PAIRS SHORT PROGRAM,1,Beta,BBB,Skating Skills,0.8,7.5,7.5,7.5,7.5,7.5,7.5,10.00,21.00,,31.00\n";

    private static readonly string Free = Short
        .Replace("JUNIOR PAIRS SHORT PROGRAM,2", "ICE DANCE FREE DANCE,1", StringComparison.Ordinal)
        .Replace("JUNIOR PAIRS SHORT PROGRAM,1", "ICE DANCE FREE DANCE,2", StringComparison.Ordinal);

    [Fact]
    public void Trim_exact_half_factor_and_deduction_give_the_numbers_worked_out_by_hand() =>
        Differences(Short).Should().BeEmpty();

    [Fact]
    public void Equal_totals_of_free_skating_go_by_the_component_score() => Differences(Free).Should().BeEmpty();

    [Fact]
    public void Each_wrong_place_of_a_tie_is_named_as_a_contradiction() =>
        Differences(Short.Replace("SHORT PROGRAM", "FREE SKATING", StringComparison.Ordinal)).Should().BeEquivalentTo(
        [
            "line 3: Cup, Test, JUNIOR PAIRS FREE SKATING, Alpha (AAA): published_rank is published as 2, computed 1; "
                + "what it follows from is published as computed: the published data contradict themselves",
            "line 5: Cup, Test, JUNIOR PAIRS FREE SKATING, Beta (BBB): published_rank is published as 1, computed 2; "
                + "what it follows from is published as computed: the published data contradict themselves",
        ]);

    [Fact]
    public void A_mark_of_zero_is_a_judge_without_a_mark() =>
        Differences(Short.Replace("6.0,,6.38", "6.0,0.0,6.38", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void A_factor_may_differ_between_the_components_of_a_programme() =>
        // Beta: 7.5 × 1.2 = 9.00 and 5 × 0.8 = 4.00: 13.00 + 21.00 = 34.00, alone in first place.
        Differences(Short
            .Replace("Beta,BBB,Skating Skills,0.8", "Beta,BBB,Skating Skills,1.2", StringComparison.Ordinal)
            .Replace("10.00,21.00,,31.00", "13.00,21.00,,34.00", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void What_was_not_published_is_not_compared()
    {
        var replay = SkatingReplay.Of(
            SkatingRules.AsWritten, SkatingRules.Read(Short.Replace("11.16,20.84,-1.00,31.00", ",20.84,-1.00,", StringComparison.Ordinal)));

        replay.Differences.Should().BeEmpty();
        replay.ToString().Should().Be("panel scores 4 of 4, component totals 1 of 1, segment totals 1 of 1, places 2 of 2");
    }

    [Theory]
    [InlineData("7.58,11.16", "7.59,11.16", "line 3: *Skating Skills: panel_score is published as 7.59, computed 7.58")]
    [InlineData("11.16,20.84", "11.17,20.84", "line 3: *total_component_score is published as 11.17, computed 11.16; *contradict themselves")]
    [InlineData("-1.00,31.00", "-1.00,31.01", "line 3: *total_segment_score is published as 31.01, computed 31; *contradict themselves")]
    [InlineData("0.8,7,7.25", "0.8,7.1,7.25", "line 3: *The mark 7.1 is not on the scale component*")]
    [InlineData("5,5,5,5,5,5.00", "5,5,,,,5.00", "line 5: *panel_score is published as 5.00, computed waiting*")]
    public void A_number_that_the_rules_do_not_give_is_named_with_its_line(string was, string becomes, string expected) =>
        Differences(Short.Replace(was, becomes, StringComparison.Ordinal)).Should().ContainMatch(expected);

    [Theory]
    [InlineData("7,7.25,9", "7,seven,9", "line 3: J2: \"seven\" is not a number")]
    [InlineData("Alpha,AAA,Skating Skills,0.8", "Alpha,AAA,Skating Skills,", "line 3: no factor")]
    [InlineData("20.84", "", "line 3: Alpha (AAA) has no total_element_score")]
    [InlineData("Performance / Execution", "skating skills", "line 4: the component skating skills of Alpha (AAA) stands there already")]
    [InlineData("SHORT PROGRAM", "EXHIBITION", "line 3: the name \"JUNIOR PAIRS EXHIBITION\" does not say*")]
    [InlineData("7,7.25,9", "7,9", "line 3: 16 fields, the header has 17")]
    [InlineData("2,Alpha,AAA,Perf", "3,Alpha,AAA,Perf", "line 4: published_rank of Alpha (AAA) is 3, but 2 in line 3")]
    [InlineData("Alpha,AAA,Performance / Execution", "Gamma,CCC,Performance", "line 3: Alpha (AAA) has no row for the component Performance")]
    [InlineData("Cup, Test\",JUNIOR PAIRS SHORT PROGRAM,1,Beta,BBB,Skating", "Cup, Test,JUNIOR", "line 7: 1 fields, the header has 17; the row begins behind line 5: a quotation mark is left open")]
    [InlineData("J2,J3", "J3,J3", "line 2: the column J3 stands there 2 times")]
    [InlineData("factor", "coefficient", "line 2: no column factor")]
    public void What_is_wrong_with_a_file_is_named_with_its_line(string was, string becomes, string expected)
    {
        var file = SkatingRules.Read(Short.Replace(was, becomes, StringComparison.Ordinal));

        file.Problems.Should().ContainMatch(expected);
        FluentActions.Invoking(() => SkatingReplay.Of(SkatingRules.AsWritten, file)).Should().NotThrow();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData(Header)]
    [InlineData("\0\u0001\n\"")]
    public void A_file_without_results_is_a_problem_and_no_exception(string csv)
    {
        var file = SkatingRules.Read(csv);

        file.Problems.Should().NotBeEmpty();
        SkatingReplay.Of(SkatingRules.AsWritten, file).PanelScores.Published.Should().Be(0);
    }

    [Theory]
    [InlineData("JUNIOR PAIRS SHORT PROGRAM", "short")]
    [InlineData("ICE DANCE FREE DANCE", "free")]
    [InlineData("Ice Dance - Rhythm Dance", "short")]
    [InlineData("Men_Free Skating", "free")]
    [InlineData("LADIES SP", "short")]
    [InlineData("EXHIBITION", null)]
    public void The_words_of_a_name_say_which_phase_a_programme_is(string programme, string? phase) =>
        SkatingContest.PhaseOf(programme).Should().Be(phase);

    private static IReadOnlyList<string> Differences(string csv)
    {
        var file = SkatingRules.Read(csv);
        file.Problems.Should().BeEmpty();
        return SkatingReplay.Of(SkatingRules.AsWritten, file).Differences;
    }
}
