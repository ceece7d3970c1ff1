using System.Globalization;
using NodaTime;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

public sealed class InstantiationTests
{
    private static readonly RoadmapTemplate Chain = Sample.Template(string.Join(", ",
        Sample.Stage("a", "3wd", """ "notBefore": { "anchor": "start" } """), Sample.Stage("b", "2wd", Sample.After("a")), Sample.Stage("c", "0wd", Sample.After("b") + """, "on": { "anchor": "end" } """)));

    private static readonly RoadmapTemplate Summer = Sample.Template(Sample.Stage("a", "1wd", """ "window": { "from": "06-01", "to": "08-31" } """));

    [Fact]
    public void From_a_start_anchor_stages_are_counted_on() =>
        Sample.Roadmap(Chain, "2020-11-02", "2020-12-10").Plan().Stages.Select(Sample.Line)
            .Should().Equal("a 2020-11-02/2020-11-05", "b 2020-11-06/2020-11-09", "c 2020-12-10/2020-12-10");

    [Fact]
    public void From_an_end_anchor_alone_they_are_counted_back_and_the_start_follows()
    {
        var plan = Sample.Roadmap(Chain, null, "2020-12-10").Plan();

        plan.Stages.Select(Sample.Line).Should().Equal("a 2020-12-03/2020-12-07", "b 2020-12-08/2020-12-09", "c 2020-12-10/2020-12-10");
        plan.Anchors["start"].Should().Be(Sample.Date("2020-12-03"));
        plan.Stages.Should().OnlyContain(s => s.IsCritical);
    }

