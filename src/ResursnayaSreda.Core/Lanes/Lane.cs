using System.Numerics;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>
/// A number for each member of a row of members, computed stretch by stretch in whole numbers over one denominator. No operation can leave
/// the width of <typeparamref name="T"/>: that is proved when the lane is made, and checked all the same.
/// </summary>
/// <param name="denominator">What the whole numbers are over, above zero.</param>
/// <param name="bound">None of them is farther from zero.</param>
internal abstract class Lane<T>(BigInteger denominator, BigInteger bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>How many members a lane is asked for at once, at the most: all lanes of a formula then stay close to the processor.</summary>
    public const int Stretch = 256;

    /// <summary>Stands where a member has no plain number: its value is then found out the general way.</summary>
    public static T None => T.MinValue;

    public BigInteger Denominator => denominator;

    public BigInteger Bound => bound;

    /// <summary>The numbers of the members from <paramref name="first"/> on, as many as the target takes.</summary>
    public abstract void Fill(int first, Span<T> target);
}
