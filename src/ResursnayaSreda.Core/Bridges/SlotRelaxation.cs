namespace ResursnayaSreda.Core.Bridges;

/// <summary>
/// The least that would have to give way for there to be a slot. Days come before hours: as few participants as can be who meet on a day off, then as
/// few minutes as can be by which windows are wider, then as few windows, then the earliest instant.
/// </summary>
/// <param name="Start">When the slot would begin, by the host's clock.</param>
/// <param name="Windows">Which windows would have to be wider, and by how much; empty when none would.</param>
/// <param name="DaysOff">For whom the day is off: the quorum would have to be greater than their number. Empty when the quorum allows for them.</param>
public sealed record SlotRelaxation(ResolvedTime Start, IReadOnlyList<WindowWidening> Windows, IReadOnlyList<string> DaysOff)
{
    /// <summary>By how many minutes windows would have to be wider altogether.</summary>
    public int Minutes => Windows.Sum(w => w.Earlier + w.Later);
}
