using System.Collections.Frozen;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Formulas;

/// <summary>
/// Reads tokens by the grammar, one method per production. Null means that reading cannot go on and the fault is reported; a fault
/// that leaves no doubt about what follows is reported and passed over. Only <see cref="Inside"/> leads back to an outer
/// production, so the stack is bounded by <see cref="FormulaLimits.Depth"/>, whatever the text.
/// </summary>
internal sealed class SyntaxReader(string text, IReadOnlyList<Token> tokens, List<FormulaFault> faults)
{
    private int _at;
    private int _depth;

    private Token Current => tokens[_at];

    // Only called behind the first token.
    private int End => tokens[_at - 1].End;

    /// <summary>The whole formula.</summary>
    public Syntax? Read()
    {
        var tree = ReadFormula();
        return tree is null || Current.Kind == TokenKind.End ? tree : Unexpected<Syntax>("end");
    }

    private Syntax? ReadFormula()
    {
        var start = Current.Start;
        if (ReadOr() is not { } left)
            return null;
        if (!Accept("otherwise"))
            return left;
        return ReadOr() is { } right ? Binary(start, BinaryOperator.Otherwise, left, right) : null;
    }

    private Syntax? ReadOr() => ReadChain(FormulaWords.Disjunctions, ReadAnd);

    private Syntax? ReadAnd() => ReadChain(FormulaWords.Conjunctions, ReadNot);

    private Syntax? ReadNot() => Current.Is("not") ? ReadUnary(UnaryOperator.Not, ReadNot) : ReadCompare();

    private Syntax? ReadCompare()
    {
        var start = Current.Start;
        var left = ReadSum();
        for (var compared = false; left is not null && IsComparison(Current); compared = true)
        {
            if (compared)
                Fault(FindingCodes.ChainedComparison, Current);
            var sign = Take();
            if (sign.Is("in"))
                left = ReadSet() is { } set ? new MemberSyntax(left, set) { Start = start, Length = End - start } : null;
            else
                left = ReadSum() is { } right ? Binary(start, FormulaWords.Comparisons[sign.Value], left, right) : null;
        }

        return left;
    }

    private Syntax? ReadSum() => ReadChain(FormulaWords.Sums, ReadProduct);

    private Syntax? ReadProduct() => ReadChain(FormulaWords.Products, ReadSign);

    private Syntax? ReadSign() => Current.Is("-") ? ReadUnary(UnaryOperator.Negate, ReadSign) : ReadPrimary();

    // Operators of one level, from the left.
    private Syntax? ReadChain(FrozenDictionary<string, BinaryOperator> operators, Func<Syntax?> readOperand)
    {
        var start = Current.Start;
        var left = readOperand();
        while (left is not null && Current.Kind == TokenKind.Fixed && operators.TryGetValue(Current.Value, out var found))
        {
            _at++;
            left = readOperand() is { } right ? Binary(start, found, left, right) : null;
        }

        return left;
    }

    private UnarySyntax? ReadUnary(UnaryOperator found, Func<Syntax?> readOperand)
    {
        var sign = Take();
        return Inside(sign, readOperand) is { } operand
            ? new UnarySyntax(found, operand) { Start = sign.Start, Length = End - sign.Start }
            : null;
    }

    private Syntax? ReadPrimary()
    {
        var first = Current;
        switch (first.Kind)
        {
            case TokenKind.Number:
                return ReadNumber();
            case TokenKind.Text:
                _at++;
                return new TextSyntax(first.Value) { Start = first.Start, Length = first.Length };
            case TokenKind.Date:
                _at++;
                return new DateSyntax(first.Value) { Start = first.Start, Length = first.Length };
            case TokenKind.Name:
                return tokens[_at + 1].Is("(") ? ReadNamed() : ReadPath();
            case TokenKind.Fixed when first.Value is "yes" or "no":
                _at++;
                return new YesNoSyntax(first.Value == "yes") { Start = first.Start, Length = first.Length };
            case TokenKind.Fixed when first.Value is "(":
                _at++;
                return Inside(first, ReadFormula) is { } inner && Expect(")") ? inner : null;
            case TokenKind.Fixed when first.Value is "if":
                _at++;
                return Inside(first, () => ReadConditional(first));
            default:
                return Unexpected<Syntax>("formula");
        }
    }

    private NumberSyntax ReadNumber()
    {
        var number = Take();
        var percent = Accept("%");
        var unit = !percent && Current.Kind == TokenKind.Name ? Take().Value : null;
        return new NumberSyntax(number.Value, percent, unit) { Start = number.Start, Length = End - number.Start };
    }

    private ConditionalSyntax? ReadConditional(Token first)
    {
        if (ReadOr() is not { } condition || !Expect("then")
            || ReadOr() is not { } then || !Expect("else")
            || ReadOr() is not { } otherwise)
        {
            return null;
        }

        // The last branch reaches as far as it can. Only behind "in" a set can a sign of arithmetic be left over, and then the whole
        // condition must not become its operand: if a then b else x in s + y.
        if (IsArithmetic(Current))
            return Unexpected<ConditionalSyntax>("end");
        return new ConditionalSyntax(condition, then, otherwise) { Start = first.Start, Length = End - first.Start };
    }

