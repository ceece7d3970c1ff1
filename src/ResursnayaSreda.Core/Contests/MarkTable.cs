using System.Collections;
using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// Marks in columns: who, whom, on what and how much as numbers of a few bytes, so that a contest of many millions of marks fits a small
/// machine. It reads like the list of marks it was made of. Immutable.
/// </summary>
public sealed class MarkTable : IReadOnlyList<Mark>
{
    private readonly List<GivenValue> _values = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Note> _notes = [];
    private List<DocumentValue?>? _sources;
    private ILookup<string, int>? _remarked;

    private MarkTable()
    {
    }

    /// <summary>How many marks there are.</summary>
    public int Count => Value.Count;

    internal NameTable SubmissionNames { get; } = new();

    internal NameTable ExpertNames { get; } = new();

    internal NameTable CriterionNames { get; } = new();

    internal IndexColumn Submission { get; } = new();

    internal IndexColumn Expert { get; } = new();

    internal IndexColumn Criterion { get; } = new();

    internal IndexColumn Value { get; } = new();

    /// <summary>The different values that the marks have; a mark names one by its number.</summary>
    internal IReadOnlyList<GivenValue> Values => _values;

    /// <summary>The marks that say more than a value, in order.</summary>
    internal IEnumerable<int> Noted => _notes.Keys;

    /// <summary>The mark at a place of the list.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Mark this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var note = _notes.GetValueOrDefault(index);
            var source = _sources?[index];
            var value = _values[Value[index]];
            return new(
                SubmissionNames[Submission[index]], ExpertNames[Expert[index]], CriterionNames[Criterion[index]],
                source is null ? value : GivenValue.From(value, source.MemberOrSelf("value")), note?.Comment, note?.At)
            {
                Row = note?.Row,
                By = note?.By,
                Replaces = note?.Replaces,
                Reason = note?.Reason,
                Source = source,
            };
        }
    }

    /// <summary>Packs marks; they are read once, one after the other, and not kept.</summary>
    /// <param name="marks">The marks; their order means nothing, those of one submission together take the least room.</param>
    /// <returns>The same marks in the same order.</returns>
    public static MarkTable Of(IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        if (marks is MarkTable packed)
            return packed;
        var table = new MarkTable();
        foreach (var mark in marks)
            table.Add(mark);
        return table;
    }

    /// <summary>The marks of several tables, one after the other.</summary>
    internal static MarkTable Join(IReadOnlyList<MarkTable> tables)
    {
        var joined = new MarkTable();
        foreach (var table in tables)
        {
            if (table._sources is null && joined._sources is null)
                joined.AddAll(table);
            else
                table.ToList().ForEach(joined.Add);
        }

        return joined;
    }

    /// <inheritdoc/>
    public IEnumerator<Mark> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether a mark is of a row or a revision, so that it has no place among the first marks of criteria.</summary>
    internal bool IsOther(int index) => _notes.TryGetValue(index, out var note) && (note.Row is not null || note.Replaces is not null);

    /// <summary>The marks of a submission that say more than a value.</summary>
    internal IEnumerable<Mark> Remarked(string submission) =>
        LazyInitializer.EnsureInitialized(ref _remarked, () => _notes.Keys.ToLookup(i => SubmissionNames[Submission[i]], StringComparer.Ordinal))[submission].Select(i => this[i]);

    /// <summary>The number of a value that is one text and that a mark has; -1 when none has.</summary>
    internal int FindValue(ReadOnlySpan<char> text) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number) ? number : -1;

    /// <summary>Adds a mark of which everything has a number: that of its submission, expert, criterion and value.</summary>
    internal void Add(int submission, int expert, int criterion, int value)
    {
        _sources?.Add(null);
        Submission.Add(submission);
        Expert.Add(expert);
        Criterion.Add(criterion);
        Value.Add(value);
    }

    internal void Add(Mark mark)
    {
        if (mark.Source is not null && _sources is null)
            _sources = [.. Enumerable.Repeat<DocumentValue?>(null, Count)];
        _sources?.Add(mark.Source);
        if ((mark.Comment ?? mark.Row ?? mark.By ?? mark.Reason) is not null || mark.At is not null || mark.Replaces is not null)
            _notes[Count] = new(mark.Comment, mark.At, mark.Row, mark.By, mark.Replaces, mark.Reason);
        Submission.Add(SubmissionNames.Add(mark.Submission));
        Expert.Add(ExpertNames.Add(mark.Expert));
        Criterion.Add(CriterionNames.Add(mark.Criterion));
        Value.Add(NumberOf(mark.Value));
    }

    // Names and values are looked up once each, not once a mark.
    private void AddAll(MarkTable table)
    {
        int[] submissions = [.. table.SubmissionNames.Select(n => SubmissionNames.Add(n))];
        int[] experts = [.. table.ExpertNames.Select(n => ExpertNames.Add(n))];
        int[] criteria = [.. table.CriterionNames.Select(n => CriterionNames.Add(n))];
        int[] values = [.. table.Values.Select(NumberOf)];
        foreach (var (index, note) in table._notes)
            _notes[Count + index] = note;
        for (var i = 0; i < table.Count; i++)
            Add(submissions[table.Submission[i]], experts[table.Expert[i]], criteria[table.Criterion[i]], values[table.Value[i]]);
    }

    private int NumberOf(GivenValue value)
    {
        if (value.Text is not { } text)
        {
            _values.Add(value);
            return _values.Count - 1;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _values.Count;
            _values.Add(value.Source is null ? value : GivenValue.Of(text));
        }

        return number;
    }

    /// <summary>What few marks have.</summary>
    private sealed record Note(string? Comment, Instant? At, string? Row, string? By, int? Replaces, string? Reason);
}
