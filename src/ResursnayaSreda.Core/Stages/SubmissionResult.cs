using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What an evaluation says of one submission.</summary>
public sealed class SubmissionResult
{
    internal SubmissionResult(string id) => Id = id;

    /// <summary>Of a submission that entered no round, because none is held.</summary>
    internal static SubmissionResult OfNoRound(string id, string round)
    {
        var none = new SortedDictionary<string, Reading>(StringComparer.Ordinal);
        return new(id) { Round = round, Failed = [], Scores = none, Criteria = none, OutcomeQuestions = [], Amounts = none };
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its category; null when the rules have none.</summary>
    public string? Category { get; internal init; }

    /// <summary>The stage at which it left; null when it is in a list or still waits.</summary>
    public Stage? LeftAt { get; internal init; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool IsWithdrawn { get; internal init; }

    /// <summary>The ids of the requirements it does not meet, or of the scores it has none of; empty when it did not fail.</summary>
    public required IReadOnlyList<string> Failed { get; init; }

    /// <summary>Its scores by id; empty when it left before scoring.</summary>
    public required IReadOnlyDictionary<string, Reading> Scores { get; init; }

    /// <summary>The values of criteria by id, below pool points excepted; empty when it left before scoring.</summary>
    public required IReadOnlyDictionary<string, Reading> Criteria { get; init; }

    /// <summary>The list it stands in; null when it is in none.</summary>
    public string? List { get; internal init; }

    /// <summary>Its place, counted from 1; null when it is in no list.</summary>
    public Reading? Place { get; internal init; }

    /// <summary>The id of its outcome; null when it is in no list, was withdrawn, or the outcome waits.</summary>
    public string? Outcome { get; internal init; }

    /// <summary>The outcome that the rules give, where another body has decided otherwise; null where nobody has.</summary>
    public string? ComputedOutcome { get; internal init; }

    /// <summary>The id of the rule by which its list is void; null when the list is not.</summary>
    public string? EmptiedBy { get; internal init; }

    /// <summary>The round these values are of.</summary>
    public required string Round { get; init; }

    /// <summary>The answers that the outcome waits for.</summary>
    public required IReadOnlyList<Question> OutcomeQuestions { get; init; }

    /// <summary>What it gets, by the id of the amount; empty when it gets nothing.</summary>
    public required IReadOnlyDictionary<string, Reading> Amounts { get; init; }
}
