using System.Text.Json;
using ResursnayaSreda.Core.Schedules;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Schedules;

/// <summary>Published schedules that were collected beside the repository.</summary>
public sealed class CriticalPathFactsTests
{
    private const string Folder = "golden/regions/";

    private static readonly string[] Files =
    [
        "cpm-01-vanhoucke-2014-p6.json", "cpm-03-vanhoucke-2014-p9-changed.json", "cpm-04-taylor-ch8-a.json", "cpm-06-design-prototype.json",
        "cpm-08-slides-eight.json", "cpm-10-total-and-free-float.json", "cpm-11-inclusive-a.json", "cpm-13-inclusive-c.json",
        "cpm-14-zametek-nine.json", "cpm-15-snet-start.json", "cpm-17-snet-end.json", "cpm-19-fnlt-middle.json", "cpm-20-fnlt-impossible.json",
    ];

    [FactsBeside(
        $"{Folder}cpm-01-vanhoucke-2014-p6.json", $"{Folder}cpm-03-vanhoucke-2014-p9-changed.json", $"{Folder}cpm-04-taylor-ch8-a.json",
        $"{Folder}cpm-06-design-prototype.json", $"{Folder}cpm-08-slides-eight.json", $"{Folder}cpm-10-total-and-free-float.json",
        $"{Folder}cpm-11-inclusive-a.json", $"{Folder}cpm-13-inclusive-c.json", $"{Folder}cpm-14-zametek-nine.json", $"{Folder}cpm-15-snet-start.json",
        $"{Folder}cpm-17-snet-end.json", $"{Folder}cpm-19-fnlt-middle.json", $"{Folder}cpm-20-fnlt-impossible.json")]
    public void Published_schedules_are_reproduced_number_by_number()
    {
        var published = 0;
        foreach (var file in Files)
        {
            using var document = Read(file);
            var root = document.RootElement;
            var schedule = Schedule.Of(new(root.GetProperty("activities").EnumerateArray().Select(ActivityOf), root.GetProperty("relations").EnumerateArray().Select(RelationOf)));
            var expected = root.GetProperty("expected");
            schedule.Finish.Should().Be(expected.GetProperty("finish").GetInt64(), file);
            schedule.Activities.Where(a => a.IsCritical).Select(a => a.Id).Should().BeEquivalentTo(
                expected.GetProperty("criticalActivities").EnumerateArray().Select(a => a.GetString()), file);
            foreach (var activity in expected.GetProperty("activities").EnumerateObject())
                Numbers(schedule[activity.Name]).Should().BeEquivalentTo(NumbersOf(activity.Value), $"{file}, {activity.Name}");
            published += CountAgreeing(root, schedule, file);
        }

        published.Should().BeGreaterThan(400);
    }

    /// <summary>Where the package differs it lets an activity start before the project or be finished after it.</summary>
    [FactsBeside($"{Folder}cpm-22-relation-types.json")]
    public void The_four_relations_with_lags_of_both_signs_are_those_of_the_reference()
    {
        using var document = Read("cpm-22-relation-types.json");
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        cases.Should().HaveCount(36);
        foreach (var one in cases)
        {
            var title = one.GetProperty("title").GetString();
            var activities = one.GetProperty("activities").EnumerateArray().Select(a => new Activity(a[0].GetString()!, a[1].GetInt64()));
            var relations = one.GetProperty("relations").EnumerateArray().Select(r => new Relation(r[0].GetString()!, r[1].GetString()!, Kind(r[2].GetString()!), r[3].GetInt64()));
            var schedule = Schedule.Of(new(activities, relations));
            schedule.Finish.Should().Be(one.GetProperty("referenceFinish").GetInt64(), title);
            foreach (var activity in one.GetProperty("reference").EnumerateObject())
                Numbers(schedule[activity.Name]).Should().Contain(NumbersOf(activity.Value), $"{title}, {activity.Name}");
            var asPublished = one.GetProperty("published").EnumerateObject().All(a => NumbersOf(a.Value).All(n => Numbers(schedule[a.Name])[n.Key] == n.Value));
            asPublished.Should().Be(one.GetProperty("agrees").GetBoolean(), title);
        }
    }

    // What a source says is ours too, except where the file keeps both sides.
    private static int CountAgreeing(JsonElement root, Schedule schedule, string file)
    {
        var disagreements = root.GetProperty("disagreements").EnumerateArray().Select(d => $"{d[0]} {d[1]}").ToHashSet();
        var count = 0;
        foreach (var activity in root.GetProperty("publishedValues").EnumerateObject())
        {
            foreach (var (name, value) in NumbersOf(activity.Value))
            {
                (Numbers(schedule[activity.Name])[name] == value).Should().Be(!disagreements.Contains($"{activity.Name} {name}"), $"{file}, {activity.Name} {name}");
                count++;
            }
        }

        return count;
    }

    private static Dictionary<string, long> Numbers(ScheduledActivity activity) => new()
    {
        ["ES"] = activity.EarlyStart,
        ["EF"] = activity.EarlyFinish,
        ["LS"] = activity.LateStart,
        ["LF"] = activity.LateFinish,
        ["TF"] = activity.TotalFloat,
        ["FF"] = activity.FreeFloat,
    };

    private static Dictionary<string, long> NumbersOf(JsonElement values) => values.EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetInt64());

    private static Activity ActivityOf(JsonElement activity) => new(activity.GetProperty("id").GetString()!, activity.GetProperty("duration").GetInt64())
    {
        NotBefore = activity.TryGetProperty("startNoEarlierThan", out var start) ? start.GetInt64() : null,
        NotAfter = activity.TryGetProperty("finishNoLaterThan", out var finish) ? finish.GetInt64() : null,
    };

    private static Relation RelationOf(JsonElement relation) => new(
        relation.GetProperty("from").GetString()!, relation.GetProperty("to").GetString()!, Kind(relation.GetProperty("type").GetString()!), relation.GetProperty("lag").GetInt64());

    private static RelationKind Kind(string text) => text switch
    {
        "FS" => RelationKind.FinishToStart,
        "SS" => RelationKind.StartToStart,
        "FF" => RelationKind.FinishToFinish,
        _ => RelationKind.StartToFinish,
    };

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Folder + file)));
}
