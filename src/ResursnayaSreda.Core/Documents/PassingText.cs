using System.Text.Unicode;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>
/// A text that is read from a stream and not kept: a window that slides over it. Positions are found inside the window, and outside of it
/// for places that were noted while they were inside.
/// </summary>
internal sealed class PassingText(Stream stream, int size = 1 << 17) : IPlaces
{
    private Stream? _stream = stream;
    private readonly Dictionary<long, TextPosition> _noted = [];
    private byte[] _window = new byte[size];
    private int _filled;
    private long _start;
    private TextPosition _startAt = new(1, 1);
    private int _checked;
    private long _bytesInLine;

    /// <summary>What of the text is at hand.</summary>
    public ReadOnlySpan<byte> Window => _window.AsSpan(0, _filled);

    /// <summary>How many bytes stand before the window.</summary>
    public long Start => _start;

    /// <summary>Whether the window reaches to the end of the text.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Where the first byte stands that begins no character; null as long as everything is UTF-8.</summary>
    public TextPosition? Invalid { get; private set; }

    /// <summary>Whether there was nothing but blanks.</summary>
    public bool IsBlank { get; private set; } = true;

    public TextPosition At(long place)
    {
        if (_noted.TryGetValue(place, out var position))
            return position;
        return SourceText.Advance(_startAt, Window[..(int)Math.Clamp(place - _start, 0, _filled)]);
    }

    /// <summary>Remembers a place in the window beyond it.</summary>
    public void Note(long place) => _noted.TryAdd(place, At(place));

    /// <summary>Where the given line, counted from 0, has its byte of a number, counted from 0.</summary>
    public long Place(long line, long inLine)
    {
        if (line == _startAt.Line - 1)
            return _start + inLine - _bytesInLine;
        var at = 0;
        for (var here = _startAt.Line - 1; here < line; here++)
            at += Window[at..].IndexOf((byte)'\n') + 1;
        return _start + at + inLine;
    }

    /// <summary>Reads the first of the text. A byte order mark is a finding and left behind: the text begins after it.</summary>
    public async ValueTask Open(FindingList findings, CancellationToken cancellation)
    {
        while (_filled < DocumentReader.ByteOrderMark.Length && !IsEnded)
            await Slide(0, cancellation).ConfigureAwait(false);
        if (!Window.StartsWith(DocumentReader.ByteOrderMark))
            return;
        findings.Add(new Finding(FindingCodes.ByteOrderMark, JsonPointer.Root, _startAt, []));
        var length = DocumentReader.ByteOrderMark.Length;
        _window.AsSpan(length, _filled - length).CopyTo(_window);
        (_filled, _checked) = (_filled - length, _checked - length);
        IsBlank = SourceText.IsBlank(Window);
    }

    /// <summary>Slides the window until it begins at a place, and reads on; it grows where nothing can leave it.</summary>
    public async ValueTask Slide(long from, CancellationToken cancellation)
    {
        // A character whose rest has not been read yet stays.
        from = Math.Min(from, _start + _checked);
        var gone = (int)(from - _start);
        var left = _window.AsSpan(0, gone);
        _startAt = SourceText.Advance(_startAt, left);
        _bytesInLine = left.LastIndexOf((byte)'\n') is >= 0 and var last ? gone - last - 1 : _bytesInLine + gone;
        _window.AsSpan(gone, _filled - gone).CopyTo(_window);
        (_start, _filled, _checked) = (from, _filled - gone, _checked - gone);
        if (_filled == _window.Length)
            Array.Resize(ref _window, 2 * _filled);
        var read = await _stream!.ReadAsync(_window.AsMemory(_filled), cancellation).ConfigureAwait(false);
        _filled += read;
        IsEnded = read == 0;
        Check();
    }

    /// <summary>Lets go of the stream: only the places that were noted can be asked for from now on.</summary>
    public void Close() => (_stream, _window, _filled) = (null, [], 0);

    private void Check()
    {
        var fresh = Window[_checked..];
        IsBlank = IsBlank && SourceText.IsBlank(fresh);
        var whole = IsEnded ? fresh.Length : fresh.Length - Unfinished(fresh);
        if (Invalid is null && !Utf8.IsValid(fresh[..whole]))
            Invalid = At(_start + _checked + SourceText.FirstInvalid(fresh[..whole]));
        _checked += whole;
    }

    // How many bytes at the end may be the beginning of a character whose rest has not been read yet.
    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var b = bytes[^back];
            if ((b & 0xC0) == 0x80)
                continue;
            return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1) ? back : 0;
        }

        return 0;
    }
}
