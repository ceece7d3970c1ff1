using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// What a stage reads from: the contest and what the stages before it have added. Nothing in it changes but the memory of what has been
/// computed already, which is the same whoever asks first.
/// </summary>
internal sealed partial class Ledger : IReadings
{
    private readonly Dictionary<Quantity, Dictionary<(int, int, int, int), Value>> _memory;
    private readonly Dictionary<Term, Dictionary<string, object>> _caches;
    private readonly List<Finding> _undefined;
    private readonly Stack<(Quantity Quantity, int Submission)> _open = new();

    public Ledger(CompiledRules rules, Entries entries, Answers answers, IReadOnlyList<Ledger> earlier, EvaluationOptions options)
    {
        Options = options;
        Rules = rules;
        Entries = entries;
        Answers = answers;
        Earlier = earlier;
        Entrants = new(0);
        _memory = [];
        _caches = [];
        _shares = new(StringComparer.Ordinal);
        _undefined = [];
        _labels = rules.Declared.Lists.ToDictionary(
            l => l.Key, l => l.Value.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private readonly Dictionary<string, Dictionary<string, int>> _labels;

    private Ledger(Ledger before, bool isFresh = false)
    {
        Options = before.Options;
        Rules = before.Rules;
        Entries = before.Entries;
        Answers = before.Answers;
        Earlier = before.Earlier;
        Entrants = before.Entrants;
        IsHeld = before.IsHeld;
        // What depends on something that is not settled yet is not remembered beyond it.
        _memory = isFresh ? [] : before._memory;
        _caches = isFresh ? [] : before._caches;
        _shares = isFresh ? new(StringComparer.Ordinal) : before._shares;
        _undefined = before._undefined;
        _labels = before._labels;
        Admitted = before.Admitted;
        Sheets = before.Sheets;
        Pooled = before.Pooled;
        Scores = before.Scores;
        Lists = before.Lists;
        Selected = before.Selected;
    }

    public EvaluationOptions Options { get; }

    public CompiledRules Rules { get; }

    public Entries Entries { get; }

    public Answers Answers { get; }

    /// <summary>The rounds before this one, each as it ended.</summary>
    public IReadOnlyList<Ledger> Earlier { get; }

    /// <summary>Whether the round is held.</summary>
    public bool IsHeld { get; private init; } = true;

    /// <summary>Who enters the round.</summary>
    public EncodedList<Standing> Entrants { get; private init; }

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

    /// <summary>Those above and the equals at hand, while a list is built.</summary>
    public (IReadOnlyList<int> Above, IReadOnlyList<int> Tied)? AtHand { get; private init; }

    /// <summary>The last one taken and the first one not taken, while a zone is put in order.</summary>
    public (int Last, int Next)? Edge { get; private init; }

    public Ledger Entered(EncodedList<Standing> entrants, bool isHeld) => new(this) { Entrants = entrants, IsHeld = isHeld };

    /// <summary>The same without what was remembered: for what is computed before all of it is settled.</summary>
    public Ledger Fresh() => new(this, isFresh: true);

    public Ledger Ranking(IReadOnlyList<int> above, IReadOnlyList<int> tied) => new(this, isFresh: true) { AtHand = (above, tied) };

    public Ledger InZone(int last, int next) => new(this, isFresh: true) { Edge = (last, next) };

    public bool IsWithdrawn(int submission, Stage stage) => Entries.IsWithdrawn(submission, Rules.Round.Index, stage);

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
        if (quantity.Round < Rules.Round.Index)
            return Earlier[quantity.Round] is { IsHeld: true } maker ? maker.Read(quantity, members) : Value.Absent(Absence.NotApplicable);
        if (quantity.Body is not { } body)
            return ReadOrigin(quantity.Origin!, members);
        if (members.Length == 1 && ColumnOf(quantity)?.TryGet(members[0], out var number) == true)
            return Value.Of(number);
        // What only passes another value on is read again as quickly as it is remembered.
        if (body is Reference reference)
            return reference.Slots is { } slots ? Passed(reference.Quantity, slots, members) : body.Evaluate(NewFrame(quantity, members));
        lock (_memory)
            return Remembered(quantity, body, members);
    }

    private Value Passed(Quantity quantity, int[] slots, ReadOnlySpan<int> members)
    {
        Span<int> of = stackalloc int[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            of[i] = members[slots[i]];
        return Read(quantity, of);
    }

    /// <summary>The column of a quantity that has a value for each submission; null where its values are found out one by one.</summary>
    public LaneColumn? ColumnOf(Quantity quantity, LaneBook? lanes = null) => quantity.Round < Rules.Round.Index
        ? Earlier[quantity.Round] is { IsHeld: true } maker ? maker.ColumnOf(quantity) : null
        : (lanes ?? Pooled?.Lanes)?.Of(this, quantity);

    // Whoever asks first computes; what is explained later may be asked for by several at once.
    private Value Remembered(Quantity quantity, Term body, ReadOnlySpan<int> members)
    {
        var key = KeyOf(members);
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

    private readonly SortedDictionary<string, Shares> _shares;

    /// <summary>What a division gives; it is made once.</summary>
    public Shares Shares(string id, Func<Shares> divide)
    {
        if (!_shares.TryGetValue(id, out var shares))
            _shares[id] = shares = divide();
        return shares;
    }

    public IReadOnlyDictionary<string, Shares> AllShares => _shares;

    /// <summary>Notes what had no result where a part was computed.</summary>
    public void NoteUndefined(IEnumerable<Finding> undefined) => _undefined.AddRange(undefined);

    public void NoteUndefined(string operation)
    {
        if (_open.Count == 0)
            return;
        var (quantity, submission) = _open.Peek();
        var whose = submission < 0 ? "" : Entries.IdOf(submission);
        _undefined.Add(new Finding(FindingCodes.Undefined, quantity.Node?.Source.Pointer ?? JsonPointer.Root, null, [quantity.Name, whose, operation]));
    }

    private bool IsVolatile(Quantity quantity) => LeftOf is not null && Rules.OriginsOf(quantity).Any(o => o is LeftOrigin);

    /// <summary>Members as what a value is remembered by; no quantity has more than four.</summary>
    public static (int, int, int, int) KeyOf(ReadOnlySpan<int> members) => (At(members, 0), At(members, 1), At(members, 2), At(members, 3));

    private static int At(ReadOnlySpan<int> members, int index) => index < members.Length ? members[index] : -1;
}
