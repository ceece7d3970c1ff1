namespace ResursnayaSreda.Core.Numerics;

/// <summary>
/// Rounding to a multiple of a positive step: to 0.01, to 0.25, to 50. <c>default</c> has no step and rounds nothing:
/// its <see cref="Apply"/> throws.
/// </summary>
public readonly record struct Rounding
{
    /// <summary>Makes a rounding to multiples of <paramref name="to"/>.</summary>
    /// <param name="to">The step, above zero.</param>
    /// <param name="mode">One of the defined modes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is zero or negative, or the mode is not a defined one.</exception>
    public Rounding(Rational to, RoundingMode mode)
    {
        if (to.Sign <= 0)
            throw new ArgumentOutOfRangeException(nameof(to), to, "The step of rounding is above zero.");
        if (!Enum.IsDefined(mode))
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a rounding mode.");
        To = to;
        Mode = mode;
    }

    /// <summary>The step, above zero; zero only in <c>default</c>.</summary>
    public Rational To { get; }

    /// <summary>Which neighbouring multiple is taken.</summary>
    public RoundingMode Mode { get; }

    /// <summary>The multiple of <see cref="To"/> that <see cref="Mode"/> gives for the value; a multiple stays as it is.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>An integer times <see cref="To"/>, less than one step from the value.</returns>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which has no step.</exception>
    public Rational Apply(Rational value)
    {
        if (To.Sign == 0)
            throw new InvalidOperationException("A default rounding has no step.");
        var steps = value / To;
        if (steps.IsInteger)
            return value;
        var floor = steps.Floor();
        return RoundingChoice.Between(Mode, floor, (2 * (steps - floor)).CompareTo(Rational.One)) * To;
    }
}
