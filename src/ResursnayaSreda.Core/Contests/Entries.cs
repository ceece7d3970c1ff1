using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// A contest checked against the declarations of its methodology: members numbered in the order of their ids, values typed. The order in
/// which data came in is gone.
/// </summary>
internal sealed partial class Entries
{
    public required Contest Contest { get; init; }

    public required IReadOnlyList<Submission> Submissions { get; init; }

    public required IReadOnlyList<Expert> Experts { get; init; }

    /// <summary>Per field, the value of each submission.</summary>
    public required IReadOnlyDictionary<string, Value[]> Fields { get; init; }

    public required IReadOnlyDictionary<string, Value[]> ExpertFields { get; init; }

    /// <summary>Given and decided parameters; the key is the name and the labels it is given for.</summary>
    public required IReadOnlyDictionary<string, Value> Parameters { get; init; }

    /// <summary>The latest revision of every mark.</summary>
    public required MarkSheets Marks { get; init; }

    /// <summary>The marks on which experts agreed.</summary>
    public required IReadOnlyDictionary<(int Leaf, int Submission, int Row), Rational> Agreed { get; init; }

    /// <summary>Who has the duty to mark what, recusals aside.</summary>
    public required DutyTable Duties { get; init; }

    public required IReadOnlyDictionary<(int Submission, int Expert), Recusal> Recusals { get; init; }

    /// <summary>From which round and stage on a submission takes no part.</summary>
    public required IReadOnlyDictionary<int, (int Round, Stage From)> Withdrawals { get; init; }

    /// <summary>Recorded answers to requirements.</summary>
    public required IReadOnlyDictionary<(string Requirement, int Submission), bool> Recorded { get; init; }

    /// <summary>The decisions about orders, edges and lots, by the node that asks.</summary>
    public required ILookup<string, Decision> Decisions { get; init; }

    public static string ParameterKey(string name, IEnumerable<string> labels) => string.Join('\u001f', labels.Prepend(name));

    /// <summary>The id of a submission, which is less than the submission.</summary>
    public string IdOf(int submission) => Contest.Roll.IdOf(submission);

    public int Find(string submission) => Contest.Roll.Submission(submission);

    public int FindExpert(string expert) => Contest.Roll.Expert(expert);

    public bool IsWithdrawn(int submission, int round, Stage stage) =>
        Withdrawals.Count > 0 && Withdrawals.TryGetValue(submission, out var from) && (from.Round < round || (from.Round == round && from.From <= stage));
}
