using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Whether a submission is in the next set; if not, which rules kept it out; if not known, what it waits for.</summary>
internal sealed record Standing(Stage Stage, IReadOnlyList<string> Failed, IReadOnlyList<Question> Questions, bool IsWithdrawn = false)
{
    private static readonly Standing[] InAt = [.. Enum.GetValues<Stage>().Select(s => new Standing(s, [], []))];

    public static Standing In(Stage stage) => InAt[(int)stage];

    public static Standing Withdrawn(Stage stage) => new(stage, [], [], IsWithdrawn: true);

    /// <summary>One that takes no part in this round.</summary>
    public static Standing NotEntered { get; } = new(Stage.Admission, [], []) { DidNotEnter = true };

    /// <summary>Whether it did not come so far as this round.</summary>
    public bool DidNotEnter { get; private init; }

    // Most are what everybody else is.
    public bool IsIn => ReferenceEquals(this, InAt[(int)Stage]) || IsWithoutFault;

    private bool IsWithoutFault => Failed.Count == 0 && Questions.Count == 0 && !IsWithdrawn && !DidNotEnter;

    public bool IsOut => Failed.Count > 0 || IsWithdrawn || DidNotEnter;

    public bool IsWaiting => !IsOut && Questions.Count > 0;
}

/// <summary>What admission adds: who is in, and each submission's category.</summary>
internal sealed record Admitted(EncodedList<Standing> Standings, IReadOnlyList<int> Categories);

/// <summary>What marking adds: who has to mark what, recusals aside, and who is still in.</summary>
internal sealed record Sheets(
    EncodedList<Standing> Standings,
    Panels Panels,
    IReadOnlyDictionary<(int Submission, int Expert), string> Recused,
    IReadOnlyDictionary<Cell, Voided> Void);

/// <summary>Why a mark is void, or on what it waits whether it is.</summary>
internal sealed record Voided(string Rule, IReadOnlyList<Question> Questions);

/// <summary>What pooling adds: a value at each pool point of each submission, in columns where the values are plain numbers.</summary>
internal sealed record Pooled(LaneBook Lanes, IReadOnlyDictionary<(string Criterion, int Submission, int Row), Value> Others)
{
    public Value At(PoolPoint point, int submission, int row) => row < 0 && Lanes.Of(point)?.TryGet(submission, out var number) == true
        ? Value.Of(number)
        : Others.GetValueOrDefault((point.Criterion.Id, submission, row), Value.Absent(Absence.NotApplicable));
}

/// <summary>What scoring adds: who has a score.</summary>
internal sealed record Scores(EncodedList<Standing> Standings);

/// <summary>A list: blocks in order, then those whose place waits.</summary>
internal sealed record RankedList(string Name, Blocks Blocks, IReadOnlyList<int> Unplaced, IReadOnlyList<Question> Questions);

/// <summary>A splitting of equals by a key that is not the same for everybody and for ever: what it was for each of them.</summary>
internal sealed record Split(OrderKey Key, IReadOnlyDictionary<int, Value> Values);

/// <summary>What became of a candidate in a pass.</summary>
internal enum WalkResult
{
    Taken,
    NotTaken,
    Waiting,
}

/// <summary>A line of the walk's log: taken; or which limit did not fit, and how much was missing.</summary>
internal sealed record WalkLine(string Pass, int Submission, WalkResult Result, string? Limit, Value Missing, IReadOnlyList<Question> Questions);

/// <summary>What selection adds: an outcome per submission, what is left of limits, and the log of the walk.</summary>
internal sealed record Selected(
    IReadOnlyList<string?> Outcomes,
    IReadOnlyDictionary<int, SortedSet<Question>> Waiting,
    IReadOnlyList<int> Positions,
    IReadOnlyList<(string Limit, string Group, Value Left)> Left,
    IReadOnlyList<WalkLine> Log)
{
    /// <summary>On what the outcome of a submission waits.</summary>
    public IReadOnlyList<Question> WaitingOf(int submission) => Waiting.TryGetValue(submission, out var questions) ? [.. questions] : [];

    /// <summary>What was computed where another body has decided otherwise.</summary>
    public IReadOnlyDictionary<int, string> Overridden { get; init; } = new Dictionary<int, string>();

    /// <summary>Amounts that another body has decided.</summary>
    public IReadOnlyDictionary<(string Amount, int Submission), Numerics.Rational> DecidedAmounts { get; init; } =
        new Dictionary<(string Amount, int Submission), Numerics.Rational>();

    /// <summary>The list-voiding rule that kept each submission from being a candidate.</summary>
    public IReadOnlyDictionary<int, string> Emptied { get; init; } = new Dictionary<int, string>();
}
