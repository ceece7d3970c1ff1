using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How the values of many experts become one. Contest, admitted, sheets → pooled.</summary>
internal static class Pooling
{
    public static Pooled Run(Ledger ledger)
    {
        var values = new Dictionary<(string Criterion, int Submission), Value>();
        foreach (var point in ledger.Rules.PoolPoints)
        {
            for (var s = 0; s < ledger.Entries.Submissions.Count; s++)
            {
                if (!ledger.Sheets!.Standings[s].IsOut)
                    values[(point.Criterion.Id, s)] = At(ledger, point, s);
            }
        }

        return new Pooled(values);
    }

    /// <summary>The value of a pool point by the first rule that applies.</summary>
    public static Value At(Ledger ledger, PoolPoint point, int submission)
    {
        foreach (var rule in point.Rules)
        {
            var applies = rule.When is null ? Value.Yes : ledger.Of(rule.When, submission);
            if (!applies.Is)
                return applies;
            if (applies.IsYes)
                return By(ledger, point, rule, submission);
        }

        return Value.Absent(Absence.NotApplicable);
    }

    /// <summary>The experts whose values a rule pools.</summary>
    public static Members ExpertsOf(Ledger ledger, PoolRule rule, int submission)
    {
        var panels = rule.Panels.Select(p => ledger.Panel(p, submission)).ToList();
        return new([.. panels.SelectMany(p => p.Indices).Distinct().Order()], [.. panels.SelectMany(p => p.Pending).Distinct().Order()]);
    }

    private static Value By(Ledger ledger, PoolPoint point, PoolRule rule, int submission)
    {
        var experts = ExpertsOf(ledger, rule, submission);
        if (experts.Pending.Count > 0)
            return Value.Waiting(experts.Pending);
        var numbers = new List<Rational>(experts.Indices.Count);
        var questions = new List<Question>();
        var given = 0;
        foreach (var expert in experts.Indices)
        {
            var value = ledger.Read(point.Sheet, [submission, expert]);
            if (value.Is)
            {
                numbers.Add(value.Number);
                given++;
            }
            else if (value.IsWaiting)
            {
                questions.AddRange(value.Questions);
            }
            else if (rule.Missing == MissingPolicy.Out)
            {
                return Value.Absent(Absence.Refused);
            }
            else if (rule.Missing == MissingPolicy.Wait)
            {
                questions.AddRange(Due(ledger, point, submission, expert));
            }
            else if (rule.Missing == MissingPolicy.Zero)
            {
                numbers.Add(Rational.Zero);
            }
        }

        if (questions.Count > 0)
            return Value.Waiting(questions);
        if (given < rule.Least)
        {
            return rule.Fewer == MissingPolicy.Out
                ? Value.Absent(Absence.Refused)
                : Value.Waiting(new Question(QuestionKind.FurtherMark, point.Criterion.Id, ledger.Entries.Submissions[submission].Id));
        }

        return Reduce(ledger, point, rule, submission, numbers);
    }

    private static Value Reduce(Ledger ledger, PoolPoint point, PoolRule rule, int submission, List<Rational> numbers)
    {
        numbers.Sort();
        var kept = numbers.Count - rule.DropLow - rule.DropHigh;
        var trimmed = kept > 0 ? numbers.GetRange(rule.DropLow, kept) : [];
        var value = rule switch
        {
            { Formula: { } formula } => formula.Term.Evaluate(new Frame(ledger, Slots(formula.FrameSize, submission), trimmed)),
            { By: "sum" } => Value.Of(Aggregate.Sum(trimmed)),
            _ when trimmed.Count == 0 => Value.Absent(Absence.Undefined),
            { By: "median" } => Value.Of(Aggregate.Median(trimmed, rule.Even)),
            _ => Value.Of(Aggregate.Apply(rule.By!, trimmed)!.Value),
        };
        return value.Is && rule.Rounding is { } rounding ? Value.Of(rounding.Apply(value.Number)) : value;
    }

    private static int[] Slots(int size, int submission)
    {
        var slots = new int[size];
        slots[0] = submission;
        return slots;
    }

    // Every mark that the expert still owes at this point.
    private static IEnumerable<Question> Due(Ledger ledger, PoolPoint point, int submission, int expert) =>
        point.Criterion.Leaves.Select(l => ledger.Rules.Declared.Criteria![l])
            .Where(c => !ledger.Entries.Marks.ContainsKey((submission, expert, c.Leaf!.Value)))
            .Select(c => new Question(QuestionKind.Mark, c.Id, ledger.Entries.Submissions[submission].Id, ledger.Entries.Experts[expert].Id));
}
