namespace ResursnayaSreda.Core.Numerics;

/// <summary>Which neighbour a value between two steps goes to; the meanings are those of <c>java.math.RoundingMode</c>.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest step, a tie away from zero: 2.5 to 3, -2.5 to -3. The rounding taught at school.</summary>
    HalfUp,

    /// <summary>To the nearest step, a tie towards zero: 2.5 to 2, -2.5 to -2.</summary>
    HalfDown,

    /// <summary>To the nearest step, a tie to the even multiple: 2.5 to 2, 5.5 to 6. Bankers' rounding, the default of IEEE 754.</summary>
    HalfEven,

    /// <summary>Away from zero: 1.1 to 2, -1.1 to -2.</summary>
    Up,

    /// <summary>Towards zero: 1.6 to 1, -1.6 to -1.</summary>
    Down,

    /// <summary>Towards negative infinity: 1.6 to 1, -1.1 to -2.</summary>
    Floor,

    /// <summary>Towards positive infinity: 1.1 to 2, -1.6 to -1.</summary>
    Ceiling,
}
