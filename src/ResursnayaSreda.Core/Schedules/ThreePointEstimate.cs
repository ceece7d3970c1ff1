using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>How long an activity may take, after PERT (Malcolm et al., 1959).</summary>
public sealed record ThreePointEstimate
{
    /// <summary>Makes it.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="optimistic">How long it takes if all goes well, 0 or more.</param>
    /// <param name="mostLikely">How long it takes most often.</param>
    /// <param name="pessimistic">How long it takes if all goes badly.</param>
    /// <exception cref="ArgumentException">The three are below zero or not in this order.</exception>
    public ThreePointEstimate(string id, Rational optimistic, Rational mostLikely, Rational pessimistic)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (optimistic.Sign < 0 || optimistic > mostLikely || mostLikely > pessimistic)
            throw new ArgumentException("An estimate goes from the optimistic to the pessimistic one, from zero on.", nameof(optimistic));
        (Id, Optimistic, MostLikely, Pessimistic) = (id, optimistic, mostLikely, pessimistic);
    }

    /// <summary>The activity.</summary>
    public string Id { get; }

    /// <summary>How long it takes if all goes well.</summary>
    public Rational Optimistic { get; }

    /// <summary>How long it takes most often.</summary>
    public Rational MostLikely { get; }

    /// <summary>How long it takes if all goes badly.</summary>
    public Rational Pessimistic { get; }

    /// <summary>The expected duration, (a + 4m + b) / 6, exactly.</summary>
    public Rational Expected => (Optimistic + (4 * MostLikely) + Pessimistic) / 6;

    /// <summary>The variance, ((b − a) / 6)², exactly.</summary>
    public Rational Variance => ((Pessimistic - Optimistic) / 6).Pow(2);
}
