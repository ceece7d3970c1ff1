using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

/// <summary>The hand-over document and the chart.</summary>
public sealed class PageTests
{
    /// <summary>A page that a person has read: a change of it is seen as a change of this file.</summary>
    [Fact]
    public void The_page_of_the_valid_roadmap_is_the_approved_one() =>
        HandOverDocument.Of(CoreJson.ReadRoadmap(ContractDocuments.Valid("roadmap"), ContractDocuments.ValidTemplate).Value)
            .Should().Be(Repository.Read("tests/ResursnayaSreda.Core.Tests/Contract/v1/valid/roadmap.handover.md"));

    [Fact]
    public void The_page_says_dates_deadlines_evidence_and_what_the_calendar_has()
    {
        var page = HandOverDocument.Of(Sample.Pilot(new() { Policy = CalendarPolicy.WithDeclaredDays }).Freeze(Sample.Date("2020-03-02")));

        page.Should().StartWith("# Дорожная карта: Площадка\n\n")
            .And.Contain("| 2 | Поиск практик | 2 марта 2020 г. | 12 мая 2020 г. | Координатор площадки |")
            .And.Contain("* Когда: 2 марта 2020 г. (понедельник) – 12 мая 2020 г. (вторник)\n* Сколько длится: 20 рабочих дней\n")
            .And.Contain("| Заявка на конкурс в номинации для муниципальных команд | 6 сентября 2020 г. (воскресенье), действует 4 сентября 2020 г. (пятница) | 47 рабочих дней |")
            .And.Contain("| Протокол круглого стола | протокол, число участников |")
            .And.Contain("* Только в период: 1 июня – 31 августа\n")
            .And.Contain("* 30 марта 2020 г. – 30 апреля 2020 г.: объявлено нерабочим, здесь нерабочий день\n")
            .And.Contain("* 4 мая 2020 г.: выходной, перенесённый с 4 января 2020 г.\n")
            .And.Contain("есть дни, которые можно считать и рабочими, и нерабочими")
            .And.Contain("План зафиксирован 2 марта 2020 г.\n");
        page.Should().NotContain("\r").And.EndWith("`.\n");
    }

    [Fact]
    public void What_a_document_says_cannot_become_markup()
    {
        var site = new PilotSite("x", "# <b>|`*_\n## конец", "Europe/Moscow");

        HandOverDocument.Of(Sample.Roadmap(Sample.Template(""), "2020-09-01", site: site)).Should().StartWith("# Дорожная карта: \\# \\<b\\>\\|\\`\\*\\_ \\#\\# конец\n");
        var chart = RoadmapGantt.Of(Sample.Roadmap(Sample.Template(Sample.Stage("a", "1wd").Replace("Этап a", "До 10:00; %%{init} #35", StringComparison.Ordinal)), "2020-09-01").Plan());
        chart.Should().Contain("    До 10 00 {init} 35 :crit, s1_1, 2020-09-01, 2020-09-02\n");
    }

    [Fact]
    public void The_chart_has_resolved_days_with_the_morning_after_the_last_one_as_end()
    {
        var template = Sample.Template(string.Join(", ",
            Sample.Stage("a", "5wd"), Sample.Stage("b", "2wd", Sample.After("a") + """, "deadline": { "anchor": "end" } """), Sample.Stage("c", "1wd", Sample.After("a")), Sample.Stage("d", "0wd", Sample.After("b"))));
        var forecast = Sample.Roadmap(template, "2020-09-01", "2020-09-13").WithRecords(
            [new("a") { Started = Sample.Date("2020-09-01"), Finished = Sample.Date("2020-09-07") }, new("c") { Started = Sample.Date("2020-09-08") }]).Forecast(Sample.Date("2020-09-08"));

        RoadmapGantt.Of(forecast).Should().Be(
            """
            gantt
                dateFormat YYYY-MM-DD
                axisFormat %d.%m
                title Пример
                section Площадка
                Этап a :done, s1_1, 2020-09-01, 2020-09-08
                Этап b :crit, s1_2, 2020-09-08, 2020-09-10
                Срок – Этап b :milestone, d1_2, 2020-09-13, 0d
                Этап c :active, s1_3, 2020-09-08, 2020-09-09
                Этап d :crit, milestone, s1_4, 2020-09-10, 0d

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(1, "1 рабочий день")]
    [InlineData(3, "3 рабочих дня")]
    [InlineData(5, "5 рабочих дней")]
    [InlineData(11, "11 рабочих дней")]
    [InlineData(12, "12 рабочих дней")]
    [InlineData(21, "21 рабочий день")]
    [InlineData(-2, "-2 рабочих дня")]
    [InlineData(112, "112 рабочих дней")]
    public void Numbers_of_days_are_declined(int number, string text) => RussianDates.Count(number, Core.Schedules.DayUnit.Working).Should().Be(text);
}
