using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

public sealed class PortfolioTests
{
    private static readonly string[] Stages =
    [
        Sample.Stage("story", "5wd", """ "deliverables": [{ "id": "film", "title": "Фильм", "evidence": ["link"] }] """, "videoStory"),
        Sample.Stage("check", "2wd", Sample.After("story"), role: "lead"),
        Sample.Stage("bridge", "0wd", Sample.After("check") + """, "on": { "anchor": "end" }, "deadline": { "anchor": "end" } """, "closingBridge", "lead"),
    ];

    private static readonly RoadmapTemplate Template = Sample.Template(string.Join(", ", Stages));

    // Tuesday 1 September, Monday 7 September, Monday 14 September.
    private static readonly IReadOnlyList<RoadmapForecast> Sites = [Site("one", "2020-09-01"), Site("two", "2020-09-07"), Site("three", "2020-09-14")];

    [Fact]
    public void The_bridge_waits_for_all_sites_or_for_a_quorum()
    {
        var portfolio = new RoadmapPortfolio(Sites);

        // Two days after five: the 9th, the 15th, the 22nd; ready on the day after.
        portfolio.Bridge.Select(b => b.From).Should().Equal(Sample.Date("2020-09-10"), Sample.Date("2020-09-16"), Sample.Date("2020-09-23"));
        portfolio.BridgeFrom().Should().Be(Sample.Date("2020-09-23"));
        portfolio.BridgeFrom(2).Should().Be(Sample.Date("2020-09-16"));
        portfolio.BridgeFrom(4).Should().BeNull();
        var holding = portfolio.HoldingTheBridge().Should().ContainSingle().Subject;
        holding.Site.Should().Be("three");
        holding.Chain.Should().Equal("story", "check");
        holding.WaitsFor.Select(Sample.Line).Should().Equal("check 2020-09-21/2020-09-22");
        ((Action)(() => portfolio.BridgeFrom(0))).Should().Throw<ArgumentOutOfRangeException>();
        new RoadmapPortfolio([]).BridgeFrom().Should().BeNull();
        ((Action)(() => _ = new RoadmapPortfolio([Sites[0], Sites[0]]))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_site_that_has_cancelled_what_the_bridge_waits_for_is_never_ready()
    {
        var blocked = Sites[2].Roadmap.WithRecords([new("check") { CancelledBecause = "отказ" }]).Forecast(Sample.Date("2020-09-01"));
        var portfolio = new RoadmapPortfolio([Sites[0], blocked]);

        portfolio.Bridge[1].Blocked.Should().Equal("check");
        portfolio.BridgeFrom().Should().BeNull();
        portfolio.BridgeFrom(1).Should().Be(Sample.Date("2020-09-10"));
    }

    [Fact]
    public void The_load_of_a_federal_role_is_what_it_answers_for_week_by_week()
    {
        var load = new RoadmapPortfolio(Sites).FederalLoad();

        load.Select(w => $"{w.Monday:uuuu-MM-dd} {w.Role}: {string.Join(", ", w.Stages)}").Should().Equal(
            "2020-09-07 lead: one check", "2020-09-14 lead: two check", "2020-09-21 lead: three check", "2020-12-07 lead: one bridge, two bridge, three bridge");
    }

    [Fact]
    public void Stories_are_counted_by_the_week_of_their_last_day() =>
        new RoadmapPortfolio(Sites).StoriesByWeek().Select(w => $"{w.Monday:uuuu-MM-dd} {string.Join(", ", w.Stages)}").Should().Equal(
            "2020-09-07 one story, two story", "2020-09-14 three story");

    [Fact]
    public void Sites_are_compared_stage_by_stage_and_stand_as_they_were_given()
    {
        var late = Sites[1].Roadmap.Freeze(Sample.Date("2020-09-07")).WithRecords([new("story") { Started = Sample.Date("2020-09-09") }]).Forecast(Sample.Date("2020-09-09"));
        var comparison = RoadmapComparison.Of([late, Sites[0]]);

        comparison.Sites.Select(s => s.Roadmap.Site.Id).Should().Equal("two", "one");
        comparison.Stages.Should().Equal("story", "check", "bridge");
        comparison.NotCommon.Should().BeEmpty();
        comparison.Templates.Should().Equal("sample 1.0.0");
        var story = comparison["two", "story"];
        Sample.Line(story.Planned!).Should().Be("story 2020-09-07/2020-09-11");
        Sample.Line(story.Forecast!).Should().Be("story 2020-09-09/2020-09-15");
        (story.Slip!.Days, story.Status, story.Accepted, story.Required, story.Missing, story.Risk).Should().Be((2, StageStatus.InProgress, 0, 1, 1, (RiskClass?)null));
        comparison["one", "story"].Slip!.Days.Should().Be(0);
        comparison["one", "bridge"].Risk.Should().Be(RiskClass.Tight);
        ((Action)(() => RoadmapComparison.Of([late, Sites[1]]))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Sites_on_different_templates_are_compared_where_they_have_the_same_stages()
    {
        var newer = Sample.Template(string.Join(", ", Stages[0], Stages[1], Sample.Stage("extra", "1wd")), "2.0.0");
        var comparison = RoadmapComparison.Of([Sites[0], Sample.Roadmap(newer, "2020-09-01", site: new("four", "Четвёртая", "Asia/Yakutsk")).Forecast(Sample.Date("2020-09-01"))]);

        comparison.Templates.Should().Equal("sample 1.0.0", "sample 2.0.0");
        comparison.Stages.Should().Equal("story", "check");
        comparison.NotCommon.Should().Equal("bridge", "extra");
        ((Action)(() => _ = comparison["one", "bridge"])).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void Sites_that_are_all_the_same_differ_in_nothing()
    {
        var comparison = RoadmapComparison.Of(Enumerable.Range(0, 5).Select(i => Site($"s{i}", "2020-09-01")));

        foreach (var stage in comparison.Stages)
            comparison.Sites.Select(s => comparison[s.Roadmap.Site.Id, stage] with { Site = "" }).Distinct().Should().HaveCount(1);
    }

    [Fact]
    public void What_a_site_leaves_out_is_no_load_and_no_story_and_does_not_count()
    {
        var skipped = Sites[0].Roadmap.WithOverrides([new("story", "нет", "team") { IsSkipped = true }]).Forecast(Sample.Date("2020-09-01"));

        new RoadmapPortfolio([skipped]).StoriesByWeek().Should().BeEmpty();
        RoadmapComparison.Of([skipped])["one", "story"].Should().Match<StageComparison>(c => c.Forecast == null && c.Slip == null && c.Required == Rational.Zero);
    }

    private static RoadmapForecast Site(string id, string start) =>
        Sample.Roadmap(Template, start, "2020-12-10", site: new(id, $"Площадка {id}", "Europe/Moscow")).Forecast(Sample.Date("2020-09-01"));
}
