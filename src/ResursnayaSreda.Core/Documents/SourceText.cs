using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>The bytes of a document, asked for lines and columns only when a finding needs them.</summary>
internal sealed class SourceText(ReadOnlyMemory<byte> bytes)
{
    // Positions are asked for rarely, but a hostile document asks a thousand times on one line of megabytes:
    // a checkpoint every few kilobytes keeps each answer short.
    private const int Stride = 4096;

    private TextPosition[]? _checkpoints;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public TextPosition At(int offset)
    {
        _checkpoints ??= Checkpoints();
        offset = Math.Min(offset, bytes.Length);
        var checkpoint = offset / Stride;
        return Advance(_checkpoints[checkpoint], bytes.Span[(checkpoint * Stride)..offset]);
    }

    private TextPosition[] Checkpoints()
    {
        var positions = new TextPosition[(bytes.Length / Stride) + 1];
        positions[0] = new TextPosition(1, 1);
        for (var i = 1; i < positions.Length; i++)
            positions[i] = Advance(positions[i - 1], bytes.Span.Slice((i - 1) * Stride, Stride));
        return positions;
    }

    private static TextPosition Advance(TextPosition from, ReadOnlySpan<byte> span)
    {
        var (line, column) = from;
        foreach (var b in span)
        {
            if (b == (byte)'\n')
                (line, column) = (line + 1, 1);
            else if ((b & 0xC0) != 0x80)
                column++;
        }

        return new TextPosition(line, column);
    }
}
