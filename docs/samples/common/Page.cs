using System.Globalization;
using System.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;

namespace Samples.Common;

/// <summary>Prints for people, in Russian or in English, the same under any culture of the machine.</summary>
internal sealed class Page(Language language)
{
    public bool IsRussian => language == Language.Russian;

    public string Say(string russian, string english) => IsRussian ? russian : english;

    public string Say(LocalizedText? text) => text?.In(language) ?? "";

    /// <summary>What people call something that the documents know by an id; the id itself when they have no word for it.</summary>
    public string Word(string? id) => id is null ? "" : Words.Of(id) is var (russian, english) ? Say(russian, english) : id;

    public string Quote(LocalizedText? text) => Say($"«{Say(text)}»", $"“{Say(text)}”");

    /// <summary>A title inside a sentence begins with a small letter.</summary>
    public static string Inside(string title) => title.Length == 0 ? "" : char.ToLowerInvariant(title[0]) + title[1..];

    public string Clause(string? clause) => clause is null ? "" : Say($"п. {clause}", $"clause {clause}");

    public string Exact(Rational number) => Localized(number.ToString());

    /// <summary>Two decimals, for reading; the exact number stands beside it where they differ.</summary>
    public string Short(Rational number)
    {
        var cents = new Rounding(Rational.Parse("0.01"), RoundingMode.HalfUp).Apply(number) * 100;
        var digits = cents.Abs().Numerator.ToString("000", CultureInfo.InvariantCulture);
        return Localized($"{(cents.Sign < 0 ? "-" : "")}{digits[..^2]}.{digits[^2..]}");
    }

    /// <summary>A value as the library gives it: a number, a moment, yes or no, a label.</summary>
    public string Value(string? text)
    {
        if (Rational.TryParse(text, out var number))
            return Exact(number);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment)
            ? moment.ToUniversalTime().ToString(Say("dd.MM.yyyy HH:mm 'UTC'", "yyyy-MM-dd HH:mm 'UTC'"), CultureInfo.InvariantCulture)
            : Word(text);
    }

    public static void Heading(string text)
    {
        Console.WriteLine();
        Console.WriteLine(text);
        Console.WriteLine(new string('─', text.Length));
    }

    /// <summary>Prints rows in columns; those named in <paramref name="right"/> end on one line, as numbers do.</summary>
    public static void Table(IReadOnlyList<string[]> rows, params int[] right)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, c) => right.Contains(c) ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]));
            Console.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    /// <summary>Prints a text in lines of at most 100 characters.</summary>
    public static void Paragraph(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= 100)
            {
                Console.WriteLine(line);
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        Console.WriteLine(line);
    }

    private string Localized(string number)
    {
        var (whole, rest) = number.IndexOf('.') is >= 0 and var point ? (number[..point], number[point..]) : (number, "");
        // Thousands are set apart from five digits on.
        if (long.TryParse(whole, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) >= 10_000)
            whole = value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Say("\u00a0", ","));
        return whole + (IsRussian ? rest.Replace('.', ',') : rest);
    }
}
