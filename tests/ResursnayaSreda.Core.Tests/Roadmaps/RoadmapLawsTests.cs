using CsCheck;
using NodaTime;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Roadmaps;

/// <summary>What holds of every roadmap, whatever its stages, records and evidence are.</summary>
public sealed class RoadmapLawsTests
{
    private static readonly LocalDate First = new(2020, 3, 2);

    private static readonly Gen<(string Stages, int Count)> Stages =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[-2, 5], Gen.Bool).List[1, 6].Select(all => (string.Join(", ", all.Select((s, i) => Sample.Stage(
            $"s{i}", $"{s.Item1}{(s.Item2 == 0 ? "d" : "wd")}",
            string.Join(", ", new[]
            {
                i == 0 ? "" : $$""" "after": [{ "stage": "s{{s.Item2 % i}}", "relation": "{{((string[])["finishToStart", "startToStart", "finishToFinish", "startToFinish"])[s.Item3]}}", "lag": "{{s.Item4}}wd" }] """,
                s.Item5 ? """ "deadline": { "anchor": "end", "roll": "previous" } """ : "",
                s.Item3 == 1 ? """ "window": { "from": "03-01", "to": "08-31" } """ : "",
                $$""" "deliverables": [{ "id": "x", "title": "X", "weight": "{{s.Item2 + 1}}", "evidence": [{{(s.Item5 ? "\"link\"" : "")}}] }] """,
            }.Where(m => m.Length > 0))))), all.Count));

    private static readonly Gen<SiteRoadmap> Roadmaps = Stages.SelectMany(t => Gen.Select(
        Gen.Select(Gen.Int[0, t.Count - 1], Gen.Int[0, 60], Gen.Int[-1, 20], Gen.Int[-1, 6]).List[0, 4],
        Gen.Select(Gen.Int[0, t.Count - 1], Gen.Int[0, 80], Gen.Int[0, 2]).List[0, 4],
        Gen.Int[0, t.Count - 1], Gen.Int[0, 4], Gen.Bool).Select((records, evidence, changed, change, isBack) =>
        {
            var anchors = new Dictionary<string, LocalDate> { ["end"] = new(2020, 9, 6) };
            if (!isBack)
                anchors["start"] = First;
            StageOverride[] overrides = change switch
            {
                1 => [new($"s{changed}", "так", "team") { Duration = new(3) }],
                2 => [new($"s{changed}", "так", "team") { IsSkipped = true }],
                3 => [new($"s{changed}", "так", "lead") { NotBefore = new(2020, 4, 1), Deadline = new(2020, 5, 3) }],
                _ => [],
            };
            return Sample.Template(t.Stages).Instantiate(new("s", "Площадка", "Asia/Yakutsk"), anchors, overrides)
                .WithRecords(records.DistinctBy(r => r.Item1).Select(r => new StageRecord($"s{r.Item1}")
                {
                    Started = First.PlusDays(r.Item2),
                    Finished = r.Item3 < 0 ? null : First.PlusDays(r.Item2 + r.Item3),
                    Remaining = r.Item4 < 0 ? null : new(r.Item4),
                }))
                .WithEvidence(evidence.Select(e => new EvidenceRecord($"s{e.Item1}", "x", EvidenceKind.Link, First.PlusDays(e.Item2)) { State = (EvidenceState)e.Item3, Reason = e.Item3 == 2 ? "нет" : null }));
        }));

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 150].Select(First.PlusDays);

    [Fact]
    public void Documents_are_the_same_when_they_are_written_and_read_again() =>
        Roadmaps.Sample(roadmap =>
        {
            var frozen = roadmap.Freeze(First);
            var bytes = CoreJson.Write(frozen);
            var again = CoreJson.ReadRoadmap(bytes, CoreJson.ReadRoadmapTemplate(CoreJson.Write(roadmap.Template)).Value).Value;
            CoreJson.Write(again).Should().Equal(bytes);
            HandOverDocument.Of(again).Should().Be(HandOverDocument.Of(frozen));
        }, iter: 300);

    [Fact]
    public void Deadlines_move_nothing() =>
        Roadmaps.Sample(roadmap =>
        {
            var later = roadmap.WithOverrides(roadmap.Template.Stages.Select(s =>
                (roadmap.Overrides.FirstOrDefault(o => o.Stage == s.Id) ?? new StageOverride(s.Id, "так", "lead")) with { Deadline = new LocalDate(2021, 1, 3) }));
            later.Plan().Stages.Select(Sample.Line).Should().Equal(roadmap.Plan().Stages.Select(Sample.Line));
        }, iter: 300);

    [Fact]
    public void What_has_not_begun_begins_no_earlier_than_the_data_date_and_what_is_over_stays() =>
        Gen.Select(Roadmaps, Days).Sample((roadmap, day) =>
        {
            var forecast = roadmap.Forecast(day);
            foreach (var stage in forecast.Schedule.Stages.Where(s => !s.IsLeftOut))
            {
                var progress = forecast.ProgressOf(stage.Stage.Id);
                if (progress.First is null)
                    (stage.First >= day).Should().BeTrue();
                else
                    stage.First.Should().Be(progress.First.Value);
                if (progress.Last is { } last)
                    stage.Last.Should().Be(last);
                else if (stage.Duration.Amount > 0 && progress.Status != StageStatus.Submitted && stage.Activity.Remaining is not { Amount: 0 })
                    (stage.Last >= day).Should().BeTrue();
            }
        }, iter: 300);

    [Fact]
    public void A_difference_is_empty_exactly_where_the_days_are_the_same() =>
        Gen.Select(Roadmaps, Days, Days).Sample((roadmap, one, other) =>
        {
            var (first, second) = (roadmap.Forecast(one), roadmap.Forecast(other));
            var difference = second.Since(first);
            difference.Shifts.Select(s => s.After).Should().Equal(second.Schedule.Stages.Where(s => !s.IsLeftOut && Sample.Line(s) != Sample.Line(first.Schedule[s.Stage.Id]))
                .Select(s => new StageDates(s.Stage.Id, s.First, s.Last)));
            first.Since(first).IsEmpty.Should().BeTrue();
            second.Since(first).Shifts.Should().NotContain(s => (s.Cause == ShiftCause.Driven) != (s.DrivenBy.Count > 0));
        }, iter: 300);

    [Fact]
    public void With_the_earlier_forecast_at_hand_nothing_that_has_not_begun_begins_earlier() =>
        Gen.Select(Roadmaps, Days, Gen.Int[0, 30]).Sample((roadmap, day, more) =>
        {
            var before = roadmap.Forecast(day);
            var after = roadmap.Forecast(day.PlusDays(more), before);
            foreach (var stage in after.Schedule.Stages.Where(s => !s.IsLeftOut && after.ProgressOf(s.Stage.Id).First is null))
                (stage.First >= before.Schedule[stage.Stage.Id].First).Should().BeTrue();
        }, iter: 300);

    [Fact]
    public void What_is_earned_is_never_more_than_the_whole_and_never_shrinks_with_the_days() =>
        Gen.Select(Roadmaps, Days, Gen.Int[0, 60]).Sample((roadmap, day, more) =>
        {
            var (first, second) = (roadmap.Forecast(day).Value, roadmap.Forecast(day.PlusDays(more)).Value);
            (first.Earned <= second.Earned && second.Earned <= second.Budget && first.Planned <= second.Planned && second.Planned <= second.Budget).Should().BeTrue();
        }, iter: 300);
}
