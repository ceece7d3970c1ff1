using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Scores, their steps, and who leaves at scoring.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Score(Node score, string submission)
    {
        var at = TwinContext.For(submission);
        var value = Slot(score["is"], at);
        foreach (var step in score.Children("steps"))
        {
            var when = step.Has("when") ? Formula(step["when"], at) : TwinValue.Of(true);
            if (!value.IsAbsent && !when.IsNo)
                value = when.IsYes ? Step(step, value, at) : when;
        }

        return Round(value, score, "round", "score");
    }

    private TwinValue Step(Node step, TwinValue value, TwinContext at)
    {
        if (step.Child("clip") is { } clip)
            return Clip(value, clip, at);
        if (step.Has("round"))
            return Round(value, step, "round", "else");
        var property = step.Has("add") ? "add" : step.Has("subtract") ? "subtract" : "multiply";
        var operand = Slot(step[property], at);
        return TwinValue.Lacking(value, operand) ?? TwinValue.Of(property switch
        {
            "add" => value.Number + operand.Number,
            "subtract" => value.Number - operand.Number,
            _ => value.Number * operand.Number,
        });
    }

    private void RunScoring()
    {
        foreach (var submission in SubmissionIds)
        {
            Withdraw(submission, "scoring");
            if (_standings[submission].LeftAt is not null)
                continue;
            var requirements = (_round.Child("scoring")!.Children("require") ?? []).Select(r => (r.Id!, IsMet(r, submission)))
                .Concat(_criteria.Values.Where(c => c.Has("atLeast")).Select(c => ($"{c.Id}.atLeast", IsEnough(c, submission))))
                .Concat(_scores.Select(s => (s.Key, Exists(Score(s.Value, submission)))));
            Leave("scoring", submission, [.. requirements]);
        }
    }

    private TwinValue IsEnough(Node criterion, string submission)
    {
        var (value, least) = (Criterion(criterion.Id!, TwinContext.For(submission)), Slot(criterion["atLeast"], TwinContext.For(submission)));
        return TwinValue.Lacking(value, least) is { } lacking ? (lacking.IsAbsent ? TwinValue.Of(false) : lacking) : TwinValue.Of(value.Number >= least.Number);
    }

    private static TwinValue Exists(TwinValue score) => score.IsWaiting ? score : TwinValue.Of(score.IsKnown);
}
