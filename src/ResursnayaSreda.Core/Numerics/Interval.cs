namespace ResursnayaSreda.Core.Numerics;

/// <summary>A closed interval of rational numbers; an end that is <c>null</c> is unbounded. <c>default</c> is <see cref="All"/>.</summary>
/// <param name="Low">The least member, or <c>null</c> for no lower bound.</param>
/// <param name="High">The greatest member, or <c>null</c> for no upper bound; not below <paramref name="Low"/>.</param>
/// <exception cref="ArgumentException"><paramref name="Low"/> exceeds <paramref name="High"/>.</exception>
internal readonly partial record struct Interval(Rational? Low, Rational? High)
{
    /// <summary>Every number.</summary>
    public static Interval All => default;

    /// <summary>The least member, or <c>null</c> for no lower bound.</summary>
    public Rational? Low { get; } = Low > High
        ? throw new ArgumentException("The lower end exceeds the upper end.", nameof(Low))
        : Low;

    /// <summary>The greatest member, or <c>null</c> for no upper bound.</summary>
    public Rational? High { get; } = High;

    /// <summary>Whether zero is not a member although the ends do not say so: one of them is zero and does not belong to it.</summary>
    public bool IsOpenAtZero { get; private init; }

    /// <summary>Whether zero is not a member.</summary>
    public bool ExcludesZero => IsOpenAtZero || Low > Rational.Zero || High < Rational.Zero;

    /// <summary>The same without zero, where that is an end of it or no member; what zero lies inside of stays as it is.</summary>
    /// <returns>The members but zero.</returns>
    public Interval WithoutZero() => this with { IsOpenAtZero = (Low == Rational.Zero || High == Rational.Zero) && Low != High };

    /// <summary>The interval of one number.</summary>
    /// <param name="value">Its only member.</param>
    /// <returns>Both ends are the value.</returns>
    public static Interval Of(Rational value) => new(value, value);

    /// <summary>Whether the value is a member.</summary>
    /// <param name="value">Any value.</param>
    /// <returns><c>true</c> from end to end inclusive.</returns>
    public bool Contains(Rational value) => !(value < Low) && !(value > High) && !(IsOpenAtZero && value.Sign == 0);

    /// <summary>The hull: the least interval that holds both.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Also the gap between the two, if there is one.</returns>
    public Interval Union(Interval other) => new Interval(Least(Low, other.Low), Greatest(High, other.High)).Without(ExcludesZero && other.ExcludesZero);

    /// <summary>What both hold; where that is nothing, this interval, since nothing is proved by it.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The common part.</returns>
    public Interval Intersect(Interval other)
    {
        var (low, high) = (Greatest(Low ?? other.Low, other.Low ?? Low), Least(High ?? other.High, other.High ?? High));
        return low > high ? this : new Interval(low, high).Without(ExcludesZero || other.ExcludesZero);
    }

    /// <summary>The smaller of a member of each.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Min(Interval other) =>
        new Interval(Least(Low, other.Low), Least(High ?? other.High, other.High ?? High)).Without(ExcludesZero && other.ExcludesZero);

    /// <summary>The larger of a member of each.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Max(Interval other) =>
        new Interval(Greatest(Low ?? other.Low, other.Low ?? Low), Greatest(High, other.High)).Without(ExcludesZero && other.ExcludesZero);

    /// <summary>Every member rounded; rounding keeps order, so the ends suffice.</summary>
    /// <param name="rounding">How to round; not <c>default</c>.</param>
    /// <returns>The hull of the rounded members.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="rounding"/> is <c>default</c> and an end is bounded.</exception>
    public Interval Round(Rounding rounding) => new(
        Low is { } low ? rounding.Apply(low) : null,
        High is { } high ? rounding.Apply(high) : null);

    private Interval Without(bool isZeroOut) => isZeroOut ? WithoutZero() : this;

    private static Rational? Least(Rational? left, Rational? right) =>
        left is { } first && right is { } second ? Rational.Min(first, second) : null;

    private static Rational? Greatest(Rational? left, Rational? right) =>
        left is { } first && right is { } second ? Rational.Max(first, second) : null;
}
