using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>What is known of days. It says what a day is and by which act; whether it is worked is for a <see cref="CalendarPolicy"/> to decide.</summary>
public interface IWorkingCalendar
{
    /// <summary>The days of which anything is known, both ends included, in the ISO calendar.</summary>
    DateInterval Covered { get; }

    /// <summary>What is known of a day. Outside <see cref="Covered"/> that is nothing: the kind and the status are unknown.</summary>
    CalendarDay GetDay(LocalDate date);
}
