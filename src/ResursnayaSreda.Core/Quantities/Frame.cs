using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>The members for which a term is evaluated at this moment.</summary>
internal sealed class Frame(IReadings readings, int[] slots, IReadOnlyList<Rational>? marks = null)
{
    public IReadings Readings => readings;

    public int this[int slot]
    {
        get => slots[slot];
        set => slots[slot] = value;
    }

    /// <summary>The numbers at hand while a pool point is pooled.</summary>
    public IReadOnlyList<Rational> Marks => marks ?? [];
}
