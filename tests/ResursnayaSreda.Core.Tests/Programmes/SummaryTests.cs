using System.Text.Json.Nodes;
using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Programmes;

/// <summary>The illustrative year counted by hand from its documents, and what is missing in that of 2020.</summary>
public sealed class SummaryTests
{
    [Fact]
    public void Each_step_of_the_funnel_has_its_practices_site_by_site()
    {
        var summary = Year.SummaryOn(Year.End);

        Lines(summary).Should().Equal(
            "RU-TA: found TA-1 TA-2 TA-3; assessed TA-1 TA-2; published TA-1; told S-1 S-3; entered TA-1 TA-2; adopted TA-1",
            "RU-SA: found SA-1 SA-2; assessed SA-1 SA-2; published SA-1; told S-2; entered SA-1; adopted ",
            "RU-SVE: found SVE-1; assessed SVE-1; published ; told ; entered ; adopted ",
            "–: found SAM-1; assessed ; published ; told ; entered ; adopted ");
        summary.Total.Found.Number.Should().Be(7);
        summary.Total.Published.Items.Should().Equal("TA-1", "SA-1");
    }

    // The middle of the year: found in March, assessed on 20 April; nothing published before 20 June; A-1 and A-2 are done in autumn.
    [Fact]
    public void The_same_documents_are_counted_as_of_an_earlier_day()
    {
        var summary = Year.SummaryOn(new LocalDate(2026, 6, 1));

        Lines(summary)[0].Should().Be("RU-TA: found TA-1 TA-2 TA-3; assessed TA-1 TA-2; published ; told ; entered ; adopted ");
        summary.Events.Select(e => $"{e.Kind} {e.Events.Number}: {e.Participants}, {string.Join(' ', e.Unknown.Items)}").Should().Equal(
            "Seminar 1: 40, ", "Meeting 1: 6, ", "RoundTable 2: 24, table-SA");
        summary.Indicators.First(i => i.Indicator.Id == "answer").Value.Should().BeNull();
    }

    [Fact]
    public void Indicators_are_measured_or_counted_and_set_against_their_targets()
    {
        var results = Year.SummaryOn(Year.End).Indicators.ToDictionary(i => i.Indicator.Id);

        string Line(string id) => $"{results[id].Value}/{results[id].Indicator.Target.Value} {results[id].IsReached} {results[id].Progress} [{string.Join(' ', results[id].Practices.Items)}]";
        Line("published").Should().Be("2/3 False 2/3 [TA-1]");
        Line("stories").Should().Be("3/2 True 1.5 [SA-1]");
        Line("adoptions").Should().Be("2/2 True  [TA-1]", "without a baseline there is no way to have gone a part of");
        Line("regions").Should().Be("4/4 True 1 []");
        Line("answer").Should().Be("12/10 False 0.9 []", "from 30 days to 12 of the way to 10: 18 of 20");
        Line("satisfied").Should().Be("/80   []");
        results["published"].Items!.Items.Should().Equal("TA-1", "SA-1");
        results["answer"].Items.Should().BeNull();
    }

    // 12 of 10 by the day and 8 afterwards is reached and missed; 2 by the day and 11 afterwards too.
    [Theory]
    [InlineData(12, 11, true, false)]
    [InlineData(12, 8, false, false)]
    [InlineData(2, 11, true, true)]
    [InlineData(2, 3, false, true)]
    public void Whether_a_target_was_missed_is_decided_on_its_day(int before, int after, bool isReached, bool isMissed)
    {
        var indicator = new Indicator("i", "I", IndicatorAim.AtLeast, new(10, "day", new(2026, 6, 30)))
        {
            Measured = [new(before, "day", new(2026, 6, 30)), new(after, "day", new(2026, 9, 1))],
        };
        var programme = new Programme("p", "1", "P") { Strategy = new("S", [new("g", "G", [indicator])]) };

        var summary = ProgrammeSummary.Of(programme, new("p", "1"), new(2026, 12, 1));

        (summary.Indicators[0].IsReached, summary.Indicators[0].IsMissed).Should().Be((isReached, isMissed));
        summary.Gaps.Any(g => g.Kind == GapKind.TargetMissed).Should().Be(isMissed);
        ProgrammeSummary.Of(programme, new("p", "1"), new(2026, 6, 29)).Indicators[0].IsMissed.Should().BeFalse();
    }

