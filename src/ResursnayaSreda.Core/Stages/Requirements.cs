using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Requirements are checked alike wherever they stand: where they stand decides which set is left.</summary>
internal static class Requirements
{
    public static Standing Check(Ledger ledger, IReadOnlyList<Requirement> requirements, int submission, Stage stage)
    {
        if (requirements.Count == 0)
            return Standing.In(stage);
        var failed = new List<string>();
        var questions = new List<Question>();
        foreach (var requirement in requirements)
        {
            var value = ledger.Of(requirement.Condition, submission);
            if (value.IsNo || (value.IsAbsent && requirement.Absent == AbsentPolicy.Fail))
                Fail(ledger, requirement, submission, failed, questions);
            else if (value.IsAbsent && requirement.Absent == AbsentPolicy.Wait)
                questions.Add(new Question(QuestionKind.Requirement, requirement.Id, ledger.Entries.IdOf(submission)));
            else
                questions.AddRange(value.Questions);
        }

        return failed.Count + questions.Count == 0 ? Standing.In(stage) : new Standing(stage, failed, [.. questions.Distinct().Order()]);
    }

    /// <summary>A defect that may be repaired is one only when it was not.</summary>
    private static void Fail(Ledger ledger, Requirement requirement, int submission, List<string> failed, List<Question> questions)
    {
        if (requirement.Repair is null)
            failed.Add(requirement.Id);
        else if (!ledger.Entries.Recorded.TryGetValue((requirement.Id, submission), out var isRepaired))
            questions.Add(new Question(QuestionKind.Repair, requirement.Id, ledger.Entries.IdOf(submission)));
        else if (!isRepaired)
            failed.Add(requirement.Id);
    }
}
