using System.Numerics;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>A schedule of expected durations, exact. Probabilities are a normal approximation along one path and no more than that.</summary>
public sealed class EstimatedSchedule
{
    private readonly Schedule _schedule;
    private readonly long _scale;

    private EstimatedSchedule(Schedule schedule, long scale, IReadOnlyDictionary<string, ThreePointEstimate> estimates)
    {
        (_schedule, _scale) = (schedule, scale);
        (Variance, CriticalPath) = WidestPath(estimates);
    }

    /// <summary>The expected end.</summary>
    public Rational Finish => new(_schedule.Finish, _scale);

    /// <summary>The critical path whose variance is the largest; the first of equals.</summary>
    public IReadOnlyList<string> CriticalPath { get; }

    /// <summary>The sum of the variances along <see cref="CriticalPath"/>.</summary>
    public Rational Variance { get; }

    /// <summary>Schedules activities by their expected durations.</summary>
    /// <param name="estimates">The activities.</param>
    /// <param name="relations">What they wait for.</param>
    /// <exception cref="ArgumentException">An id stands twice, a relation names no activity, or there is a cycle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The common denominator of the durations makes them larger than <see cref="Activity.Largest"/>.</exception>
    public static EstimatedSchedule Of(IEnumerable<ThreePointEstimate> estimates, IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(relations);
        var all = estimates.ToList();
        var scale = all.Aggregate(BigInteger.One, (s, e) => s / BigInteger.GreatestCommonDivisor(s, e.Expected.Denominator) * e.Expected.Denominator);
        long Scaled(Rational value) => (value * scale).Numerator is var number && BigInteger.Abs(number) <= Activity.Largest
            ? (long)number
            : throw new ArgumentOutOfRangeException(nameof(estimates), "The durations have too large a common denominator.");
        var network = new ActivityNetwork(
            all.Select(e => new Activity(e.Id, Scaled(e.Expected))), relations.Select(r => new Relation(r.From, r.To, r.Kind, Scaled(r.Lag))));
        return new(Schedule.Of(network), Scaled(Rational.One), all.ToDictionary(e => e.Id, StringComparer.Ordinal));
    }

    /// <summary>By how much an activity may be late, in the units of the estimates.</summary>
    /// <exception cref="KeyNotFoundException">There is none with this id.</exception>
    public Rational TotalFloat(string id) => new(_schedule[id].TotalFloat, _scale);

    /// <summary>
    /// How probable it is that the critical path is over by a time, as if its length were normally distributed, to four decimals.
    /// </summary>
    /// <remarks>
    /// Where paths meet the project waits for the slowest: the true probability is lower, the more so the more paths are nearly critical
    /// (merge event bias, MacCrimmon and Ryavec, 1964).
    /// </remarks>
    public Rational ProbabilityBy(Rational time) => NormalProbability(Finish, Variance, time);

    /// <summary>How probable it is that something normally distributed is not above a value, to four decimals.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="variance">Its variance, zero or more.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The variance is below zero.</exception>
    public static Rational NormalProbability(Rational mean, Rational variance, Rational value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variance.Sign, nameof(variance));
        if (variance.Sign == 0)
            return value >= mean ? Rational.One : Rational.Zero;
        var deviation = IntegerRoot.Root((value - mean).Pow(2) / variance, 2, new(new Rational(1, 1_000_000_000), RoundingMode.HalfUp));
        var above = NormalTail.Within(deviation);
        var half = new Rational(1, 2);
        return new Rounding(new Rational(1, 10_000), RoundingMode.HalfUp).Apply(value >= mean ? half + above : half - above);
    }

    // In the order of the graph the widest path to an activity is that to one of its drivers.
    private (Rational Variance, IReadOnlyList<string> Path) WidestPath(IReadOnlyDictionary<string, ThreePointEstimate> estimates)
    {
        var widest = new Dictionary<string, (Rational Variance, string? Before)>(StringComparer.Ordinal);
        var goesOn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in _schedule.Network.Graph.Order)
        {
            var activity = _schedule.Activities[i];
            if (!activity.IsCritical)
                continue;
            var (variance, before) = (Rational.Zero, (string?)null);
            foreach (var relation in _schedule.DrivingRelations(activity.Id))
            {
                if (!widest.TryGetValue(relation.From, out var to))
                    continue;
                goesOn.Add(relation.From);
                if (before is null || to.Variance > variance)
                    (variance, before) = (to.Variance, relation.From);
            }

            widest[activity.Id] = (variance + estimates[activity.Id].Variance, before);
        }

        var best = (string?)null;
        foreach (var activity in _schedule.Activities)
        {
            if (activity.IsCritical && !goesOn.Contains(activity.Id) && (best is null || widest[activity.Id].Variance > widest[best].Variance))
                best = activity.Id;
        }

        var path = new List<string>();
        for (var at = best; at is not null; at = widest[at].Before)
            path.Add(at);
        path.Reverse();
        return (best is null ? Rational.Zero : widest[best].Variance, path);
    }
}