    [Fact]
    public void Roadmaps_that_are_not_at_hand_or_not_the_ones_that_are_linked_are_named()
    {
        var other = Year.Roadmaps[0].WithRecords([]).Forecast(Year.End);

        var gaps = ProgrammeSummary.Of(Year.Illustrative, Year.Register, Year.End, [other]).Gaps;

        gaps.Where(g => g.Kind == GapKind.RoadmapDiffers).Select(g => g.Subject).Should().Equal("RU-TA");
        gaps.Where(g => g.Kind == GapKind.RoadmapNotGiven).Select(g => g.Subject).Should().Equal("RU-SA", "RU-SVE");
    }

    [Fact]
    public void Coverage_names_what_there_is_in_each_region_and_the_districts_without_any()
    {
        var districts = Year.SummaryOn(Year.End).Districts;

        var regions = districts.SelectMany(d => d.Regions).ToDictionary(r => $"{r.Region.Region.Code}");
        regions.Keys.Should().BeEquivalentTo("RU-MOW", "RU-SA", "RU-TA", "RU-SAM", "RU-SVE");
        regions["RU-MOW"].TookPart.Should().BeFalse();
        regions["RU-MOW"].Events.Items.Should().Equal("opening");
        regions["RU-SA"].Adoptions.Items.Should().Equal("A-1");
        regions["RU-SAM"].Practices.Items.Should().Equal("SAM-1");
        districts.Sum(d => d.RegionCount).Should().Be(83);
        districts.Count(d => d.Regions.Count == 0).Should().Be(4, "North-West, North Caucasus, South and Siberia");
    }

    [Fact]
    public void Roadmaps_say_what_is_done_what_is_late_and_what_is_ahead()
    {
        var results = Year.SummaryOn(Year.End).Roadmaps;

        string.Join("; ", results.Select(r => $"{r.Forecast.Roadmap.Site.Id} {r.Done.Number} done, late: {string.Join(' ', r.Late.Items)}, ahead: {string.Join(' ', r.Ahead.Items)}"))
            .Should().Be("RU-TA 8 done, late: , ahead: ; RU-SA 7 done, late: seminar, ahead: ; RU-SVE 3 done, late: video round_table seminar contest, ahead: bridge");
    }

    [Fact]
    public void The_gaps_of_the_illustrative_year_are_these() =>
        Year.SummaryOn(Year.End).Gaps.Select(g => $"{g.Kind} {g.Subject} {g.Detail}".TrimEnd()).Should().Equal(
            "RegionsUnnamed  1",
            "StageLate RU-SA seminar", "NothingAdopted RU-SA",
            "SelectionUnlinked RU-SVE", "StageLate RU-SVE video", "StageLate RU-SVE round_table", "StageLate RU-SVE seminar", "StageLate RU-SVE contest",
            "NothingPublished RU-SVE", "NothingTold RU-SVE", "NothingEntered RU-SVE", "NothingAdopted RU-SVE",
            "ConsentLapsed S-3 C-5",
            "ParticipantsUnknown table-SA",
            "RulesUnlinked best-practices centres", "DeadlineUnknown best-practices centres", "OutcomeUnknown E-3",
            "TargetMissed published 2026-12-10", "IndicatorUnserved regions", "TargetMissed answer 2026-12-01", "IndicatorUnserved answer",
            "IndicatorUnmeasured satisfied",
            "SupporterUnnamed council", "AddressUnknown page");

