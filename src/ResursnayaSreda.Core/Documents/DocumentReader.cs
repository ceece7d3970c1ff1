using System.Text.Json;
using System.Text.Unicode;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Bytes to a tree of positioned values. Iterative: no input can exhaust the stack.</summary>
internal static class DocumentReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The root value, or null when the text is no JSON; faults are added to <paramref name="findings"/>.</summary>
    public static DocumentValue? Read(ReadOnlyMemory<byte> bytes, DocumentLimits limits, FindingList findings)
    {
        var source = new SourceText(bytes);
        if (bytes.Length > limits.Bytes)
            return Refuse(findings, FindingCodes.DocumentTooLarge, source, 0, $"{bytes.Length}", $"{limits.Bytes}");
        if (bytes.Span.StartsWith(ByteOrderMark))
        {
            Refuse(findings, FindingCodes.ByteOrderMark, source, 0);
            source = new SourceText(bytes = bytes[ByteOrderMark.Length..]);
        }

        if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return Refuse(findings, FindingCodes.EmptyDocument, source, 0);
        if (!Utf8.IsValid(bytes.Span))
            return Refuse(findings, FindingCodes.NotUtf8, source, FirstInvalid(bytes.Span));
        var builder = new TreeBuilder(source, limits, findings);
        try
        {
            return builder.Build();
        }
        catch (JsonException fault)
        {
            var offset = FaultOffset(bytes.Span, fault);
            return builder.IsComplete
                ? Refuse(findings, FindingCodes.TrailingData, source, offset)
                : Refuse(findings, FindingCodes.SyntaxFault, source, offset, Reason(fault));
        }
    }

    private static DocumentValue? Refuse(
        FindingList findings, FindingCode code, SourceText source, int offset, params string[] arguments)
    {
        findings.Add(new Finding(code, JsonPointer.Root, source.At(offset), arguments));
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        var (low, high) = (0, bytes.Length);
        while (low <= high)
        {
            // A prefix may end inside a character: it counts as valid when some cut of up to three bytes is.
            var middle = (low + high) / 2;
            if (ValidPrefix(bytes[..middle]) is { } length)
                (valid, low) = (Math.Max(valid, length), middle + 1);
            else
                high = middle - 1;
        }

        return valid;
    }

    private static int? ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut <= 3 && cut <= bytes.Length; cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
                return bytes.Length - cut;
        }

        return null;
    }

    private static int FaultOffset(ReadOnlySpan<byte> bytes, JsonException fault)
    {
        var offset = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
            offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        return offset + (int)(fault.BytePositionInLine ?? 0);
    }

    // The reader's own sentence without its appendix of positions, which the finding carries itself.
    private static string Reason(JsonException fault)
    {
        var text = fault.Message;
        var appendix = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (appendix < 0 ? text : text[..appendix]).TrimEnd('.');
    }
}
