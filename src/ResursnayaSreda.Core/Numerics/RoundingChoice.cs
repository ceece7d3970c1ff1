using System.Numerics;

namespace ResursnayaSreda.Core.Numerics;

/// <summary>Chooses between two neighbouring multiples; the one place that knows what the modes mean.</summary>
internal static class RoundingChoice
{
    /// <summary>The multiple for a value that lies strictly between <paramref name="floor"/> and the next one.</summary>
    /// <param name="mode">A defined mode.</param>
    /// <param name="floor">The multiple just below the value.</param>
    /// <param name="comparedToHalf">The sign of the value less the midpoint of the two.</param>
    /// <returns><paramref name="floor"/> or the next integer.</returns>
    public static BigInteger Between(RoundingMode mode, BigInteger floor, int comparedToHalf)
    {
        var isNegative = floor.Sign < 0;
        var goesUp = mode switch
        {
            RoundingMode.Floor => false,
            RoundingMode.Ceiling => true,
            RoundingMode.Up => !isNegative,
            RoundingMode.Down => isNegative,
            _ when comparedToHalf != 0 => comparedToHalf > 0,
            RoundingMode.HalfUp => !isNegative,
            RoundingMode.HalfDown => isNegative,
            _ => !floor.IsEven,
        };
        return goesUp ? floor + 1 : floor;
    }
}
