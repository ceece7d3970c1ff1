using System.Buffers;
using System.Text;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>The bytes of a document, asked for lines and columns only when a finding needs them.</summary>
internal sealed class SourceText(ReadOnlyMemory<byte> bytes) : IPlaces
{
    // Positions are asked for rarely, but a hostile document asks a thousand times on one line of megabytes:
    // a checkpoint every few kilobytes keeps each answer short.
    private const int Stride = 4096;

    private TextPosition[]? _checkpoints;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public TextPosition At(long place)
    {
        _checkpoints ??= Checkpoints();
        var offset = (int)Math.Min(place, bytes.Length);
        var checkpoint = offset / Stride;
        return Advance(_checkpoints[checkpoint], bytes.Span[(checkpoint * Stride)..offset]);
    }

    /// <summary>The whole text is kept: every place can be asked for.</summary>
    public void Note(long place)
    {
    }

    /// <summary>Whether a text says nothing.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>The first byte that begins no character of a text that is not UTF-8.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    private TextPosition[] Checkpoints()
    {
        var positions = new TextPosition[(bytes.Length / Stride) + 1];
        positions[0] = new TextPosition(1, 1);
        for (var i = 1; i < positions.Length; i++)
            positions[i] = Advance(positions[i - 1], bytes.Span.Slice((i - 1) * Stride, Stride));
        return positions;
    }

    /// <summary>The position behind a stretch of text that begins at a position.</summary>
    public static TextPosition Advance(TextPosition from, ReadOnlySpan<byte> span)
    {
        var (line, column) = from;
        if (span.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            (line, column) = (line + span.Count((byte)'\n'), 1);
            span = span[(last + 1)..];
        }

        foreach (var b in span)
            column += (b & 0xC0) != 0x80 ? 1 : 0;
        return new TextPosition(line, column);
    }
}
