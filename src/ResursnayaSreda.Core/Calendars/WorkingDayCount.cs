using System.Globalization;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>A number of working days, and what it may depend on.</summary>
/// <param name="Days">The number.</param>
/// <param name="Doubts">Why it may be another number.</param>
public sealed record WorkingDayCount(int Days, DayDoubts Doubts)
{
    /// <summary>The number, and the doubts in brackets.</summary>
    public override string ToString() => Days.ToString(CultureInfo.InvariantCulture) + (Doubts == DayDoubts.None ? "" : $" ({Doubts})");
}
