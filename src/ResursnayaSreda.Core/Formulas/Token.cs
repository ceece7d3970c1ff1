namespace ResursnayaSreda.Core.Formulas;

/// <summary>The smallest part of a formula that has a meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is as written.</param>
/// <param name="Value">What it says: normalised digits, text without its quotes, a date without its <c>@</c>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Value)
{
    public int End => Start + Length;

    public bool Is(string text) => Kind == TokenKind.Fixed && Value == text;
}
