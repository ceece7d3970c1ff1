using CsCheck;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class IntervalTests
{
    private static readonly Gen<Rational?> Ends = Gen.Frequency(
        (1, Gen.Const((Rational?)null)),
        (1, Gen.Const((Rational?)Rational.Zero)),
        (4, Samples.SmallRationals.Select(r => (Rational?)r)));

    private static readonly Gen<Interval> Intervals = Gen.Select(
        Ends, Ends, Gen.Bool, (a, b, isOpen) => a > b ? new Interval(b, a) : isOpen ? new Interval(a, b).WithoutZero() : new Interval(a, b));

    // An interval and a member of it, often an end.
    private static readonly Gen<(Interval Set, Rational Member)> Members =
        Gen.Select(Intervals, Samples.Rationals, Gen.Int[0, 4], (set, any, weight) =>
        {
            var member = set switch
            {
                { Low: { } low, High: { } high } => low + ((high - low) * weight / 4),
                { Low: { } low } => low + (any.Abs() * weight),
                { High: { } top } => top - (any.Abs() * weight),
                _ => any,
            };
            // Zero as an open end: the members beside it come as near as one likes.
            return (set, set.Contains(member) ? member : set.Low is { Sign: 0 } ? set.High is { } end ? end / 1000 : 1 : set.Low is { } start ? start / 1000 : -1);
        });

    [Fact]
    public void The_sampled_members_are_members() => Members.Sample(a => a.Set.Contains(a.Member));

    [Fact]
    public void Every_operation_on_two_members_is_a_member_of_the_operation_on_the_intervals() =>
        Gen.Select(Members, Members).Sample((a, b) =>
            a.Set.Add(b.Set).Contains(a.Member + b.Member)
            && a.Set.Subtract(b.Set).Contains(a.Member - b.Member)
            && a.Set.Multiply(b.Set).Contains(a.Member * b.Member)
            && (b.Member.Sign == 0 || a.Set.Divide(b.Set).Contains(a.Member / b.Member))
            && a.Set.Min(b.Set).Contains(Rational.Min(a.Member, b.Member))
            && a.Set.Max(b.Set).Contains(Rational.Max(a.Member, b.Member))
            && a.Set.Union(b.Set).Contains(a.Member) && a.Set.Union(b.Set).Contains(b.Member), iter: 5000);

    [Fact]
    public void Every_operation_on_a_member_is_a_member_of_the_operation_on_the_interval() =>
        Gen.Select(Members, Samples.Modes).Sample((a, mode) =>
        {
            var rounding = new Rounding(new Rational(1, 4), mode);
            return a.Set.Negate().Contains(-a.Member)
                && a.Set.Abs().Contains(a.Member.Abs())
                && a.Set.Round(rounding).Contains(rounding.Apply(a.Member));
        });

    [Fact]
    public void Zero_is_excluded_exactly_when_it_is_not_a_member() =>
        Intervals.Sample(a => a.ExcludesZero == !a.Contains(Rational.Zero));

    [Fact]
    public void An_open_end_at_zero_survives_what_cannot_lead_to_zero()
    {
        var positive = new Interval(Rational.Zero, null).WithoutZero();
        var upTo = new Interval(Rational.Zero, 2).WithoutZero();
        var natural = new Interval(Rational.Zero, null);
        Interval[] without = [
            positive.Add(natural), positive.Multiply(upTo), upTo.Negate(), natural.Subtract(upTo.Negate()), positive.Max(upTo), positive.Min(upTo),
            positive.Union(upTo), natural.Intersect(upTo), new Interval(1, 2).Divide(positive), upTo.Divide(upTo), upTo.Abs(),
        ];
        without.Should().OnlyContain(i => i.ExcludesZero);
        Interval[] with = [
            natural.Add(natural), positive.Multiply(natural), positive.Subtract(upTo), positive.Union(natural), new Interval(-1, 1).WithoutZero(),
            Interval.Of(Rational.Zero).WithoutZero(), upTo.Round(new Rounding(1, RoundingMode.Down)),
        ];
        with.Should().OnlyContain(i => !i.ExcludesZero);
    }

    [Theory]
    [InlineData("[1,2]*[3,4]", "[3,8]")]
    [InlineData("[-1,2]*[-3,4]", "[-6,8]")]
    [InlineData("[-2,-1]*[3,..]", "[..,-3]")]
    [InlineData("[0,0]*[..,..]", "[0,0]")]
    [InlineData("[0,..]*[..,..]", "[..,..]")]
    [InlineData("[0,1]*[0,..]", "[0,..]")]
    [InlineData("[..,-1]*[..,-2]", "[2,..]")]
    [InlineData("[1,2]/[4,8]", "[0.125,0.5]")]
    [InlineData("[1,2]/[-8,-4]", "[-0.5,-0.125]")]
    [InlineData("[1,2]/[4,..]", "(0,0.5]")]
    [InlineData("[1,2]/[..,-4]", "[-0.5,0)")]
    [InlineData("[1,2]/[0,4]", "[..,..]")]
    [InlineData("[1,2]/[..,..]", "[..,..]")]
    [InlineData("[1,2]+[3,..]", "[4,..]")]
    [InlineData("[1,2]-[3,..]", "[..,-1]")]
    [InlineData("[1,5]m[2,..]", "[1,5]")]
    [InlineData("[1,5]M[2,..]", "[2,..]")]
    [InlineData("[1,5]M[..,3]", "[1,5]")]
    [InlineData("[..,5]m[..,3]", "[..,3]")]
    [InlineData("[1,2]U[5,6]", "[1,6]")]
    [InlineData("[1,2]U[..,0]", "[..,2]")]
    public void An_operation_is_no_wider_than_it_has_to_be(string operation, string expected)
    {
        var at = operation.IndexOf(']', StringComparison.Ordinal) + 1;
        var (left, right) = (Read(operation[..at]), Read(operation[(at + 1)..]));
        var result = operation[at] switch
        {
            '+' => left.Add(right),
            '-' => left.Subtract(right),
            '*' => left.Multiply(right),
            '/' => left.Divide(right),
            'm' => left.Min(right),
            'M' => left.Max(right),
            _ => left.Union(right),
        };
        result.Should().Be(Read(expected));
    }

    [Theory]
    [InlineData("[-3,2]", "[0,3]", "[-2,3]")]
    [InlineData("[2,3]", "[2,3]", "[-3,-2]")]
    [InlineData("[-3,-2]", "[2,3]", "[2,3]")]
    [InlineData("[..,1]", "[0,..]", "[-1,..]")]
    [InlineData("[..,-1]", "[1,..]", "[1,..]")]
    public void Distance_and_opposite_are_exact(string interval, string distance, string opposite)
    {
        Read(interval).Abs().Should().Be(Read(distance));
        Read(interval).Negate().Should().Be(Read(opposite));
    }

    [Fact]
    public void Rounding_rounds_the_bounded_ends() =>
        Read("[-1.1,..]").Round(new Rounding(1, RoundingMode.Up)).Should().Be(Read("[-2,..]"));

    [Fact]
    public void The_default_interval_holds_everything_and_a_point_holds_itself()
    {
        default(Interval).Should().Be(Interval.All);
        Interval.Of(5).Should().Be(Read("[5,5]"));
        Interval.Of(5).Contains(new Rational(51, 10)).Should().BeFalse();
    }

    [Fact]
    public void Ends_in_the_wrong_order_are_refused() =>
        FluentActions.Invoking(() => new Interval(2, 1)).Should().Throw<ArgumentException>();

    private static Interval Read(string text)
    {
        // A round bracket: zero is an end and no member.
        var ends = text.Trim('[', ']', '(', ')').Split(',');
        var closed = new Interval(End(ends[0]), End(ends[1]));
        return text.StartsWith('(') || text.EndsWith(')') ? closed.WithoutZero() : closed;
    }

    private static Rational? End(string text) => text == ".." ? null : Rational.Parse(text);
}
