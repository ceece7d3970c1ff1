using System.Text.Json;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Calendars;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

/// <summary>The template that the repository ships.</summary>
public sealed class PilotSite2020Tests
{
    private const string Golden = "golden/regions/roadmap-01-five-calendars.json";

    [Fact]
    public void The_shipped_template_is_read_without_findings_and_has_the_five_stages_of_the_programme()
    {
        CoreJson.ReadRoadmapTemplate(Repository.ReadBytes("docs/roadmaps/pilot-site-2020.json")).Findings.Should().BeEmpty();
        Sample.PilotSite.Stages.Select(s => s.Kind).Should().Contain(
            [StageKind.Search, StageKind.VideoStory, StageKind.RoundTable, StageKind.Seminar, StageKind.ContestEntry, StageKind.ClosingBridge]);
        Sample.PilotSite.Stages.Single(s => s.Kind == StageKind.VideoStory).Window.Should().NotBeNull();
    }

    [FactsBeside(Golden)]
    public void Over_five_calendars_it_has_the_golden_dates()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Golden)));
        var stages = 0;
        foreach (var site in document.RootElement.GetProperty("sites").EnumerateObject())
        {
            var plan = Sample.Pilot(new()
            {
                Policy = new() { DeclaredDaysAreOff = !site.Name.EndsWith("worked", StringComparison.Ordinal), RegionalHolidays = DayOffScope.RegionalBodies },
                Regional = site.Name[..5] switch { "RU-TA" => [Regional2020.Tatarstan], "RU-SA" => [Regional2020.Sakha], _ => [] },
            }).Plan();
            foreach (var stage in site.Value.EnumerateObject())
            {
                var ours = plan[stage.Name switch { "round-table" => "round_table", "sum-up" => "bridge", var id => id }];
                (ours.First, ours.Last, ours.LatestFirst, ours.LatestLast, ours.TotalFloat).Should().Be(
                    (On(stage.Value, "earlyStart"), On(stage.Value, "earlyFinish"), On(stage.Value, "lateStart"), On(stage.Value, "lateFinish"),
                        stage.Value.GetProperty("slackWorkingDays").GetInt64()),
                    $"{site.Name}, {stage.Name}");
                stages++;
            }
        }

        stages.Should().Be(40);
    }

    // A part of the golden case, retyped.
    [Theory]
    [InlineData(false, "find 2020-03-02/2020-03-30", "video 2020-06-01/2020-06-22", "seminar 2020-05-12/2020-05-12", "contest 2020-06-23/2020-06-29", 48)]
    [InlineData(true, "find 2020-03-02/2020-05-12", "video 2020-06-01/2020-06-22", "seminar 2020-06-19/2020-06-19", "contest 2020-06-23/2020-06-30", 47)]
    public void Declared_days_worked_or_off_give_two_plans(bool isOff, string find, string video, string seminar, string contest, int slack)
    {
        var plan = Sample.Pilot(new() { Policy = isOff ? CalendarPolicy.WithDeclaredDays : CalendarPolicy.Statutory }).Plan();

        Sample.Line(plan["find"]).Should().Be(find);
        Sample.Line(plan["video"]).Should().Be(video);
        Sample.Line(plan["seminar"]).Should().Be(seminar);
        Sample.Line(plan["contest"]).Should().Be(contest);
        plan["contest"].TotalFloat.Should().Be(slack);
        plan["find"].Doubts.Should().Be(DayDoubts.Disputed);
    }

    [Fact]
    public void The_deadline_on_a_Sunday_acts_on_the_Friday_before_and_moves_nothing()
    {
        var plan = Sample.Pilot().Plan();

        (plan["contest"].Deadline, plan["contest"].EffectiveDeadline).Should().Be((Sample.Date("2020-09-06"), Sample.Date("2020-09-04")));
        // After Monday 29 June come 1 more day in June, 22 in July without the 1st, 21 in August, 4 in September.
        var risk = Sample.Pilot().Forecast(Sample.Date("2020-03-02")).Risks().Should().ContainSingle().Subject;
        (risk.Class, risk.Slack.Days, risk.Stage).Should().Be((RiskClass.OnTrack, 48, "contest"));
        risk.Chain.Should().Equal("video", "contest");
    }

    private static NodaTime.LocalDate On(JsonElement element, string name) => Sample.Date(element.GetProperty(name).GetString()!);
}
