namespace ResursnayaSreda.Core.Numerics;

/// <content>Arithmetic: the result holds the outcome for every choice of members.</content>
internal readonly partial record struct Interval
{
    /// <summary>The sum of a member of each.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Add(Interval other) => new Interval(Low + other.Low, High + other.High).Without(
        // Of two numbers on one side of zero, one of which is not zero.
        (ExcludesZero || other.ExcludesZero)
        && ((Low >= Rational.Zero && other.Low >= Rational.Zero) || (High <= Rational.Zero && other.High <= Rational.Zero)));

    /// <summary>The difference of a member of this and a member of the other.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Subtract(Interval other) => Add(other.Negate());

    /// <summary>The members with the opposite sign.</summary>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Negate() => new Interval(-High, -Low).Without(ExcludesZero);

    /// <summary>The distances of the members from zero.</summary>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Abs()
    {
        if (Low >= Rational.Zero)
            return this;
        return High <= Rational.Zero ? Negate() : new Interval(Rational.Zero, Greatest(-Low, High)).Without(ExcludesZero);
    }

    /// <summary>The product of a member of each; zero times an unbounded end is zero.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Exactly the values that occur.</returns>
    public Interval Multiply(Interval other)
    {
        ReadOnlySpan<Corner> corners =
        [
            new Corner(Low, -1).Times(new Corner(other.Low, -1)),
            new Corner(Low, -1).Times(new Corner(other.High, 1)),
            new Corner(High, 1).Times(new Corner(other.Low, -1)),
            new Corner(High, 1).Times(new Corner(other.High, 1)),
        ];
        var (low, high) = (corners[0], corners[0]);
        foreach (var corner in corners[1..])
        {
            low = corner.IsBelow(low) ? corner : low;
            high = high.IsBelow(corner) ? corner : high;
        }

        return new Interval(low.Value, high.Value).Without(ExcludesZero && other.ExcludesZero);
    }

    /// <summary>The quotient of a member of this and a member of the other.</summary>
    /// <param name="divisor">The interval to divide by.</param>
    /// <returns>The hull of the values that occur, or <see cref="All"/> when the divisor holds zero.</returns>
    public Interval Divide(Interval divisor)
    {
        if (!divisor.ExcludesZero)
            return All;
        // An unbounded end has a reciprocal that comes as near to zero as one likes, and one at zero has none.
        Interval reciprocal = divisor switch
        {
            { Low: { Sign: 0 } } => new(Reciprocal(divisor.High), null),
            { High: { Sign: 0 } } => new(null, Reciprocal(divisor.Low)),
            _ => new(Reciprocal(divisor.High), Reciprocal(divisor.Low)),
        };
        return Multiply(reciprocal.WithoutZero());
    }

    private static Rational Reciprocal(Rational? end) => end is { } number ? Rational.One / number : Rational.Zero;

    // An end of an interval or a product of two: a number, or infinity with the given sign.
    private readonly record struct Corner(Rational? Value, int InfiniteSign)
    {
        private int Sign => Value?.Sign ?? InfiniteSign;

        public Corner Times(Corner other)
        {
            var sign = Sign * other.Sign;
            return new Corner(sign == 0 ? Rational.Zero : Value * other.Value, sign);
        }

        public bool IsBelow(Corner other) => Value is { } left && other.Value is { } right
            ? left < right
            : Rank < other.Rank;

        private int Rank => Value is null ? InfiniteSign : 0;
    }
}
