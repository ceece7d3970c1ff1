using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Contests;

/// <summary>A value that the contest gives. What it means (a number, a date, a label) follows from the methodology's declaration.</summary>
public sealed class GivenValue
{
    private GivenValue(
        string? text,
        bool? flag,
        IReadOnlyList<string>? list,
        IReadOnlyDictionary<string, GivenValue>? byLabel,
        IReadOnlyList<IReadOnlyDictionary<string, GivenValue>>? rows = null)
    {
        Text = text;
        Flag = flag;
        List = list;
        ByLabel = byLabel;
        Rows = rows;
    }

    /// <summary>The text of a text, number, date, instant or label; null when it is none of these.</summary>
    public string? Text { get; }

    /// <summary>Yes or no; null when it is neither.</summary>
    public bool? Flag { get; }

    /// <summary>Labels or options; null when it is no list.</summary>
    public IReadOnlyList<string>? List { get; }

    /// <summary>
    /// Values per category or label, for a parameter that has one for each, or per year, for a series; null when it is a single value.
    /// </summary>
    public IReadOnlyDictionary<string, GivenValue>? ByLabel { get; }

    /// <summary>The rows of a field of rows, each with its values by column; null when it has no rows.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, GivenValue>>? Rows { get; }

    internal DocumentValue? Source { get; init; }

    /// <summary>A text or a label.</summary>
    public static GivenValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, null, null, null);
    }

    /// <summary>A number.</summary>
    public static GivenValue Of(Rational number) => new(number.ToString(), null, null, null);

    /// <summary>A date.</summary>
    public static GivenValue Of(LocalDate date) => new(LocalDatePattern.Iso.Format(date), null, null, null);

    /// <summary>An instant.</summary>
    public static GivenValue Of(Instant instant) => new(InstantPattern.ExtendedIso.Format(instant), null, null, null);

    /// <summary>Yes or no.</summary>
    public static GivenValue Of(bool flag) => new(null, flag, null, null);

    /// <summary>Labels or options.</summary>
    public static GivenValue Of(IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return new(null, null, [.. labels], null);
    }

    /// <summary>One value per category or label.</summary>
    public static GivenValue Of(IEnumerable<KeyValuePair<string, GivenValue>> byLabel)
    {
        ArgumentNullException.ThrowIfNull(byLabel);
        return new(null, null, null, new SortedDictionary<string, GivenValue>(byLabel.ToDictionary(), StringComparer.Ordinal));
    }

    /// <summary>Rows, each with its values by column.</summary>
    public static GivenValue Of(IEnumerable<IReadOnlyDictionary<string, GivenValue>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(null, null, null, null, [.. rows.Select(r => new SortedDictionary<string, GivenValue>(r.ToDictionary(), StringComparer.Ordinal))]);
    }

    /// <summary>The same value that does not know where it stands, nor does any within it.</summary>
    internal GivenValue WithoutPlace() => new(
        Text, Flag, List,
        ByLabel is null ? null : Without(ByLabel),
        Rows is null ? null : [.. Rows.Select(Without)]);

    private static SortedDictionary<string, GivenValue> Without(IReadOnlyDictionary<string, GivenValue> values) =>
        new(values.ToDictionary(v => v.Key, v => v.Value.WithoutPlace()), StringComparer.Ordinal);

    internal static GivenValue From(GivenValue value, DocumentValue source) =>
        new(value.Text, value.Flag, value.List, value.ByLabel, value.Rows) { Source = source };

    /// <summary>The value as it is written, for messages.</summary>
    public override string ToString() =>
        Text ?? (Flag is { } flag ? flag ? "true" : "false" : List is { } list ? $"[{string.Join(", ", list)}]" : "{…}");
}
