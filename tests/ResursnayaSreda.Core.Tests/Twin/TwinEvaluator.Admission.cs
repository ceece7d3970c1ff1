using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Who is in which set, and the requirements that decide it at the end of admission, marking and scoring.</summary>
internal sealed partial class TwinEvaluator
{
    private static readonly string[] Stages = ["admission", "marking", "pooling", "scoring", "ranking", "selection"];

    private readonly Dictionary<string, Standing> _standings = new(StringComparer.Ordinal);

    private void RunAdmission()
    {
        foreach (var submission in SubmissionIds)
        {
            Withdraw(submission, "admission");
            Require("admission", submission, _round.Child("admission"));
        }
    }

    private void RunMarking()
    {
        foreach (var submission in SubmissionIds)
        {
            Withdraw(submission, "marking");
            Require("marking", submission, _round.Child("marking"));
            Withdraw(submission, "pooling");
        }
    }

    private bool IsWithdrawn(string submission, string stage) => _contest.Withdrawals.Any(
        w => w.Submission == submission && Array.IndexOf(Stages, w.From.ToString().ToLowerInvariant()) <= Array.IndexOf(Stages, stage));

    private void Withdraw(string submission, string stage)
    {
        var standing = _standings[submission];
        if (standing.LeftAt is not null || !IsWithdrawn(submission, stage))
            return;
        standing.LeftAt = stage;
        standing.IsWithdrawn = true;
    }

    private void Require(string stage, string submission, Node? section)
    {
        if (_standings[submission].LeftAt is not null)
            return;
        Leave(stage, submission, [.. (section?.Children("require") ?? []).Select(r => (r.Id!, IsMet(r, submission)))]);
    }

    // No is certain even while something else waits.
    private void Leave(string stage, string submission, List<(string Id, TwinValue IsMet)> requirements)
    {
        var standing = _standings[submission];
        standing.Failed.AddRange(requirements.Where(r => r.IsMet.IsNo).Select(r => r.Id));
        standing.LeftAt = standing.Failed.Count > 0 ? stage : null;
        if (requirements.Exists(r => r.IsMet.IsWaiting))
            standing.WaitsFrom ??= stage;
    }

    private TwinValue IsMet(Node require, string submission)
    {
        if (require.Has("recorded"))
        {
            var decision = _contest.Decisions.FirstOrDefault(d => d.Node == require.Id && d.Subject.SequenceEqual([submission]));
            return decision is null ? TwinValue.Waiting : TwinValue.Of(decision.Answer.Flag!.Value);
        }

        var value = Formula(require["is"], TwinContext.For(submission));
        return !value.IsAbsent ? value : require.Text("absent") switch
        {
            "pass" => TwinValue.Of(true),
            "wait" => TwinValue.Waiting,
            _ => TwinValue.Of(false),
        };
    }

    // Withdrawn is no member of a set from its stage on; who leaves later was a member of the earlier sets.
    private TwinValue IsInSet(string set, string submission)
    {
        var standing = _standings[submission];
        if (set == "taken")
            return TwinValue.Of(_taken.Contains(submission));
        var (lastStage, withdrawn) = set switch
        {
            "entrants" => (-1, "admission"),
            "admitted" => (0, "admission"),
            _ => (3, "scoring"),
        };
        if (IsWithdrawn(submission, withdrawn) || (standing.LeftAt is { } left && Array.IndexOf(Stages, left) <= lastStage))
            return TwinValue.Of(false);
        return standing.WaitsFrom is { } waits && Array.IndexOf(Stages, waits) <= lastStage ? TwinValue.Waiting : TwinValue.Of(true);
    }
}
