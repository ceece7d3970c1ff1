using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>What lanes are made from.</summary>
internal interface ILaneInput
{
    MarkSheets Marks { get; }

    /// <summary>Submissions that are looked at the general way, because not every mark that they have stands in a column and counts.</summary>
    IReadOnlySet<int> Apart { get; }

    /// <summary>The values of a field.</summary>
    Value[] Field(string field);

    /// <summary>The column of a quantity that has a value for each submission; null when it cannot be one.</summary>
    LaneColumn? Column(Quantity quantity);

    /// <summary>The value of a quantity that has only one.</summary>
    Value Single(Quantity quantity);

    /// <summary>Which sheets a pool rule counts; null when it counts other sheets too than those of plain duties.</summary>
    CountedSheets? Counted(PoolRule rule);
}

/// <summary>Which sheets count.</summary>
/// <param name="Counts">For each sheet; null when all do.</param>
/// <param name="Due">How many sheets there should be of a submission.</param>
internal sealed record CountedSheets(bool[]? Counts, Func<int, int> Due);
