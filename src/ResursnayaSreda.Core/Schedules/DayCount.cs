using System.Globalization;
using System.Text.RegularExpressions;

namespace ResursnayaSreda.Core.Schedules;

/// <summary>A number of days of one unit: <c>10wd</c> are ten working days, <c>14d</c> fourteen days of any kind. <c>default</c> is <c>0wd</c>.</summary>
public readonly partial record struct DayCount
{
    /// <summary>The largest number, with a minus the smallest: ten years of days.</summary>
    public const int Largest = 3660;

    /// <summary>Makes it.</summary>
    /// <param name="amount">The number, up to ±<see cref="Largest"/>.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large.</exception>
    public DayCount(int amount, DayUnit unit = DayUnit.Working)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, -Largest);
        Amount = amount;
        Unit = unit;
    }

    /// <summary>The number.</summary>
    public int Amount { get; }

    /// <summary>What is counted.</summary>
    public DayUnit Unit { get; }

    /// <summary>Reads <c>10wd</c>, <c>14d</c>, <c>-2wd</c>.</summary>
    /// <exception cref="FormatException">The text has no such form, or the number is too large.</exception>
    public static DayCount Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var count) ? count : throw new FormatException($"\"{text}\" is no number of days of the form 10wd or 14d.");
    }

    /// <summary>Reads <c>10wd</c>, <c>14d</c>, <c>-2wd</c>.</summary>
    /// <returns>Whether <paramref name="text"/> has such a form and the number is not too large.</returns>
    public static bool TryParse(string? text, out DayCount count)
    {
        count = default;
        if (text is null || Form().Match(text) is not { Success: true } match)
            return false;
        var amount = int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (amount is > Largest or < -Largest)
            return false;
        count = new(amount, match.Groups[2].Length == 2 ? DayUnit.Working : DayUnit.Calendar);
        return true;
    }

    /// <summary>The number and the unit: <c>10wd</c>.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + (Unit == DayUnit.Working ? "wd" : "d");

    [GeneratedRegex(@"^(0|-?[1-9][0-9]{0,3})(wd|d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
