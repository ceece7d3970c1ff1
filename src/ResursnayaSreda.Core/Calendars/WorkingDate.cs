using NodaTime;
using NodaTime.Text;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>A day that was counted to, and what it may depend on.</summary>
/// <param name="Date">The day; null when it lies beyond what the calendar covers.</param>
/// <param name="Doubts">Why it may be another day.</param>
public sealed record WorkingDate(LocalDate? Date, DayDoubts Doubts)
{
    /// <summary>The day, and the doubts in brackets.</summary>
    public override string ToString() =>
        (Date is { } date ? LocalDatePattern.Iso.Format(date) : "?") + (Doubts == DayDoubts.None ? "" : $" ({Doubts})");
}
