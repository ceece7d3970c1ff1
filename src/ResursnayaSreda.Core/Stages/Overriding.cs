using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What another body has decided otherwise: the computed result stays beside the decided one.</summary>
/// <param name="Computed">The computed outcome of each submission whose outcome was decided.</param>
/// <param name="Amounts">The amounts that were decided.</param>
internal sealed record Overriding(
    IReadOnlyDictionary<int, string> Computed, IReadOnlyDictionary<(string Amount, int Submission), Rational> Amounts)
{
    private const string Outcome = "outcome";

    /// <summary>Puts the decided outcomes in the place of the computed ones.</summary>
    public static Overriding Of(Ledger ledger, Answers answers, EncodedList<string?> outcomes)
    {
        var computed = new SortedDictionary<int, string>();
        var amounts = new Dictionary<(string Amount, int Submission), Rational>();
        if (ledger.Rules.Override is not { } rule)
            return new(computed, amounts);
        foreach (var (decision, submission) in answers.Overrides(rule.Id))
        {
            var decided = decision.Answer.Text ?? decision.Answer.ByLabel?.GetValueOrDefault(Outcome)?.Text;
            var given = AmountsOf(rule, decision);
            if (decided is null || given is null || outcomes[submission] is not { } before || !rule.From.Contains(before) || !rule.To.Contains(decided))
            {
                answers.Refuse(decision, rule.Id, $"{string.Join(", ", rule.From)} → {string.Join(", ", rule.To)}");
                continue;
            }

            computed[submission] = before;
            outcomes[submission] = decided;
            foreach (var (amount, number) in given)
                amounts[(amount, submission)] = number;
        }

        return new(computed, amounts);
    }

    // Every other name of the answer is an amount that the rule leaves to the body.
    private static List<(string Amount, Rational Number)>? AmountsOf(Override rule, Decision decision)
    {
        var amounts = new List<(string Amount, Rational Number)>();
        foreach (var (name, value) in decision.Answer.ByLabel ?? new Dictionary<string, GivenValue>())
        {
            if (name == Outcome)
                continue;
            if (!rule.Amounts.Contains(name) || !Rational.TryParse(value.Text, out var number))
                return null;
            amounts.Add((name, number));
        }

        return amounts;
    }
}