    [Fact]
    public void Of_2020_it_is_named_what_is_not_known()
    {
        var gaps = Summary2020.Gaps;

        gaps.Take(3).Should().Equal(new ProgrammeGap(GapKind.RegionsUnnamed, "", "24"), new(GapKind.SitesUnnamed, "", "2"), new(GapKind.CentresUnnamed, ""));
        foreach (var site in Year.Of2020.Sites)
            gaps.Where(g => g.Subject == site.Id).Select(g => g.Kind).Should().Equal(GapKind.SelectionUnlinked, GapKind.RoadmapUnlinked, GapKind.NothingFound);
        gaps.Skip(3 + (8 * 3)).Should().Equal(
            new(GapKind.ParticipantsUnknown, "seminar"),
            new(GapKind.RulesUnlinked, "best-practices", "municipal-teams"),
            new(GapKind.DeadlineUnknown, "best-practices", "municipal-teams"),
            new(GapKind.StrategyUnknown, ""),
            new(GapKind.SupporterUnnamed, "grant"),
            new(GapKind.SupporterUnnamed, "council"),
            new(GapKind.AddressUnknown, "video"));
    }

    [Theory]
    [InlineData(Language.Russian, "Не названы регионы-участники: не меньше 24.", "Не названы пилотные площадки: 2.")]
    [InlineData(Language.English, "Regions that took part and are not named: at least 24.", "Pilot sites that are not named: 2.")]
    public void The_page_says_it_in_both_languages(Language language, string regions, string sites)
    {
        var page = ProgrammeReport.Of(Summary2020, language);

        page.Should().Contain($"* {regions}\n").And.Contain($"* {sites}\n").And.NotContainAny("{0}", "{1}", "\r").And.EndWith(".\n");
    }

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.English)]
    public void Every_gap_has_words(Language language)
    {
        var texts = ReportTexts.In(language);

        texts.Keys.Should().Contain(Enum.GetValues<GapKind>().Select(k => $"gap.{EnumWords.Word(k)}"));
        texts.Keys.Should().BeEquivalentTo(ReportTexts.In(language == Language.English ? Language.Russian : Language.English).Keys);
    }

    [Fact]
    public void The_page_lists_what_each_number_counts()
    {
        var page = ProgrammeReport.Of(Year.SummaryOn(Year.End), Language.Russian);

        page.Should().Contain("| Татарстан | 3 | 2 | 1 | 2 | 2 | 1 |\n")
            .And.Contain("* Найдено (3): TA-1, TA-2, TA-3\n")
            .And.Contain("| семинар | 2 | 64 | opening, day-TA |\n")
            .And.Contain("| круглый стол | 2 | ≥ 24 | table-TA, table-SA |\n")
            .And.Contain("«S-3» опубликовано, а согласие не действует: C-5.");
    }

    [Fact]
    public void A_host_gets_the_same_numbers_as_data()
    {
        var data = JsonNode.Parse(CoreJson.Write(Year.SummaryOn(Year.End)))!;

        data["format"]!.GetValue<string>().Should().Be("resursnaya-sreda/programme-summary/1");
        data["sites"]![0]!["found"]!.ToJsonString().Should().Be("""{"number":3,"items":["TA-1","TA-2","TA-3"]}""");
        data["gaps"]!.AsArray().Should().HaveCount(24);
        data["register"]!["fingerprint"]!.GetValue<string>().Should().Be($"{Year.Register.Fingerprint}");
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        var forecast = Year.Roadmaps[0].Forecast(Year.End);

        FluentActions.Invoking(() => ProgrammeSummary.Of(Year.Of2020, Year.Register, Year.End)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ProgrammeSummary.Of(Year.Illustrative, Year.Register, Year.End, [forecast, forecast])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ProgrammeReport.Of(Summary2020, (Language)7)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static ProgrammeSummary Summary2020 => ProgrammeSummary.Of(Year.Of2020, new PracticeRegister(Year.Of2020.Id, Year.Of2020.Edition), new LocalDate(2020, 12, 31));

    private static List<string> Lines(ProgrammeSummary summary)
    {
        string Items(Counted counted) => string.Join(' ', counted.Items);
        return
        [
            .. summary.Funnel.Append(summary.Elsewhere).Select(f =>
                $"{f.Site?.Id ?? "–"}: found {Items(f.Found)}; assessed {Items(f.Assessed)}; published {Items(f.Published)}; told {Items(f.Stories)}; "
                + $"entered {Items(f.Entered)}; adopted {Items(f.Adopted)}"),
        ];
    }
}
