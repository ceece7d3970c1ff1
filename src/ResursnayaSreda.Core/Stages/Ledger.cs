using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// What a stage reads from: the contest and what the stages before it have added. Nothing in it changes but the memory of what has been
/// computed already, which is the same whoever asks first.
/// </summary>
internal sealed partial class Ledger : IReadings
{
    private readonly Dictionary<Quantity, Dictionary<(int, int, int), Value>> _memory;
    private readonly Dictionary<Term, Dictionary<string, object>> _caches;
    private readonly List<Finding> _undefined;
    private readonly Stack<(Quantity Quantity, int Submission)> _open = new();

    public Ledger(CompiledRules rules, Entries entries)
    {
        Rules = rules;
        Entries = entries;
        _memory = [];
        _caches = [];
        _undefined = [];
        _labels = rules.Declared.Lists.ToDictionary(
            l => l.Key, l => l.Value.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private readonly Dictionary<string, Dictionary<string, int>> _labels;

    private Ledger(Ledger before)
    {
        Rules = before.Rules;
        Entries = before.Entries;
        _memory = before._memory;
        _caches = before._caches;
        _undefined = before._undefined;
        _labels = before._labels;
        Admitted = before.Admitted;
        Sheets = before.Sheets;
        Pooled = before.Pooled;
        Scores = before.Scores;
        Lists = before.Lists;
        Selected = before.Selected;
    }

    public CompiledRules Rules { get; }

    public Entries Entries { get; }

    public Admitted? Admitted { get; private init; }

    public Sheets? Sheets { get; private init; }

    public Pooled? Pooled { get; private init; }

    public Scores? Scores { get; private init; }

    public Lists? Lists { get; private init; }

    public Selected? Selected { get; private init; }

    /// <summary>What is left of limits while a walk is under way; null outside of it.</summary>
    public Func<string, ReadOnlyMemory<int>, Value>? LeftOf { get; init; }

    /// <summary>Operations that had no result, with their operands.</summary>
    public IReadOnlyList<Finding> Undefined => _undefined;

    public Ledger With(Admitted part) => new(this) { Admitted = part };

    public Ledger With(Sheets part) => new(this) { Sheets = part };

    public Ledger With(Pooled part) => new(this) { Pooled = part };

    public Ledger With(Scores part) => new(this) { Scores = part };

    public Ledger With(Lists part) => new(this) { Lists = part };

    public Ledger With(Selected part) => new(this) { Selected = part };

    public Ledger Walking(Func<string, ReadOnlyMemory<int>, Value> leftOf) => new(this) { LeftOf = leftOf };

    /// <summary>A value of a submission.</summary>
    public Value Of(Quantity quantity, int submission) => Read(quantity, [submission]);

    public Value Read(Quantity quantity, ReadOnlySpan<int> members)
    {
        if (quantity.Body is not { } body)
            return ReadOrigin(quantity.Origin!, members);
        var key = (At(members, 0), At(members, 1), At(members, 2));
        if (!_memory.TryGetValue(quantity, out var values))
            _memory[quantity] = values = [];
        if (values.TryGetValue(key, out var known))
            return known;
        var frame = NewFrame(quantity, members);
        _open.Push((quantity, quantity.Index.Count > 0 && quantity.Index[0] == Dimension.Submission ? members[0] : -1));
        var value = body.Evaluate(frame);
        _open.Pop();
        // What is left of a limit changes while the walk goes on.
        if (!IsVolatile(quantity))
            values[key] = value;
        return value;
    }

    public Frame NewFrame(Quantity quantity, ReadOnlySpan<int> members)
    {
        var slots = new int[quantity.FrameSize];
        members.CopyTo(slots);
        return new Frame(this, slots);
    }

    public IReadOnlyList<string> Labels(string list) => Rules.Declared.Lists[list];

    public int IndexOf(string list, string label) => _labels[list][label];

    public int CategoryOf(int submission) => Admitted!.Categories[submission];

    public Dictionary<string, object> Cache(Term term)
    {
        if (!_caches.TryGetValue(term, out var cache))
            _caches[term] = cache = new(StringComparer.Ordinal);
        return cache;
    }

    public void NoteUndefined(string operation)
    {
        if (_open.Count == 0)
            return;
        var (quantity, submission) = _open.Peek();
        var whose = submission < 0 ? "" : Entries.Submissions[submission].Id;
        _undefined.Add(new Finding(FindingCodes.Undefined, quantity.Node?.Source.Pointer ?? JsonPointer.Root, null, [quantity.Name, whose, operation]));
    }

    private readonly Dictionary<Quantity, bool> _volatile = [];

    private bool IsVolatile(Quantity quantity)
    {
        if (LeftOf is null)
            return false;
        if (!_volatile.TryGetValue(quantity, out var isVolatile))
            _volatile[quantity] = isVolatile = Dependencies.Of(quantity.Body!).Any(t => t is Reference { Quantity.Origin: LeftOrigin });
        return isVolatile;
    }

    private static int At(ReadOnlySpan<int> members, int index) => index < members.Length ? members[index] : -1;
}
