using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Samples.Votes;

/// <summary>A vote as a contest: what the file says, in the words of the methodology, and nothing computed.</summary>
internal static class VotesContest
{
    /// <param name="methodology">The rules it is held under.</param>
    /// <param name="columns">The columns that give its parameters.</param>
    /// <param name="vote">What the file says of it.</param>
    /// <param name="decisions">What was decided about equals.</param>
    /// <param name="without">Projects that take no part in the choice.</param>
    public static Contest Of(
        Methodology methodology,
        IReadOnlyDictionary<string, string> columns,
        BudgetVote vote,
        IReadOnlyList<Decision> decisions,
        IReadOnlyList<string> without) => new(methodology.Id, methodology.Version)
        {
            Parameters = columns.Where(c => vote.First[c.Value].Length > 0).ToDictionary(c => c.Key, c => NumberIn(vote.First, c.Value)),
            Submissions = [.. vote.Projects.Select(p => new Submission(p.Id, FieldsOf(p)))],
            Withdrawals = [.. without.Select(id => new Withdrawal(id, Stage.Selection))],
            Decisions = decisions,
        };

    /// <summary>The order of the file, recorded as the answer to a question about equals.</summary>
    public static Decision OrderOfFile(BudgetVote vote, Question question)
    {
        var order = vote.InOrder(question.Subject);
        return new(question.Node, GivenValue.Of(order), "replay", order, reason: "the order of the file");
    }

    private static Dictionary<string, GivenValue> FieldsOf(VotedProject project) => new(StringComparer.Ordinal)
    {
        ["cost"] = NumberIn(project.Row, "cost"),
        ["score"] = NumberIn(project.Row, "score"),
    };

    private static GivenValue NumberIn(PublishedRow row, string column) => GivenValue.Of(row.Number(column)!.Value);
}
