using System.Numerics;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>
/// Translates terms into lanes of one width. What has no lane (a text, a set, a reading of something that waits), and what could leave
/// the width, gives null: the term is then evaluated the general way.
/// </summary>
/// <param name="input">What lanes read.</param>
/// <param name="isOfSheets">Whether members are sheets; otherwise they are submissions.</param>
internal sealed class LaneCompiler<T>(ILaneInput input, bool isOfSheets = false)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public Lane<T>? Compile(Term term) => term switch
    {
        Constant { Type: NumberType or YesNoType, Value: var value } => LaneMaker<T>.Constant(value.Number),
        Certain => Compile(term.Operands.First()),
        Reference reference => Read(reference),
        Arithmetic arithmetic => Compute(arithmetic),
        Negation => LaneMaker<T>.Scaled(Compile(term.Operands.First()), -1),
        Rounded rounded => LaneMaker<T>.Rounded(Compile(rounded.Operand), rounded.Rounding),
        NumberFunction function => Apply(function.Name, [.. function.Operands.Select(Compile)]),
        Fold fold => Compile(fold),
        Comparison comparison => Compare(comparison),
        Junction junction => Both(Compile(junction.Left), Compile(junction.Right)) is var (left, right) ? new JunctionLane<T>(junction.IsAnd, left, right) : null,
        Not => Compile(term.Operands.First()) is { } lane ? new NotLane<T>(lane) : null,
        Conditional choice => LaneMaker<T>.Choice(Compile(choice.Operands.First()), [Compile(choice.Else), Compile(choice.Then)]),
        Applicable applicable => Compile(applicable.Operands.First()) is { } applies && Compile(applicable.Operand) is { } operand
            ? LaneMaker<T>.Choice(applies, [LaneMaker<T>.Absent(operand), operand])
            : null,
        Otherwise otherwise => Substitute(otherwise) ?? Compile(term.Operands.First()),
        Has has => FieldOf(has.Operand) is { } values ? OfEach(values.Select(v => v.IsWaiting ? v : Value.Of(v.Is)).ToArray()) : null,
        Lookup lookup => Find(lookup),
        _ => null,
    };

    private static (Lane<T> Left, Lane<T> Right)? Both(Lane<T>? left, Lane<T>? right) => left is null || right is null ? null : (left, right);

    private Lane<T>? Read(Reference reference)
    {
        var (quantity, arguments) = (reference.Quantity, reference.Operands.ToList());
        if (quantity.Type is not (NumberType or YesNoType))
            return null;
        if (quantity.Index.Count == 0)
            return input.Single(quantity) is { Is: true } value ? LaneMaker<T>.Constant(value.Number) : null;
        if (quantity.Index[0] != Dimension.Submission || arguments[0] is not Variable { Slot: 0 } || quantity.Index.Count > 2)
            return null;
        if (quantity.Index.Count == 1)
            return OfSubmission(quantity);
        if (!isOfSheets || quantity.Index[1] != Dimension.Expert || arguments[1] is not Variable { Slot: 1 })
            return null;
        return quantity.Origin is CellOrigin { Leaf: var leaf } ? Marks(leaf) : quantity.Body is { } body ? Compile(body) : null;
    }

    private Lane<T>? OfSubmission(Quantity quantity)
    {
        if (!isOfSheets && quantity.Origin is FieldOrigin { Field: var field })
            return LaneMaker<T>.Given(input.Field(field));
        if (input.Column(quantity) is not { } column || !LaneWidth.Holds<T>(column.Bound, column.Denominator))
            return null;
        // A weight that is the same for everybody is a constant, not a column.
        if (column is ConstantColumn { Number: var number })
            return LaneMaker<T>.Constant(number);
        return isOfSheets ? new OfSubmissionLane<T>(column, input.Marks.Table) : new ColumnLane<T>(column);
    }

    private MarkLane<T>? Marks(int leaf) => input.Marks.ColumnOf(leaf) is >= 0 and var column
        && LaneMaker<T>.Numerators(input.Marks.NumbersOf(leaf)) is var (numbers, denominator, bound)
            ? new(input.Marks.Table.Column(column), numbers, denominator, bound)
            : null;

    private static T None => Lane<T>.None;

    private Lane<T>? Compute(Arithmetic arithmetic)
    {
        if (Both(Compile(arithmetic.Left), Compile(arithmetic.Right)) is not var (left, right))
            return null;
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => LaneMaker<T>.Sum([left, right]),
            ArithmeticOperator.Subtract => LaneMaker<T>.Scaled(right, -1) is { } negative ? LaneMaker<T>.Sum([left, negative]) : null,
            ArithmeticOperator.Multiply => LaneMaker<T>.Product(left, right),
            _ => right is ConstantLane<T> { Number: var number } && !T.IsZero(number)
                ? LaneMaker<T>.Scaled(left, new Rational(right.Denominator, BigInteger.CreateChecked(number)))
                : null,
        };
    }

    private static Lane<T>? Apply(string function, IReadOnlyList<Lane<T>?> arguments)
    {
        if (arguments.Contains(null))
            return null;
        List<Lane<T>> lanes = [.. arguments.OfType<Lane<T>>()];
        return function switch
        {
            "abs" => new AbsoluteLane<T>(lanes[0]),
            "floor" => LaneMaker<T>.Rounded(lanes[0], new Rounding(1, RoundingMode.Floor)),
            "ceil" => LaneMaker<T>.Rounded(lanes[0], new Rounding(1, RoundingMode.Ceiling)),
            "min" or "max" => LaneMaker<T>.Extreme(lanes, function == "max"),
            _ => LaneMaker<T>.Extreme([lanes[0], lanes[2]], isGreater: false) is { } atMost ? LaneMaker<T>.Extreme([lanes[1], atMost], isGreater: true) : null,
        };
    }

    private Lane<T>? Compile(Fold fold)
    {
        var parts = fold.Parts.Select(p => Compile(p.Contribution)).ToList();
        if (parts.Contains(null))
            return null;
        List<Lane<T>> lanes = [.. parts.OfType<Lane<T>>()];
        switch (fold.Combine)
        {
            case "sum":
                return LaneMaker<T>.Sum(lanes);
            case "mean":
                var weights = fold.Parts.Select(p => Compile(p.Weight) as ConstantLane<T>).ToList();
                var divisor = weights.Contains(null)
                    ? Rational.Zero
                    : Aggregate.Sum(weights.Select(w => new Rational(BigInteger.CreateChecked(w!.Number), w.Denominator)));
                return divisor.Sign == 0 ? null : LaneMaker<T>.Scaled(LaneMaker<T>.Sum(lanes), Rational.One / divisor);
            case "product":
                return lanes.Skip(1).Aggregate((Lane<T>?)lanes[0], (product, lane) => product is null ? null : LaneMaker<T>.Product(product, lane));
            case "min" or "max":
                return LaneMaker<T>.Extreme(lanes, fold.Combine == "max");
            default:
                return null;
        }
    }

    private Lane<T>? Compare(Comparison comparison)
    {
        if (comparison.Left.Type is NumberType or YesNoType)
        {
            return LaneMaker<T>.Aligned([Compile(comparison.Left), Compile(comparison.Right)]) is [var left, var right]
                ? new ComparisonLane<T>(comparison.Operation, left, right)
                : null;
        }

        // A field of words against a word: decided once for each value.
        if (isOfSheets || comparison is not { Operation: ComparisonOperator.Equal or ComparisonOperator.NotEqual, Left: var field, Right: Constant { Value: var wanted } })
            return null;
        var isEqual = comparison.Operation == ComparisonOperator.Equal;
        return Values(field) is { } values ? LaneMaker<T>.Given(values.Select(v => v.Is ? Value.Of(v.Same(wanted) == isEqual) : v).ToArray()) : null;
    }

    private Lane<T>? Find(Lookup lookup)
    {
        Lane<T>? row;
        if (lookup.By.Type is NumberType && lookup.Rows.All(r => r.Band is not null))
            row = LaneMaker<T>.Band(Compile(lookup.By), [.. lookup.Rows.Select(r => r.Band!.Value)]);
        else if (!isOfSheets && Values(lookup.By) is { } values)
            row = LaneMaker<T>.Given(values.Select(v => v.Is ? Value.OfMember(lookup.RowFor(v) is >= 0 and var found ? found : lookup.Rows.Count) : v).ToArray());
        else
            return null;
        List<Lane<T>?> results = [.. lookup.Rows.Select(r => Compile(r.Result))];
        if (lookup.Otherwise is { } otherwise)
            results.Add(Compile(otherwise));
        return LaneMaker<T>.Choice(row, results);
    }

    // Of a field it is known for everybody whether there is a value; of anything else an empty place may wait.
    private Lane<T>? Substitute(Otherwise otherwise) =>
        otherwise.Operands.Last() is Constant { Type: NumberType or YesNoType, Value: var instead } && FieldOf(otherwise.Operands.First()) is { } values
            ? OfEach(values.Select(v => v.IsAbsent ? instead : v).ToArray())
            : null;

    private Lane<T>? OfEach(Value[] values) => LaneMaker<T>.Given(values) is not { } lane ? null
        : isOfSheets ? new OfSubmissionLane<T>(LaneColumn<T>.Of(lane, values.Length, threads: 1), input.Marks.Table) : lane;

    private Value[]? FieldOf(Term term) => term switch
    {
        Certain => FieldOf(term.Operands.First()),
        Reference { Quantity.Origin: FieldOrigin { Field: var field } } reference when reference.Operands.First() is Variable { Slot: 0 } => input.Field(field),
        _ => null,
    };

    private Value[]? Values(Term term) => term switch
    {
        Certain => Values(term.Operands.First()),
        Reference { Quantity: { Origin: FieldOrigin { Field: var field }, Type: LabelType or TextType } } reference when reference.Operands.First() is Variable { Slot: 0 } => input.Field(field),
        _ => null,
    };
}