    // A name with a bracket: "min" and "max" are reducers only if a name and "in" follow, all other reducers always are.
    private Syntax? ReadNamed()
    {
        var name = Take();
        var overSet = tokens[_at + 1].Kind == TokenKind.Name && tokens[_at + 2].Is("in");
        var isFunction = FormulaWords.Functions.Contains(name.Value);
        if (FormulaWords.Reducers.TryGetValue(name.Value, out var reducer) && (overSet || !isFunction))
            return Inside(name, () => ReadReduction(name, reducer));
        if (isFunction)
            return Inside(name, () => ReadCall(name));

        Fault(FindingCodes.UnknownFunction, name, name.Value);
        // Reads on in the form that the author chose, so that the form gives no second fault.
        return overSet ? Inside(name, () => ReadReduction(name, default)) : Inside(name, () => ReadCall(name));
    }

    private ReductionSyntax? ReadReduction(Token first, Reducer reducer)
    {
        if (!Expect("(") || ReadName() is not { } variable || !Expect("in") || ReadSet() is not { } set)
            return null;
        Syntax? where = null;
        if (Accept("where") && (where = ReadFormula()) is null)
            return null;
        Syntax? body = null;
        if (Accept(":") && (body = ReadFormula()) is null)
            return null;
        return Expect(")")
            ? new ReductionSyntax(reducer, variable, set, where, body) { Start = first.Start, Length = End - first.Start }
            : null;
    }

    private CallSyntax? ReadCall(Token first)
    {
        var arguments = new List<Syntax>();
        for (var separator = "("; Accept(separator); separator = ",")
        {
            if (ReadFormula() is not { } argument)
                return null;
            arguments.Add(argument);
        }

        return Expect(")") ? new CallSyntax(first.Value, arguments) { Start = first.Start, Length = End - first.Start } : null;
    }

    private PathSyntax? ReadPath()
    {
        var start = Current.Start;
        if (ReadName() is not { } name)
            return null;
        var steps = new List<PathStep> { new NameStep(name) { Start = start, Length = End - start } };
        while (Current.Is(".") || Current.Is("["))
        {
            var sign = Take();
            PathStep? step = sign.Is(".") ? ReadNameStep() : ReadRowStep(sign);
            if (step is null)
                return null;
            steps.Add(step);
        }

        return new PathSyntax(steps) { Start = start, Length = End - start };
    }

    private NameStep? ReadNameStep() =>
        ReadName() is { } name ? new NameStep(name) { Start = tokens[_at - 1].Start, Length = tokens[_at - 1].Length } : null;

    private RowStep? ReadRowStep(Token bracket) =>
        Inside(bracket, ReadFormula) is { } key && Expect("]")
            ? new RowStep(key) { Start = bracket.Start, Length = End - bracket.Start }
            : null;

    private SetSyntax? ReadSet()
    {
        var first = Current;
        if (first is { Kind: TokenKind.Name, Value: FormulaWords.Leaves or FormulaWords.Children } && tokens[_at + 1].Is("("))
        {
            _at += 2;
            return ReadName() is { } node && Expect(")")
                ? new CriteriaSetSyntax(first.Value == FormulaWords.Leaves, node) { Start = first.Start, Length = End - first.Start }
                : null;
        }

        if (first.Kind != TokenKind.Name)
            return Unexpected<SetSyntax>("set");
        return ReadPath() is { } path ? new PathSetSyntax(path) { Start = path.Start, Length = path.Length } : null;
    }

    private string? ReadName() => Current.Kind == TokenKind.Name ? Take().Value : Unexpected<string>("name");

    private T? Inside<T>(Token opening, Func<T?> read)
        where T : Syntax
    {
        if (_depth == FormulaLimits.Depth)
        {
            Fault(FindingCodes.FormulaTooDeep, opening, $"{FormulaLimits.Depth}");
            return null;
        }

        _depth++;
        var inner = read();
        _depth--;
        return inner;
    }

    private BinarySyntax Binary(int start, BinaryOperator found, Syntax left, Syntax right) =>
        new(found, left, right) { Start = start, Length = End - start };

    private static bool IsComparison(Token token) =>
        token.Kind == TokenKind.Fixed && (token.Value == "in" || FormulaWords.Comparisons.ContainsKey(token.Value));

    private static bool IsArithmetic(Token token) =>
        token.Kind == TokenKind.Fixed && (FormulaWords.Sums.ContainsKey(token.Value) || FormulaWords.Products.ContainsKey(token.Value));

    private Token Take() => tokens[_at++];

    private bool Accept(string text)
    {
        if (!Current.Is(text))
            return false;
        _at++;
        return true;
    }

    private bool Expect(string text)
    {
        if (Accept(text))
            return true;
        Unexpected<Syntax>($"\"{text}\"");
        return false;
    }

    // What stands in the text is quoted, what the grammar calls something is not.
    private T? Unexpected<T>(string expected)
        where T : class
    {
        var found = Current.Kind == TokenKind.End ? "end" : $"\"{text.AsSpan(Current.Start, Current.Length)}\"";
        Fault(FindingCodes.UnexpectedToken, Current, found, expected);
        return null;
    }

    private void Fault(FindingCode code, Token token, params string[] arguments) =>
        faults.Add(new FormulaFault(code, token.Start, token.Length, arguments));
}