    [Fact]
    public void An_anchor_that_is_needed_must_have_a_date_and_another_need_not()
    {
        ((Action)(() => Sample.Roadmap(Chain, "2020-11-02"))).Should().Throw<ArgumentException>().WithMessage("*end*");
        ((Action)(() => Sample.Roadmap(Chain, null))).Should().Throw<ArgumentException>();
        ((Action)(() => Sample.Roadmap(Chain, "1800-11-02", "2020-12-10"))).Should().Throw<ArgumentException>();
        Sample.Roadmap(Sample.Template(Sample.Stage("a", "1wd")), "2020-11-02").Plan().Finish.Should().Be(Sample.Date("2020-11-02"));
        ((Action)(() => Chain.Instantiate(new("s", "s", "Europe/Nowhere"), new Dictionary<string, LocalDate>()))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_template_of_nothing_makes_a_roadmap_of_nothing()
    {
        var roadmap = Sample.Roadmap(Sample.Template(""), "2020-11-02");

        roadmap.Plan().Stages.Should().BeEmpty();
        roadmap.Plan().Finish.Should().BeNull();
        roadmap.Forecast(Sample.Date("2020-12-01")).Value.Share.Should().BeNull();
        Sample.Roadmap(Sample.Template(""), null, "2020-11-02").Plan().Start.Should().Be(Sample.Date("2020-11-02"));
        HandOverDocument.Of(roadmap).Should().StartWith("# Дорожная карта: Площадка\n");
        RoadmapGantt.Of(roadmap.Plan()).Should().StartWith("gantt\n");
    }

    [Theory]
    [InlineData("2020-03-02", "a 2020-06-01/2020-06-01", "2020-08-31")]
    [InlineData("2020-07-20", "a 2020-07-20/2020-07-20", "2020-08-31")]
    [InlineData("2020-08-31", "a 2020-08-31/2020-08-31", "2020-08-31")]
    [InlineData("2020-09-01", "a 2021-06-01/2021-06-01", "2021-08-31")]
    public void A_window_is_that_of_the_first_year_in_which_it_is_not_over(string start, string dates, string last)
    {
        var plan = Sample.Roadmap(Summer, start).Plan();

        Sample.Line(plan["a"]).Should().Be(dates);
        plan["a"].NotAfter.Should().Be(Sample.Date(last));
    }

    [Theory]
    [InlineData("2020-12-10", "a 2020-08-31/2020-08-31")]
    [InlineData("2020-07-15", "a 2020-07-15/2020-07-15")]
    [InlineData("2020-05-20", "a 2019-08-30/2019-08-30")]
    public void Counted_back_a_window_is_that_of_the_last_year_in_which_it_has_begun(string end, string dates) =>
        Sample.Line(Sample.Roadmap(Summer, null, end).Plan()["a"]).Should().Be(dates);

    [Fact]
    public void A_stage_whose_window_is_closed_when_it_could_begin_has_negative_float()
    {
        var template = Sample.Template(string.Join(", ",
            Sample.Stage("a", "150d"), Sample.Stage("b", "10wd", Sample.After("a") + """, "window": { "from": "06-01", "to": "06-30" } """)));
        var plan = Sample.Roadmap(template, "2020-03-02").Plan();

        // 150 days from 2 March end on 29 July, and June is over: the last day of b would have been 30 June.
        Sample.Line(plan["a"]).Should().Be("a 2020-03-02/2020-07-29");
        plan["b"].LatestLast.Should().Be(Sample.Date("2020-06-30"));
        plan["b"].TotalFloat.Should().BeNegative();
        plan.CriticalPaths(5).Paths.Should().ContainSingle().Which.Should().Equal("a", "b");
    }

    [Fact]
    public void A_site_departs_from_the_template_with_a_reason()
    {
        StageOverride[] overrides =
        [
            new("a", "нет людей", "team") { Duration = new(5), NotBefore = Sample.Date("2020-11-05") },
            new("c", "связь", "lead") { On = Sample.Date("2020-12-15"), Deadline = Sample.Date("2020-12-13") },
        ];
        var plan = Sample.Roadmap(Chain, "2020-11-02", "2020-12-10", overrides).Plan();

        plan.Stages.Select(Sample.Line).Should().Equal("a 2020-11-05/2020-11-11", "b 2020-11-12/2020-11-13", "c 2020-12-15/2020-12-15");
        plan["c"].Deadline.Should().Be(Sample.Date("2020-12-13"));
        ((Action)(() => Sample.Roadmap(Chain, "2020-11-02", "2020-12-10", [new("a", "так", "team")]))).Should().Throw<ArgumentException>();
        ((Action)(() => Sample.Roadmap(Chain, "2020-11-02", "2020-12-10", [new("z", "так", "team") { IsSkipped = true }]))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_is_skipped_takes_no_time_and_what_follows_it_still_follows_what_was_before()
    {
        var plan = Sample.Roadmap(Chain, "2020-11-02", "2020-12-10", [new("b", "не нужно", "team") { IsSkipped = true }]).Plan();

        plan["b"].IsLeftOut.Should().BeTrue();
        plan.DrivingChain("c").Should().Equal("c");
        var free = Sample.Template(string.Join(", ", Sample.Stage("a", "3wd"), Sample.Stage("b", "2wd", Sample.After("a")), Sample.Stage("c", "1wd", Sample.After("b"))));
        var shorter = Sample.Roadmap(free, "2020-11-02", overrides: [new("b", "не нужно", "team") { IsSkipped = true }]).Plan();
        Sample.Line(shorter["c"]).Should().Be("c 2020-11-06/2020-11-06");
        shorter.DrivingChain("c").Should().Equal("a", "c");
    }

    [Fact]
    public void A_roadmap_beyond_the_last_decree_is_provisional()
    {
        var plan = Sample.Roadmap(Sample.Template(string.Join(", ", Sample.Stage("a", "5wd"), Sample.Stage("b", "5wd", Sample.After("a")))), "2026-12-21").Plan();

        Sample.Line(plan["a"]).Should().Be("a 2026-12-21/2026-12-25");
        plan["a"].Doubts.Should().Be(DayDoubts.None);
        plan["b"].Doubts.Should().HaveFlag(DayDoubts.Provisional);
    }

    [Fact]
    public void Neither_culture_nor_zone_of_the_system_changes_a_document()
    {
        static (byte[] Json, string Page, string Chart) Made()
        {
            var roadmap = Sample.Pilot().Freeze(Sample.Date("2020-03-02"));
            return (CoreJson.Write(roadmap), HandOverDocument.Of(roadmap), RoadmapGantt.Of(roadmap.Forecast(Sample.Date("2020-07-01"))));
        }

        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            var expected = Made();
            foreach (var (name, other) in ((string, string)[])[("tr-TR", "Pacific/Kiritimati"), ("fa-IR", "America/St_Johns"), ("th-TH", "Asia/Yakutsk")])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name, useUserOverride: false);
                Environment.SetEnvironmentVariable("TZ", other);
                TimeZoneInfo.ClearCachedData();
                var made = Made();
                made.Json.Should().Equal(expected.Json);
                (made.Page, made.Chart).Should().Be((expected.Page, expected.Chart));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void A_duration_in_calendar_days_runs_over_days_off() =>
        Sample.Roadmap(Sample.Template(Sample.Stage("a", "14d")), "2020-03-28").Plan()["a"].Last.Should().Be(Sample.Date("2020-04-10"));

    [Fact]
    public void The_zone_of_a_site_may_differ_from_that_of_its_region()
    {
        var site = new PilotSite("ust-nera", "Усть-Нера", "Asia/Ust-Nera") { Region = Core.Regions.RegionCode.Parse("RU-SA") };
        var page = HandOverDocument.Of(Sample.Roadmap(Chain, "2020-11-02", "2020-12-10", site: site));

        page.Should().Contain("* Регион: Республика Саха (Якутия)\n").And.Contain("Asia/Ust-Nera (на 2 ноября 2020 г. – UTC+10:00)");
        // The zone of Volgograd changed on 27 December 2020.
        static string Volgograd(string start) => HandOverDocument.Of(Sample.Roadmap(Sample.Template(""), start, site: new PilotSite("v", "Волгоград", "Europe/Volgograd")));
        Volgograd("2020-12-26").Should().Contain("UTC+04:00");
        Volgograd("2020-12-28").Should().Contain("UTC+03:00");
    }
}
