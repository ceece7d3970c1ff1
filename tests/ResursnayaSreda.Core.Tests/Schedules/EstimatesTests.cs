using System.Text.Json;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Schedules;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Schedules;

public sealed class EstimatesTests
{
    private const string Pert = "golden/regions/pert-01-six-events.json";
    private const string Normal = "golden/regions/pert-02-normal-approximation.json";
    private const string Evm = "golden/regions/evm-01-period-12.json";

    [FactsBeside(Pert)]
    public void A_network_of_six_events_has_its_published_means_variances_and_end()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Pert)));
        var root = document.RootElement;
        var activities = root.GetProperty("activities").EnumerateArray().ToList();
        var estimates = activities.Select(a => new ThreePointEstimate(
            a.GetProperty("id").GetString()!, a.GetProperty("optimistic").GetInt32(), a.GetProperty("mostLikely").GetInt32(), a.GetProperty("pessimistic").GetInt32())).ToList();
        for (var i = 0; i < activities.Count; i++)
        {
            estimates[i].Expected.Should().Be(Number(activities[i], "expected"));
            estimates[i].Variance.Should().Be(Number(activities[i], "variance"));
        }

        // On arrows: what leaves an event waits for all that arrives there.
        var relations = estimates.SelectMany(a => estimates.Where(b => a.Id.Split('-')[1] == b.Id.Split('-')[0]).Select(b => new Relation(a.Id, b.Id)));
        var schedule = EstimatedSchedule.Of(estimates, relations);
        schedule.Finish.Should().Be(Number(root, "finish"));
        schedule.Variance.Should().Be(Number(root, "varianceOfCriticalPath"));
        schedule.CriticalPath.Should().Equal(root.GetProperty("critical").EnumerateArray().Select(c => c.GetString()));
        foreach (var slack in root.GetProperty("slack").EnumerateObject())
            schedule.TotalFloat(slack.Name).Should().Be(Rational.Parse(slack.Value.GetString()!), slack.Name);
    }

    [FactsBeside(Normal)]
    public void The_normal_approximation_gives_the_published_probabilities()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Normal)));
        var root = document.RootElement;
        foreach (var check in root.GetProperty("checks").EnumerateArray())
        {
            var probability = EstimatedSchedule.NormalProbability(
                root.GetProperty("mean").GetInt32(), Rational.Parse(root.GetProperty("variance").GetRawText()), check.GetProperty("due").GetInt32());
            (probability - Rational.Parse(check.GetProperty("computed").GetRawText())).Abs().Should().BeLessThanOrEqualTo(new Rational(1, 10_000));
            // Published from a table with two decimals of z.
            (probability - Rational.Parse(check.GetProperty("published").GetRawText())).Abs().Should().BeLessThanOrEqualTo(new Rational(1, 1_000));
        }
    }

    // Abramowitz and Stegun, table 26.1.
    [Theory]
    [InlineData("0", "0.5")]
    [InlineData("1", "0.8413")]
    [InlineData("-1", "0.1587")]
    [InlineData("1.5", "0.9332")]
    [InlineData("1.96", "0.975")]
    [InlineData("3", "0.9987")]
    [InlineData("-4", "0")]
    [InlineData("100", "1")]
    [InlineData("-100", "0")]
    public void Probabilities_of_the_standard_normal_distribution_are_those_of_the_table(string z, string probability) =>
        EstimatedSchedule.NormalProbability(0, 1, Rational.Parse(z)).Should().Be(Rational.Parse(probability));

    [Fact]
    public void Of_two_critical_paths_the_one_with_the_larger_variance_counts()
    {
        var schedule = EstimatedSchedule.Of([new("a", 1, 4, 7), new("b", 4, 4, 4), new("c", 0, 4, 8), new("end", 0, 0, 0)], [new("a", "end"), new("b", "end"), new("c", "end")]);

        schedule.CriticalPath.Should().Equal("c", "end");
        schedule.Variance.Should().Be(new Rational(16, 9));
        schedule.ProbabilityBy(4).Should().Be(new Rational(1, 2));
        EstimatedSchedule.Of([new("a", 2, 2, 2)], []).ProbabilityBy(2).Should().Be(Rational.One);
        EstimatedSchedule.Of([], []).Finish.Should().Be(Rational.Zero);
        ((Action)(() => _ = new ThreePointEstimate("a", 3, 2, 4))).Should().Throw<ArgumentException>();
    }

    [FactsBeside(Evm)]
    public void Earned_value_has_its_published_indices()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(Evm)));
        var root = document.RootElement;
        var tasks = root.GetProperty("tasks").EnumerateArray().ToList();
        Rational Sum(string name) => tasks.Aggregate(Rational.Zero, (s, t) => s + t.GetProperty(name).GetInt32());
        var value = new EarnedValue(root.GetProperty("bac").GetInt32(), Sum("PV"), Sum("EV"), Sum("AC"));
        var expected = root.GetProperty("expected");
        void Same(Rational? computed, string name, int digits) =>
            new Rounding(new Rational(1, System.Numerics.BigInteger.Pow(10, digits)), RoundingMode.HalfUp).Apply(computed!.Value)
                .Should().Be(Rational.Parse(expected.GetProperty(name).GetRawText()), name);
        Same(value.Earned, "EV", 0);
        Same(value.Planned, "PV", 0);
        Same(value.CostVariance, "CV", 0);
        Same(value.ScheduleVariance, "SV", 0);
        Same(value.ScheduleIndex, "SPI", 4);
        Same(value.CostIndex, "CPI", 4);
        Same(value.EstimateAtCompletion, "EAC", 2);
        Same(value.VarianceAtCompletion, "VAC", 2);
        Same(value.Share, "percentEarned", 4);
    }

    [Fact]
    public void What_was_not_planned_or_not_counted_has_no_index()
    {
        var value = new EarnedValue(10, 0, 2);

        value.ScheduleIndex.Should().BeNull();
        value.CostIndex.Should().BeNull();
        value.EstimateAtCompletion.Should().BeNull();
        value.Share.Should().Be(new Rational(1, 5));
        new EarnedValue(0, 0, 0).Share.Should().BeNull();
        // 148 of 158, of a published hand-out.
        new EarnedValue(248, 158, 148, 210).ScheduleIndex.Should().Be(new Rational(74, 79));
    }

    private static Rational Number(JsonElement element, string name) => Rational.Parse(element.GetProperty(name).GetString()!);
}
