namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// A column of whole numbers from 0, packed: every stretch of them keeps its least number and, in as few bits as they need, how far the
/// others lie above it. Numbers that repeat or rise slowly, as those of submissions do, take a byte, and those of a few experts two bits.
/// </summary>
internal sealed class IndexColumn
{
    private const int StretchLength = 1 << StretchBits;
    private const int StretchBits = 11;

    private readonly List<Stretch> _sealed = [];
    private int[] _open = new int[64];
    private int _openCount;

    public int Count => (_sealed.Count << StretchBits) + _openCount;

    public int this[int index]
    {
        get
        {
            var (stretch, at) = (index >> StretchBits, index & (StretchLength - 1));
            return stretch < _sealed.Count ? _sealed[stretch].At(at) : _open[at];
        }
    }

    public void Add(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (_openCount == _open.Length)
            Array.Resize(ref _open, 2 * _openCount);
        _open[_openCount++] = number;
        if (_openCount == StretchLength)
            Seal();
    }

    private void Seal()
    {
        _sealed.Add(Stretch.Of(_open));
        _openCount = 0;
    }

    /// <param name="Least">The least number.</param>
    /// <param name="WidthBits">Each number takes two to the power of this many bits.</param>
    /// <param name="Words">How far the numbers lie above the least one; null where they are all the same.</param>
    private sealed record Stretch(int Least, int WidthBits, uint[]? Words)
    {
        private const int WordBits = 5;

        public static Stretch Of(ReadOnlySpan<int> numbers)
        {
            var (least, most) = (int.MaxValue, 0);
            foreach (var number in numbers)
                (least, most) = (Math.Min(least, number), Math.Max(most, number));
            if (most == least)
                return new(least, 0, null);
            var widthBits = 0;
            while (widthBits < WordBits && (most - least) >> (1 << widthBits) > 0)
                widthBits++;
            var words = new uint[(numbers.Length << widthBits) >> WordBits];
            for (var i = 0; i < numbers.Length; i++)
                words[(i << widthBits) >> WordBits] |= (uint)(numbers[i] - least) << (i << widthBits);
            return new(least, widthBits, words);
        }

        // Shifts go by the last five bits of what they are given: the place within the word.
        public int At(int index) => Words is null ? Least
            : Least + (int)((Words[(index << WidthBits) >> WordBits] >> (index << WidthBits)) & (uint.MaxValue >> (32 - (1 << WidthBits))));
    }
}
