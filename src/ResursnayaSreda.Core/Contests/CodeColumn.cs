namespace ResursnayaSreda.Core.Contests;

/// <summary>A column of small whole numbers of a length known beforehand, in one, two or four bytes each.</summary>
internal sealed class CodeColumn
{
    private readonly byte[]? _narrow;
    private readonly ushort[]? _middle;
    private readonly int[]? _wide;

    /// <param name="length">How many numbers.</param>
    /// <param name="most">The greatest that occurs.</param>
    public CodeColumn(int length, int most)
    {
        if (most <= byte.MaxValue)
            _narrow = new byte[length];
        else if (most <= ushort.MaxValue)
            _middle = new ushort[length];
        else
            _wide = new int[length];
    }

    /// <summary>The numbers themselves where they take one byte each; otherwise null.</summary>
    public byte[]? Narrow => _narrow;

    /// <summary>The numbers themselves where they take two bytes each; otherwise null.</summary>
    public ushort[]? Middle => _middle;

    public int this[int index]
    {
        get => _narrow is not null ? _narrow[index] : _middle is not null ? _middle[index] : _wide![index];
        set
        {
            if (_narrow is not null)
                _narrow[index] = (byte)value;
            else if (_middle is not null)
                _middle[index] = (ushort)value;
            else
                _wide![index] = value;
        }
    }

    /// <summary>Puts one number in all places.</summary>
    public void Fill(int number)
    {
        if (_narrow is not null)
            Array.Fill(_narrow, (byte)number);
        else if (_middle is not null)
            Array.Fill(_middle, (ushort)number);
        else
            Array.Fill(_wide!, number);
    }

    /// <summary>The numbers from a place on, as many as the target takes.</summary>
    public void Read(int from, Span<int> target)
    {
        if (_wide is not null)
        {
            _wide.AsSpan(from, target.Length).CopyTo(target);
        }
        else if (_middle is not null)
        {
            var source = _middle.AsSpan(from, target.Length);
            for (var i = 0; i < target.Length; i++)
                target[i] = source[i];
        }
        else
        {
            var source = _narrow.AsSpan(from, target.Length);
            for (var i = 0; i < target.Length; i++)
                target[i] = source[i];
        }
    }
}
