namespace ResursnayaSreda.Core.Quantities;

/// <summary>What formulas may ask of a region: a label for each region of the catalogue that has one.</summary>
/// <param name="List">The list of the labels.</param>
/// <param name="Labels">The label of each region, by code.</param>
/// <param name="IsTotal">Whether every region has one.</param>
internal sealed record RegionFact(string List, IReadOnlyDictionary<string, string> Labels, bool IsTotal)
{
    /// <summary>The list whose labels are the codes of the regions.</summary>
    public const string Regions = "region";

    public LabelType Type => new(List);
}

/// <summary>A fact of the region that a term gives.</summary>
internal sealed class OfRegion(Term region, RegionFact fact) : Term
{
    public RegionFact Fact => fact;

    public override IEnumerable<Term> Operands => [region];

    public override string? Key => region.Key is { } key ? $"{fact.List}({key})" : null;

    public static OfRegion From(Term region, RegionFact fact) =>
        new(region, fact) { Type = fact.Type, IsOptional = region.IsOptional || !fact.IsTotal, Stage = region.Stage };

    public override Value Evaluate(Frame frame)
    {
        var of = region.Evaluate(frame);
        if (!of.Is)
            return of;
        return fact.Labels.TryGetValue(of.Text, out var label) ? Value.Of((object)label) : Value.Absent(Absence.Missing);
    }
}
