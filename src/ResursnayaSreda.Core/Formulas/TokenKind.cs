namespace ResursnayaSreda.Core.Formulas;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>An operator, a bracket, a separator or a reserved word: told apart by its text.</summary>
    Fixed,
    Name,
    Number,
    Text,
    Date,
    End,
}
