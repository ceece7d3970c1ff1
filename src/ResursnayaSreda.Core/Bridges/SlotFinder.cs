using NodaTime;

namespace ResursnayaSreda.Core.Bridges;

/// <summary>
/// Looks through the host's grid for times at which a video bridge can be held, and ranks them. Zones and calendars are looked up once;
/// the rest is arithmetic with whole numbers.
/// </summary>
public static class SlotFinder
{
    /// <summary>Finds every slot.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="criterion">By what slots are ranked.</param>
    /// <param name="zones">Where zones are looked up; its version is kept with each time.</param>
    /// <returns>
    /// The slots, what is excluded and why, and, when there is no slot, the least that would have to give way. A slot is a time of the grid on a
    /// day that is off for fewer participants than the quorum and that lies within every window.
    /// </returns>
    /// <exception cref="ArgumentException">The bridge is not a whole number of units long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion.</exception>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">A zone is unknown to <paramref name="zones"/>.</exception>
    public static SlotSearch Find(BridgeRequest request, SlotCriterion criterion, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(zones);
        if (!Enum.IsDefined(criterion))
            throw new ArgumentOutOfRangeException(nameof(criterion));
        if (request.Minutes % request.Unit != 0)
            throw new ArgumentException($"{request.Minutes} minutes are no whole number of units of {request.Unit}.", nameof(request));
        var table = new SlotTable(request, zones);
        var (slots, excluded) = (new List<BridgeSlot>(), new List<GridPoint>());
        foreach (var point in table.Grid())
        {
            if (table.Charges(point) is { } charges)
                slots.Add(new(table, point, charges));
            else
                excluded.Add(point);
        }

        slots.Sort((a, b) => Compare(criterion, a, b) is var order and not 0 ? order : a.Instant.CompareTo(b.Instant));
        return new(
            request, criterion, slots, [.. excluded.Select(p => new ExcludedSlot(table, p))], slots.Count > 0 ? null : LeastRelaxation(table, excluded));
    }

    /// <summary>Compares two slots by a criterion and by what follows it, not by their instants.</summary>
    internal static int Compare(SlotCriterion criterion, BridgeSlot left, BridgeSlot right) => criterion switch
    {
        SlotCriterion.LeastTotal => (left.Total, left.Worst).CompareTo((right.Total, right.Worst)),
        SlotCriterion.LeastWorst => (left.Worst, left.Total).CompareTo((right.Worst, right.Total)),
        _ => left.Descending.SequenceCompareTo(right.Descending),
    };

    private static SlotRelaxation? LeastRelaxation(SlotTable table, IEnumerable<GridPoint> excluded) => excluded
        .Where(p => !p.IsSkipped)
        .Select(table.Relaxation)
        .MinBy(r => (r.DaysOff.Count, r.Minutes, r.Windows.Count, r.Start.Instant));
}
