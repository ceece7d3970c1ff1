using System.Numerics;
using ResursnayaSreda.Core.Contests;

namespace ResursnayaSreda.Core.Lanes;

/// <summary>The same number for everybody.</summary>
internal sealed class ConstantLane<T>(T number, BigInteger denominator) : Lane<T>(denominator, BigInteger.Abs(BigInteger.CreateChecked(number)))
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public T Number => number;

    public override void Fill(int first, Span<T> target) => target.Fill(number);
}

/// <summary>Numbers that have been computed already.</summary>
internal sealed class ColumnLane<T>(LaneColumn column) : Lane<T>(column.Denominator, column.Bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public LaneColumn Column => column;

    public override void Fill(int first, Span<T> target) => column.Read(first, target);
}

/// <summary>Numbers as they are given, such as those of a field.</summary>
internal sealed class GivenLane<T>(T[] numbers, BigInteger denominator, BigInteger bound) : Lane<T>(denominator, bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target) => numbers.AsSpan(first, target.Length).CopyTo(target);
}

/// <summary>The marks on one criterion, sheet by sheet: a column of numbers of values, looked up.</summary>
internal sealed class MarkLane<T>(CodeColumn column, T[] numbers, BigInteger denominator, BigInteger bound) : Lane<T>(denominator, bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        if (column.Narrow is { } narrow)
        {
            var bytes = narrow.AsSpan(first, target.Length);
            for (var i = 0; i < target.Length; i++)
                target[i] = numbers[bytes[i]];
            return;
        }

        if (column.Middle is { } middle)
        {
            var codesOf = middle.AsSpan(first, target.Length);
            for (var i = 0; i < target.Length; i++)
                target[i] = numbers[codesOf[i]];
            return;
        }

        Span<int> codes = stackalloc int[Stretch];
        for (var from = 0; from < target.Length; from += Stretch)
        {
            var part = target.Slice(from, Math.Min(Stretch, target.Length - from));
            column.Read(first + from, codes[..part.Length]);
            for (var i = 0; i < part.Length; i++)
                part[i] = numbers[codes[i]];
        }
    }
}

/// <summary>Sheet by sheet, what the submission of the sheet has.</summary>
internal sealed class OfSubmissionLane<T>(LaneColumn column, SheetTable sheets) : Lane<T>(column.Denominator, column.Bound)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override void Fill(int first, Span<T> target)
    {
        var submission = sheets.SubmissionOf(first);
        Span<T> number = stackalloc T[1];
        column.Read(submission, number);
        for (var i = 0; i < target.Length; i++)
        {
            while (first + i >= sheets.FirstOf(submission + 1))
                column.Read(++submission, number);
            target[i] = number[0];
        }
    }
}
