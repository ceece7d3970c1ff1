using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>Which marks there are, and what they count.</summary>
internal abstract record Scale(string Id)
{
    public abstract Interval Range { get; }
}

/// <summary>Numbers from the lowest to the highest, in steps.</summary>
internal sealed record PointsScale(string Id, Rational From, Rational To, Rational? Step) : Scale(Id)
{
    public override Interval Range => new(From, To);

    public bool Holds(Rational mark) => mark >= From && mark <= To && (Step is not { } step || ((mark - From) / step).IsInteger);

    public override string ToString() => $"{Id}: {From}…{To}{(Step is { } step ? $", {step}" : "")}";
}

/// <summary>Words in order, from the lowest; a mark is kept as the number of its word, from 0.</summary>
internal sealed record LabelsScale(string Id, string List, IReadOnlyList<string> Labels) : Scale(Id)
{
    public override Interval Range => Interval.All;

    public int? IndexOf(string? label)
    {
        for (var i = 0; i < Labels.Count; i++)
        {
            if (string.Equals(Labels[i], label, StringComparison.Ordinal))
                return i;
        }

        return null;
    }

    public override string ToString() => $"{Id}: {string.Join(", ", Labels)}";
}

/// <summary>Each expert puts the submissions of a list in order: 1 is the best.</summary>
internal sealed record RanksScale(string Id, bool AllowsTies, int? Top) : Scale(Id)
{
    public override Interval Range => new(Rational.One, Top is { } top ? (Rational)top : null);

    public bool Holds(Rational mark) => mark.IsInteger && mark >= 1 && !(mark > Top);

    public override string ToString() => $"{Id}: 1…{Top?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""}";
}

/// <summary>Named options with fixed points, one or several of which are chosen; their points add up.</summary>
internal sealed record OptionsScale(string Id, IReadOnlyDictionary<string, Rational> Points, int Least, int Most) : Scale(Id)
{
    public override Interval Range => new(Extreme(Points.Values.Order()), Extreme(Points.Values.OrderDescending()));

    public override string ToString() => $"{Id}: {string.Join(", ", Points.Keys)}";

    // As many as must be taken, then as long as another one makes the sum more extreme.
    private Rational Extreme(IEnumerable<Rational> fromMostExtreme)
    {
        var sorted = fromMostExtreme.ToList();
        var sign = sorted[0] < sorted[^1] ? -1 : 1;
        return sorted.Take(Most).Where((points, i) => i < Least || points.Sign == sign).Aggregate(Rational.Zero, (s, p) => s + p);
    }

    public static OptionsScale From(string id, Node node)
    {
        var points = new SortedDictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var option in node.Children("options"))
        {
            if (option.Text("id") is { } label && option.Number("points") is { } number)
                points[label] = number;
        }

        var choose = node.Child("choose");
        return new OptionsScale(id, points, choose?.Whole("least") ?? 1, Math.Min(choose?.Whole("most") ?? 1, points.Count));
    }
}
