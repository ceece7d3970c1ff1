namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// A column of whole numbers from 0, packed: every stretch of 32,768 keeps its least number and, in as few bytes as they need, how far
/// the others lie above it. Numbers that repeat or rise slowly, as those of submissions do, take a byte or two.
/// </summary>
internal sealed class IndexColumn
{
    private const int StretchLength = 1 << StretchBits;
    private const int StretchBits = 15;

    private readonly List<Stretch> _sealed = [];
    private int[]? _open = new int[64];
    private int _openCount;

    public int Count => (_sealed.Count << StretchBits) + _openCount;

    public int this[int index]
    {
        get
        {
            var (stretch, at) = (index >> StretchBits, index & (StretchLength - 1));
            return stretch < _sealed.Count ? _sealed[stretch].At(at) : _open![at];
        }
    }

    public void Add(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (_openCount == _open!.Length)
            Array.Resize(ref _open, Math.Min(StretchLength, 2 * _openCount));
        _open[_openCount++] = number;
        if (_openCount == StretchLength)
            Seal();
    }

    private void Seal()
    {
        _sealed.Add(Stretch.Of(_open.AsSpan(0, _openCount)));
        _openCount = 0;
    }

    private sealed record Stretch(int Least, byte[]? Narrow, ushort[]? Middle, int[]? Wide, int Count)
    {
        public static Stretch Of(ReadOnlySpan<int> numbers)
        {
            var (least, most) = (int.MaxValue, 0);
            foreach (var number in numbers)
                (least, most) = (Math.Min(least, number), Math.Max(most, number));
            var spread = most - least;
            if (spread == 0)
                return new(least, null, null, null, numbers.Length);
            if (spread > ushort.MaxValue)
                return new(0, null, null, numbers.ToArray(), numbers.Length);
            var (narrow, middle) = (spread <= byte.MaxValue ? new byte[numbers.Length] : null, spread > byte.MaxValue ? new ushort[numbers.Length] : null);
            for (var i = 0; i < numbers.Length; i++)
            {
                if (narrow is not null)
                    narrow[i] = (byte)(numbers[i] - least);
                else
                    middle![i] = (ushort)(numbers[i] - least);
            }

            return new(least, narrow, middle, null, numbers.Length);
        }

        public int At(int index) => Least + (Narrow is not null ? Narrow[index] : Middle is not null ? Middle[index] : Wide is not null ? Wide[index] : 0);
    }
}
