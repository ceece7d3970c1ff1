using System.Globalization;
using NodaTime;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Dates and counts in Russian, without any culture of the machine.</summary>
internal static class RussianDates
{
    private static readonly string[] Months =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] Weekdays = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

    /// <summary>2 марта 2020 г.</summary>
    public static string Day(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year} г.");

    /// <summary>2 марта 2020 г. (понедельник)</summary>
    public static string DayOfWeek(LocalDate date) => $"{Day(date)} ({Weekdays[(int)date.DayOfWeek - 1]})";

    /// <summary>1 июня</summary>
    public static string YearDay(AnnualDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]}");

    /// <summary>10 рабочих дней, 1 рабочий день, 14 дней</summary>
    public static string Count(long number, DayUnit unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number} {(unit == DayUnit.Working ? Form(number, "рабочий день", "рабочих дня", "рабочих дней") : Form(number, "день", "дня", "дней"))}");

    /// <summary>The form of a word after a number.</summary>
    public static string Form(long number, string one, string few, string many) => (Math.Abs(number) % 100, Math.Abs(number) % 10) switch
    {
        (var tens, _) when tens is >= 11 and <= 14 => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
