using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Samples.Votes;

/// <summary>A methodology and where a file of votes has what it asks for.</summary>
/// <param name="Name">What the methodology's file is called.</param>
/// <param name="NameInFile">What the rule is called in the file of votes.</param>
/// <param name="Columns">The column of each parameter.</param>
/// <param name="Plan">The compiled rules.</param>
internal sealed record VotesRule(string Name, string NameInFile, IReadOnlyDictionary<string, string> Columns, Plan Plan)
{
    public static IReadOnlyList<string> Names { get; } = ["skip", "stop", "threshold"];

    public static VotesRule Of(string name, Plan plan) => name switch
    {
        "skip" => new(name, "greedy", Budget, plan),
        "stop" => new(name, "greedy-no-skip", Budget, plan),
        "threshold" => new(name, "greedy-threshold", new Dictionary<string, string>(Budget) { ["minScore"] = "min_score" }, plan),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Dictionary<string, string> Budget => new() { ["budget"] = "budget" };
}

/// <summary>A vote evaluated by a rule.</summary>
/// <param name="Evaluation">What came of it; null when the rules refuse the vote.</param>
/// <param name="Decisions">What had to be decided about equals.</param>
/// <param name="Findings">What the rules find wrong with the vote.</param>
internal sealed record DecidedVote(Evaluation? Evaluation, IReadOnlyList<Decision> Decisions, IReadOnlyList<Finding> Findings)
{
    /// <param name="rule">The rule.</param>
    /// <param name="vote">The vote; where the choice waits for an order of equals, its own order is recorded as the decision.</param>
    /// <param name="without">Projects that take no part in the choice.</param>
    public static DecidedVote Of(VotesRule rule, BudgetVote vote, params IReadOnlyList<string> without)
    {
        var decisions = new List<Decision>();
        var asked = new HashSet<Question>();
        while (true)
        {
            var contest = VotesContest.Of(rule.Plan.Methodology, rule.Columns, vote, decisions, without);
            var result = Evaluation.Of(rule.Plan, contest);
            // One at a time: what is decided further up may leave nothing to decide further down.
            if (!result.IsValid || FirstOpen(result.Value) is not { } question || !asked.Add(question))
                return new(result.IsValid ? result.Value : null, decisions, result.Findings);
            decisions.Add(VotesContest.OrderOfFile(vote, question));
        }
    }

    public bool IsFunded(VotedProject project) => Evaluation?[project.Id].Outcome == "funded";

    public bool IsAsPublished(BudgetVote vote) => Evaluation is not null && vote.Projects.All(p => IsFunded(p) == p.IsPublished);

    private static Question? FirstOpen(Evaluation evaluation) =>
        evaluation.Log.FirstOrDefault(s => s.IsTaken is null)?.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Order);
}
