using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime.Text;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Formulas;

/// <summary>Cuts a formula into tokens.</summary>
internal sealed class FormulaLexer(string text, List<FormulaFault> faults)
{
    private const int DateLength = 10;
    private const string Signs = "+-*/=<>()[],:.%";

    // Other white space is refused by its code point, because nobody could see it in the formula.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    private readonly List<Token> _tokens = [];
    private int _at;

    /// <summary>Whether the tokens are what was meant; when they are not, faults of grammar would be consequences only.</summary>
    public bool Readable { get; private set; } = true;

    public IReadOnlyList<Token> Read()
    {
        while (_at < text.Length)
        {
            var first = text[_at];
            if (Blanks.Contains(first))
                _at++;
            else if (char.IsAsciiDigit(first))
                ReadNumber();
            else if (first == '\'')
                ReadText();
            else if (first == '@')
                ReadDate();
            else if (Signs.Contains(first))
                ReadSign();
            else if (NameLength(_at) > 0)
                ReadName();
            else
                SkipUnexpected();
        }

        _tokens.Add(new Token(TokenKind.End, text.Length, 1, ""));
        return _tokens;
    }

    private void ReadNumber()
    {
        var start = _at;
        var whole = Take(char.IsAsciiDigit);
        var fraction = "";
        if (_at + 1 < text.Length && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]))
        {
            _at++;
            fraction = Take(char.IsAsciiDigit);
        }

        if (whole.Length + fraction.Length > FormulaLimits.Digits)
            Fault(FindingCodes.TooManyDigits, start, _at - start, $"{FormulaLimits.Digits}");

        whole = whole.TrimStart('0');
        fraction = fraction.TrimEnd('0');
        Add(TokenKind.Number, start, (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction));
    }

    private void ReadText()
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < text.Length)
        {
            var next = text[_at++];
            if (next != '\'')
            {
                value.Append(next);
            }
            else if (_at < text.Length && text[_at] == '\'')
            {
                value.Append('\'');
                _at++;
            }
            else
            {
                Add(TokenKind.Text, start, value.ToString());
                return;
            }
        }

        Readable = false;
        Fault(FindingCodes.UnterminatedText, start, text.Length - start);
    }

    private void ReadDate()
    {
        var start = _at++;
        if (HasDateShape(text.AsSpan(_at)))
            _at += DateLength;
        else
            Take(c => char.IsAsciiLetterOrDigit(c) || c == '-');

        var value = text[(start + 1).._at];
        if (value.Length != DateLength || !LocalDatePattern.Iso.Parse(value).Success)
            Fault(FindingCodes.InvalidDateLiteral, start, _at - start, text[start.._at]);
        Add(TokenKind.Date, start, value);
    }

    // Only the shape ends a date: in @2026-01-31-x the second part is subtracted, in @2026-01-311 it is a slip of the pen.
    private static bool HasDateShape(ReadOnlySpan<char> rest)
    {
        if (rest.Length < DateLength || (rest.Length > DateLength && char.IsAsciiLetterOrDigit(rest[DateLength])))
            return false;
        for (var i = 0; i < DateLength; i++)
        {
            if (i is 4 or 7 ? rest[i] != '-' : !char.IsAsciiDigit(rest[i]))
                return false;
        }

        return true;
    }

    private void ReadSign()
    {
        var start = _at;
        _at += text.AsSpan(_at) is ['<', '>' or '=', ..] or ['>', '=', ..] ? 2 : 1;
        Add(TokenKind.Fixed, start, text[start.._at]);
    }

    private void ReadName()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) ? 1 : NameLength(_at)) is var length and > 0)
            _at += length;
        var name = text[start.._at];
        Add(FormulaWords.Reserved.Contains(name) ? TokenKind.Fixed : TokenKind.Name, start, name);
    }

    // A run of them is one fault: a formula pasted from a word processor should not give twenty.
    private void SkipUnexpected()
    {
        var start = _at;
        var first = TakeRune();
        while (_at < text.Length && IsUnexpected())
            TakeRune();
        Readable = false;
        Fault(FindingCodes.UnexpectedCharacter, start, _at - start, first);
    }

    private bool IsUnexpected() =>
        !Blanks.Contains(text[_at]) && !char.IsAsciiDigit(text[_at]) && text[_at] is not ('\'' or '@')
        && !Signs.Contains(text[_at]) && NameLength(_at) == 0;

    // What cannot be printed is shown by its code point.
    private string TakeRune()
    {
        if (!Rune.TryGetRuneAt(text, _at, out var rune))
            return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[_at++]:X4}");
        _at += rune.Utf16SequenceLength;
        var visible = Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
        return visible ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
    }

    // The UTF-16 units of the letter or underscore at a place; 0 if there is none.
    private int NameLength(int at)
    {
        if (text[at] == '_')
            return 1;
        return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetter(rune) ? rune.Utf16SequenceLength : 0;
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
            _at++;
        return text[start.._at];
    }

    private void Add(TokenKind kind, int start, string value) => _tokens.Add(new Token(kind, start, _at - start, value));

    private void Fault(FindingCode code, int start, int length, params string[] arguments) =>
        faults.Add(new FormulaFault(code, start, length, arguments));
}
