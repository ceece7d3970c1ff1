using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Samples.Votes;

/// <summary>Why a published selection does not come out.</summary>
/// <param name="Text">The cause.</param>
/// <param name="IsInData">Whether the published data show one.</param>
internal sealed record VotesCause(string Text, bool IsInData);

/// <summary>
/// Looks for causes by evaluating a vote again with one thing changed: a cause is named when the published selection then comes out. Here
/// alone, after the comparison, what was published decides what to try.
/// </summary>
internal sealed class VotesCauses(IReadOnlyList<VotesRule> rules)
{
    public VotesCause Of(VotesRule rule, BudgetVote vote, DecidedVote decided) =>
        (OverBudget(vote) ?? OtherOrder(rule, vote, decided) ?? OtherRule(rule, vote) ?? Without(rule, vote, decided)) is { } text
            ? new(text, true)
            : new("no cause is visible in the data", false);

    private static string? OverBudget(BudgetVote vote)
    {
        var cost = vote.Projects.Where(p => p.IsPublished).Aggregate(Rational.Zero, (sum, p) => sum + p.Row.Number("cost")!.Value);
        return cost > vote.First.Number("budget")!.Value
            ? $"the published selection costs {cost}, more than the budget of {vote.First["budget"]}"
            : null;
    }

    // The same ballot listed with the published projects first, so that these win where scores are equal.
    private static string? OtherOrder(VotesRule rule, BudgetVote vote, DecidedVote decided)
    {
        if (decided.Decisions.Count == 0)
            return null;
        var reordered = vote with { Projects = [.. vote.Projects.OrderByDescending(p => p.IsPublished)] };
        return DecidedVote.Of(rule, reordered).IsAsPublished(vote)
            ? "the vote decided between equal scores in another way than by the order of the file"
            : null;
    }

    private string? OtherRule(VotesRule rule, BudgetVote vote)
    {
        var other = rules.FirstOrDefault(r => r != rule && DecidedVote.Of(r, vote).IsAsPublished(vote));
        if (other is null)
            return null;
        var unused = other.Columns.Values.Except(rule.Columns.Values).Select(c => $", which uses the {c} of {vote.First[c]} in the file");
        return $"the published selection comes out by {other.NameInFile}{string.Concat(unused)}";
    }

    private static string? Without(VotesRule rule, BudgetVote vote, DecidedVote decided)
    {
        var surplus = vote.Projects.Where(p => decided.IsFunded(p) && !p.IsPublished).Select(p => p.Id).ToList();
        return surplus.Count > 0 && DecidedVote.Of(rule, vote, surplus).IsAsPublished(vote)
            ? $"the published selection comes out without {string.Join(", ", surplus)}: withdrawn, or kept out by a rule not in the file"
            : null;
    }
}
