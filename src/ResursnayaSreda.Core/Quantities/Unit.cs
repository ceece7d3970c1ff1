using System.Globalization;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>A product of powers of named units. Multiplying and dividing numbers multiplies and cancels their units.</summary>
internal sealed class Unit : IEquatable<Unit>
{
    private readonly SortedDictionary<string, int> _powers;

    private Unit(SortedDictionary<string, int> powers) => _powers = powers;

    public static Unit None { get; } = new(new(StringComparer.Ordinal));

    public static Unit Named(string name) => new(new(StringComparer.Ordinal) { [name] = 1 });

    public bool IsNone => _powers.Count == 0;

    public Unit Times(Unit other) => Combine(other, 1);

    public Unit Per(Unit other) => Combine(other, -1);

    public bool Equals(Unit? other) => other is not null && _powers.SequenceEqual(other._powers);

    public override bool Equals(object? obj) => Equals(obj as Unit);

    public override int GetHashCode() => _powers.Aggregate(0, (h, p) => HashCode.Combine(h, StringComparer.Ordinal.GetHashCode(p.Key), p.Value));

    public override string ToString() => IsNone
        ? "1"
        : string.Join('·', _powers.Select(p => p.Value == 1 ? p.Key : string.Create(CultureInfo.InvariantCulture, $"{p.Key}^{p.Value}")));

    private Unit Combine(Unit other, int sign)
    {
        var powers = new SortedDictionary<string, int>(_powers, StringComparer.Ordinal);
        foreach (var (name, power) in other._powers)
        {
            var sum = powers.GetValueOrDefault(name) + (sign * power);
            if (sum == 0)
                powers.Remove(name);
            else
                powers[name] = sum;
        }

        return new(powers);
    }
}
