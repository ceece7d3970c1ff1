using System.Text.Json;
using System.Text.Unicode;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Contests;

/// <summary>The lines of a contest while they are being read. A line that is no JSON does not hide what is wrong with the next.</summary>
internal sealed class ContestLines
{
    private static readonly NodeShape HeadForm = new(() => ContestTable.Head);
    private static readonly NodeShape SubmissionForm = new(() => ContestTable.SubmissionLine);

    private readonly PassingText _text;
    private readonly FindingList _findings;
    private readonly DocumentValue _lines;
    private readonly ContestElements _elements = new(keepsPlaces: false);
    private readonly ContestLists _lists = new(keepsPlaces: false);
    private Node? _head;
    private bool _isBegun;
    private int _number;

    public ContestLines(PassingText text, FindingList findings)
    {
        _text = text;
        _findings = findings;
        _lines = new DocumentValue(DocumentValueKind.Array, "", text, 0);
    }

    /// <summary>Takes a line; blank ones say nothing, and are counted.</summary>
    public void Take(ReadOnlySpan<byte> line, long from)
    {
        if (SourceText.IsBlank(line))
        {
            _lines.Passed++;
            return;
        }

        _number = _lines.Passed;
        var isHead = !_isBegun;
        _isBegun = true;
        var value = Root(line, from, isHead);
        _lines.Passed = _number + 1;
        if (value is null)
            return;
        if (isHead)
            _head = HeadForm.Read(value, null, _findings);
        else if (SubmissionForm.Read(value, null, _findings) is { } node && !_findings.HasErrors)
            Add(node);
    }

    /// <summary>The contest of the lines that were taken; null when there were faults.</summary>
    public Contest? Contest()
    {
        if (!_isBegun)
            _findings.Add(new Finding(FindingCodes.EmptyDocument, JsonPointer.Root, new TextPosition(1, 1), []));
        if (_findings.HasErrors || _head is null)
            return null;
        foreach (var (name, list) in _lists.All)
        {
            foreach (var node in _head.Children(name))
                list.Add(node);
        }

        return ContestDocument.From(_head, _lists);
    }

    private void Add(Node node)
    {
        var submission = _elements.Submission(node);
        _lists.Submissions.Add(submission);
        foreach (var mark in node.Children("marks"))
            _lists.Marks.Add(_elements.Mark(mark, submission.Id));
    }

    private DocumentValue? Root(ReadOnlySpan<byte> line, long from, bool isHead)
    {
        if (!Utf8.IsValid(line))
            return Refuse(FindingCodes.NotUtf8, from + SourceText.FirstInvalid(line));
        var builder = new TreeBuilder(_text, DocumentLimits.Contest, _findings) { Outer = _lines, NotesPlaces = isHead };
        var reader = new Utf8JsonReader(line, builder.Options);
        try
        {
            return builder.Take(ref reader, from) ? builder.Root : null;
        }
        catch (JsonException fault)
        {
            var at = from + DocumentReader.FaultOffset(line, fault);
            return builder.IsComplete ? Refuse(FindingCodes.TrailingData, at) : Refuse(FindingCodes.SyntaxFault, at, DocumentReader.Reason(fault));
        }
    }

    private DocumentValue? Refuse(FindingCode code, long at, params string[] arguments)
    {
        _findings.Add(new Finding(code, _lines.Pointer.Element(_number), _text.At(at), arguments));
        return null;
    }
}
