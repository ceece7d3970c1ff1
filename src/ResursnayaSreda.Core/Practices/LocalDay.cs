using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>The day that clocks show at an instant.</summary>
internal static class LocalDay
{
    // At the ends of the calendar a zone would lead beyond it.
    private static readonly Instant First = Instant.FromUtc(-9997, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9998, 12, 31, 0, 0);

    public static LocalDate Of(Instant instant, DateTimeZone zone) => Instant.Max(First, Instant.Min(Last, instant)).InZone(zone).Date;
}
