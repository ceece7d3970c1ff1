using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>A row of a table: for which keys, or for which stretch of numbers, and what it gives.</summary>
internal sealed record LookupRow(IReadOnlyList<string> Labels, Band? Band, Term Result);

/// <summary>A stretch of numbers, each end belonging to it or not.</summary>
internal readonly record struct Band(Rational? Low, bool LowIncluded, Rational? High, bool HighIncluded)
{
    public bool Contains(Rational number) =>
        (Low is not { } low || number > low || (LowIncluded && number == low))
        && (High is not { } high || number < high || (HighIncluded && number == high));

    public bool Overlaps(Band other) => !IsBefore(other) && !other.IsBefore(this);

    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && !(LowIncluded && HighIncluded)));

    /// <summary>What both hold.</summary>
    public Band Intersect(Band other)
    {
        var (low, lowIncluded) = Low is { } a && (other.Low is not { } b || a > b || (a == b && !LowIncluded)) ? (Low, LowIncluded) : (other.Low, other.LowIncluded);
        var (high, highIncluded) = High is { } c && (other.High is not { } d || c < d || (c == d && !HighIncluded)) ? (High, HighIncluded) : (other.High, other.HighIncluded);
        return new(low, lowIncluded, high, highIncluded);
    }

    /// <summary>The band with its ends, without a zero that does not belong to it; all numbers when it holds none.</summary>
    public Interval Closure => IsEmpty ? Interval.All : Contains(Rational.Zero) ? new(Low, High) : new Interval(Low, High).WithoutZero();

    private bool IsBefore(Band other) =>
        High is { } high && other.Low is { } low && (high < low || (high == low && !(HighIncluded && other.LowIncluded)));

    public override string ToString() =>
        $"{(LowIncluded ? '[' : '(')}{Low?.ToString() ?? "-∞"}, {High?.ToString() ?? "∞"}{(HighIncluded ? ']' : ')')}";
}

/// <summary>A table: a value by key or by band.</summary>
internal sealed class Lookup(Term by, IReadOnlyList<LookupRow> rows, Term? otherwise) : Term
{
    public Term By => by;

    public IReadOnlyList<LookupRow> Rows => rows;

    public Term? Otherwise => otherwise;

    public override IEnumerable<Term> Operands => [by, .. rows.Select(r => r.Result), .. otherwise is null ? (Term[])[] : [otherwise]];

    public override Value Evaluate(Frame frame)
    {
        var key = by.Evaluate(frame);
        if (!key.Is)
            return key;
        return RowFor(key) is >= 0 and var row
            ? rows[row].Result.Evaluate(frame)
            : otherwise?.Evaluate(frame) ?? Value.Absent(Absence.Gap);
    }

    /// <summary>The row that fits a value of the key; -1 for none.</summary>
    public int RowFor(Value key)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (Fits(rows[i], key))
                return i;
        }

        return -1;
    }

    private bool Fits(LookupRow row, Value key)
    {
        if (row.Band is { } band)
            return band.Contains(key.Number);
        var label = by.Type switch
        {
            NumberType => key.Number.ToString(),
            YesNoType => key.IsYes ? "yes" : "no",
            _ => key.Text,
        };
        return row.Labels.Contains(label, StringComparer.Ordinal);
    }
}
