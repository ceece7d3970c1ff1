using System.Numerics;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>Division of whole numbers, rounded.</summary>
internal static class Division
{
    /// <param name="dividend">Any.</param>
    /// <param name="divisor">Above zero; its double fits the type.</param>
    /// <param name="mode">Which neighbour is taken.</param>
    public static T Divide<T>(T dividend, T divisor, RoundingMode mode)
        where T : unmanaged, IBinaryInteger<T>
    {
        var quotient = dividend / divisor;
        var rest = dividend - (quotient * divisor);
        if (T.IsZero(rest))
            return quotient;
        if (T.IsNegative(rest))
        {
            quotient--;
            rest += divisor;
        }

        // The quotient is now the lower neighbour.
        return IsUpper(quotient, (rest + rest).CompareTo(divisor), !T.IsNegative(dividend), mode) ? quotient + T.One : quotient;
    }

    private static bool IsUpper<T>(T lower, int half, bool isPositive, RoundingMode mode)
        where T : unmanaged, IBinaryInteger<T> => mode switch
        {
            RoundingMode.HalfUp => half > 0 || (half == 0 && isPositive),
            RoundingMode.HalfDown => half > 0 || (half == 0 && !isPositive),
            RoundingMode.HalfEven => half > 0 || (half == 0 && T.IsOddInteger(lower)),
            RoundingMode.Up => isPositive,
            RoundingMode.Down => !isPositive,
            RoundingMode.Ceiling => true,
            _ => false,
        };
}
