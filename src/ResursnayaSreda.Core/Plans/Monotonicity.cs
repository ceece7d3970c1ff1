using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>How a value moves when a mark rises.</summary>
internal enum Direction
{
    /// <summary>Not at all.</summary>
    Still,

    /// <summary>Never down.</summary>
    Up,

    /// <summary>Never up.</summary>
    Down,

    /// <summary>Nothing is proved.</summary>
    Unknown,
}

/// <summary>Proves that a value never falls when a mark rises, as far as signs and the shape of terms allow.</summary>
internal sealed class Monotonicity
{
    private readonly Dictionary<Quantity, Direction> _known = [];

    public Direction Of(Quantity quantity)
    {
        if (quantity.Origin is CellOrigin or PooledOrigin)
            return Direction.Up;
        // A mark may raise what a call or an earlier round gave, or lower it.
        if (quantity.Origin is CallOrigin or RoundOrigin or ShareOrigin)
            return Direction.Unknown;
        if (quantity.Body is null)
            return Direction.Still;
        if (!_known.TryGetValue(quantity, out var direction))
            _known[quantity] = direction = Of(quantity.Body);
        return direction;
    }

    public Direction Of(Term term) => term switch
    {
        Reference reference => All(reference.Operands.Select(Of).Append(Of(reference.Quantity))),
        Arithmetic { Operation: ArithmeticOperator.Add } sum => Join(Of(sum.Left), Of(sum.Right)),
        Arithmetic { Operation: ArithmeticOperator.Subtract } difference => Join(Of(difference.Left), Flip(Of(difference.Right))),
        Arithmetic { Operation: ArithmeticOperator.Multiply } product => Join(Scaled(product.Left, product.Right), Scaled(product.Right, product.Left)),
        Arithmetic quotient => Of(quotient.Right) == Direction.Still ? Scaled(quotient.Left, quotient.Right) : Direction.Unknown,
        Negation negation => Flip(Of(negation.Operands.First())),
        Rounded or Certain or Quantities.Otherwise or Applicable => All(term.Operands.Select(Of)),
        NumberFunction { Name: not "abs" } function => All(function.Operands.Select(Of)),
        Fold fold => OfFold(fold),
        Conditional choice when Of(choice.Operands.First()) == Direction.Still => Join(Of(choice.Then), Of(choice.Else)),
        Lookup lookup when Of(lookup.By) == Direction.Still => All(lookup.Operands.Select(Of)),
        PerCriterion each => All(each.Operands.Select(Of)),
        _ => term.Operands.All(o => Of(o) == Direction.Still) ? Direction.Still : Direction.Unknown,
    };

    // Weights that stand still and are not negative carry the direction of the values on.
    private Direction OfFold(Fold fold)
    {
        if (fold.Parts.Any(p => Of(p.Weight) != Direction.Still || !(p.Weight.Range.Low >= 0)))
            return Direction.Unknown;
        if (fold.Combine == "product" && fold.Parts.Any(p => !(p.Contribution.Range.Low >= 0)))
            return Direction.Unknown;
        return All(fold.Parts.Select(p => Of(p.Contribution)));
    }

    private Direction Scaled(Term moving, Term factor)
    {
        var direction = Of(moving);
        if (direction == Direction.Still)
            return Direction.Still;
        return factor.Range.Low >= 0 ? direction : factor.Range.High <= 0 ? Flip(direction) : Direction.Unknown;
    }

    private static Direction All(IEnumerable<Direction> directions) => directions.Aggregate(Direction.Still, Join);

    private static Direction Join(Direction left, Direction right) =>
        left == right || right == Direction.Still ? left : left == Direction.Still ? right : Direction.Unknown;

    private static Direction Flip(Direction direction) => direction switch
    {
        Direction.Up => Direction.Down,
        Direction.Down => Direction.Up,
        _ => direction,
    };
}
