using System.Text.Json;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Reads a document from a stream without holding its text: the elements of its long lists pass by.</summary>
internal sealed class PassingReader
{
    private readonly PassingText _text;
    private readonly FindingList _findings;
    private readonly TreeBuilder _builder;
    private JsonReaderState _state;
    private long _read;
    private Finding? _fault;

    private PassingReader(PassingText text, DocumentLimits limits, FindingList findings, IReadOnlyDictionary<string, IPassing> lists)
    {
        _text = text;
        _findings = findings;
        _builder = new TreeBuilder(text, limits, findings) { Passing = lists };
        _state = new JsonReaderState(_builder.Options);
    }

    /// <summary>
    /// The root without the elements that passed by, or null when the text is no JSON; then what has passed by is worth nothing.
    /// </summary>
    /// <param name="text">Not yet opened.</param>
    /// <param name="limits">Of an element that passes by, and of everything else together.</param>
    /// <param name="findings">Takes the faults of the text.</param>
    /// <param name="inside">Holds the faults of its values while they pass by.</param>
    /// <param name="lists">Who takes the elements of which list.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<DocumentValue?> Read(
        PassingText text, DocumentLimits limits, FindingList findings, FindingList inside, IReadOnlyDictionary<string, IPassing> lists,
        CancellationToken cancellation)
    {
        await text.Open(findings, cancellation).ConfigureAwait(false);
        var reader = new PassingReader(text, limits, inside, lists);
        var isSound = await reader.Read(cancellation).ConfigureAwait(false);
        if (text.IsBlank)
            findings.Add(new Finding(FindingCodes.EmptyDocument, JsonPointer.Root, new TextPosition(1, 1), []));
        else if (text.Invalid is { } invalid)
            findings.Add(new Finding(FindingCodes.NotUtf8, JsonPointer.Root, invalid, []));
        else
            findings.AddRange(reader._fault is { } fault ? [.. inside.InDocumentOrder(), fault] : inside.InDocumentOrder());
        return isSound && !text.IsBlank && text.Invalid is null ? reader._builder.Root : null;
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        while (Take())
        {
            if (_text.IsEnded)
                return true;
            await _text.Slide(Math.Min(_read, _builder.Held ?? _read), cancellation).ConfigureAwait(false);
        }

        // Whether it is UTF-8 at all is asked of the whole text, as it is where the text is at hand.
        while (!_text.IsEnded)
            await _text.Slide(_text.Start + _text.Window.Length, cancellation).ConfigureAwait(false);
        return false;
    }

    // An element of which the window holds but a part would need a tree: it waits for its end instead.
    private ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> bytes) =>
        !_text.IsEnded && bytes.LastIndexOf((byte)'}') is >= 0 and var end ? bytes[..(end + 1)] : bytes;

    private bool Take()
    {
        var from = (int)(_read - _text.Start);
        var reader = new Utf8JsonReader(Whole(_text.Window[from..]), _text.IsEnded, _state);
        try
        {
            var isTaken = _builder.Take(ref reader, _read);
            _state = reader.CurrentState;
            _read += reader.BytesConsumed;
            return isTaken;
        }
        catch (JsonException fault)
        {
            var at = _text.At(_text.Place(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0));
            _fault = _builder.IsComplete
                ? new Finding(FindingCodes.TrailingData, JsonPointer.Root, at, [])
                : new Finding(FindingCodes.SyntaxFault, JsonPointer.Root, at, [DocumentReader.Reason(fault)]);
            return false;
        }
    }
}
