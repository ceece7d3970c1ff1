using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Tables, clipping and rounding.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Slot(object? slot, TwinContext at)
    {
        if (slot is not Node table)
            return Formula(slot, at);
        var by = Formula(table["by"], at);
        if (!by.IsKnown)
            return by;
        var row = table.Children("cases").FirstOrDefault(c => c.Texts("of").Any(label => IsLabel(by, label)))
            ?? table.Children("bands").FirstOrDefault(b => IsInside(b, by.Number));
        return row is not null ? Slot(row["is"], at) : table.Has("otherwise") ? Slot(table["otherwise"], at) : TwinValue.Absent;
    }

    private static bool IsLabel(TwinValue value, string label) => value.Content switch
    {
        bool yes => label == (yes ? "yes" : "no"),
        Fraction number => number == Fraction.Parse(label),
        _ => value.Text == label,
    };

    private static bool IsInside(Node band, Fraction number) =>
        !(band.Number("from") is { } from && number < Fraction.Of(from))
        && !(band.Number("above") is { } above && number <= Fraction.Of(above))
        && !(band.Number("to") is { } to && number > Fraction.Of(to))
        && !(band.Number("below") is { } below && number >= Fraction.Of(below));

    private TwinValue Clip(TwinValue value, Node? clip, TwinContext at)
    {
        if (clip is null)
            return value;
        var from = clip.Has("from") ? Slot(clip["from"], at) : value;
        var to = clip.Has("to") ? Slot(clip["to"], at) : value;
        return TwinValue.Lacking(value, from, to) ?? TwinValue.Of(
            !clip.Has("from") ? Smaller(to.Number, value.Number)
            : !clip.Has("to") ? Larger(from.Number, value.Number)
            : Larger(from.Number, Smaller(to.Number, value.Number)));
    }

    /// <summary>The rounding a node states, else the document's for that kind of point, else its "else".</summary>
    private TwinValue Round(TwinValue value, Node node, string property, string point)
    {
        var roundings = _root.Child("rounding")!;
        var decision = (RoundingDecision)(node[property] ?? roundings[point] ?? roundings["else"])!;
        return value.Content is Fraction && decision.Rounding is { } rounding
            ? TwinValue.Of(value.Number.Round(Fraction.Of(rounding.To), rounding.Mode))
            : value;
    }

    private TwinValue ScaleEnd(string name, bool isTop, TwinContext at)
    {
        var leaf = at.Bound.TryGetValue(name, out var bound) ? bound.Id : name;
        var scale = _scales[_criteria[leaf].Text("scale")!];
        if (scale.Kind.Name == "labels")
            return TwinValue.Of(new TwinLabel(scale.Texts("labels")[isTop ? ^1 : 0], scale.Texts("labels")));
        if (scale.Kind.Name == "points")
            return TwinValue.Of(Fraction.Of(scale.Number(isTop ? "to" : "from")!.Value));
        var least = scale.Child("choose")?.Whole("least") ?? 1;
        var most = scale.Child("choose")?.Whole("most") ?? 1;
        var sums = Choices([.. scale.Children("options").Select(o => Fraction.Of(o.Number("points")!.Value))])
            .Where(c => c.Count >= least && c.Count <= most).Select(c => c.Aggregate(Fraction.Zero, (a, b) => a + b)).ToList();
        return TwinValue.Of(isTop ? sums.Max() : sums.Min());
    }

    // Every way to take some of the options.
    private static IEnumerable<List<Fraction>> Choices(List<Fraction> options) => options.Count == 0
        ? [[]]
        : Choices(options[1..]).SelectMany(rest => new List<Fraction>[] { rest, [options[0], .. rest] });
}
