using System.Text.Json;
using System.Text.Unicode;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Bytes to a tree of positioned values. Iterative: no input can exhaust the stack.</summary>
internal static class DocumentReader
{
    private const string Misspelt = "' is an invalid JSON literal";

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The root value, or null when the text is no JSON; faults are added to <paramref name="findings"/>.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="findings">Takes the faults.</param>
    /// <param name="lists">
    /// Who takes the elements of which list of the root instead of their being kept. Then reading ends with the first fault: all of them are found where
    /// everything is kept.
    /// </param>
    /// <param name="plain">What reads their elements without a tree: its values count as well.</param>
    public static DocumentValue? Read(
        ReadOnlyMemory<byte> bytes, DocumentLimits limits, FindingList findings, IReadOnlyDictionary<string, IPassing>? lists = null, PlainReader? plain = null)
    {
        var source = new SourceText(bytes);
        if (bytes.Length > limits.Bytes)
            return Refuse(findings, FindingCodes.DocumentTooLarge, source, 0, $"{bytes.Length}", $"{limits.Bytes}");
        if (bytes.Span.StartsWith(ByteOrderMark))
        {
            Refuse(findings, FindingCodes.ByteOrderMark, source, 0);
            source = new SourceText(bytes = bytes[ByteOrderMark.Length..]);
        }

        if (SourceText.IsBlank(bytes.Span))
            return Refuse(findings, FindingCodes.EmptyDocument, source, 0);
        if (!Utf8.IsValid(bytes.Span))
            return Refuse(findings, FindingCodes.NotUtf8, source, SourceText.FirstInvalid(bytes.Span));
        var builder = new TreeBuilder(source, limits, findings) { Passing = lists, StopsAtFinding = lists is not null };
        try
        {
            if (builder.Build(bytes.Span) is not { } root)
                return null;
            return builder.Values + (plain?.Values ?? 0) <= limits.Nodes ? root : Refuse(findings, FindingCodes.TooManyNodes, source, 0, $"{limits.Nodes}");
        }
        catch (JsonException fault)
        {
            var offset = FaultOffset(bytes.Span, fault);
            return builder.IsComplete
                ? Refuse(findings, FindingCodes.TrailingData, source, offset)
                : Refuse(findings, FindingCodes.SyntaxFault, source, offset, Reason(fault));
        }
    }

    /// <summary>An element that has passed by, read once more for whoever asks where something of it stands.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="list">The list that it is an element of.</param>
    /// <param name="index">Which element it is.</param>
    /// <param name="at">Where it begins.</param>
    public static DocumentValue Element(ReadOnlySpan<byte> bytes, DocumentValue list, int index, long at)
    {
        var builder = new TreeBuilder(list.Places, DocumentLimits.Contest, new FindingList()) { Outer = list.After(index), EndsWithRoot = true };
        var reader = new Utf8JsonReader(bytes[(int)at..], builder.Options);
        builder.Take(ref reader, at);
        return builder.Root!;
    }

    private static DocumentValue? Refuse(
        FindingList findings, FindingCode code, IPlaces source, long offset, params string[] arguments)
    {
        findings.Add(new Finding(code, JsonPointer.Root, source.At(offset), arguments));
        return null;
    }

    public static int FaultOffset(ReadOnlySpan<byte> bytes, JsonException fault)
    {
        var offset = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
            offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        return offset + (int)(fault.BytePositionInLine ?? 0);
    }

    // The reader's own sentence without its appendix of positions, which the finding carries itself, and without the rest of the document,
    // which it quotes where a literal is misspelt.
    public static string Reason(JsonException fault)
    {
        var text = fault.Message;
        var appendix = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        text = (appendix < 0 ? text : text[..appendix]).TrimEnd('.');
        var quoted = text.LastIndexOf(Misspelt, StringComparison.Ordinal);
        return quoted < 0 ? text : text[(quoted + "' is ".Length)..];
    }
}
