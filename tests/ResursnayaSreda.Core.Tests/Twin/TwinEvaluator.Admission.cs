using ResursnayaSreda.Core.Contests;
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
        }

        RunVoids();
        foreach (var submission in SubmissionIds)
        {
            Require("marking", submission, _round.Child("marking"));
            Withdraw(submission, "pooling");
        }
    }

    // Without a round it is the first one.
    private bool IsWithdrawn(string submission, string stage) => _contest.Withdrawals.Any(w => w.Submission == submission
        && (RoundOf(w), Array.IndexOf(Stages, w.From.ToString().ToLowerInvariant())).CompareTo((_roundNumber, Array.IndexOf(Stages, stage))) <= 0);

    private int RoundOf(Withdrawal withdrawal) =>
        withdrawal.Round is null ? 0 : _root.Children("rounds").ToList().FindIndex(r => r.Id == withdrawal.Round);

    private IEnumerable<Node> Requirements => ((string[])["admission", "marking", "scoring"]).SelectMany(s => _round.Child(s)?.Children("require") ?? []);

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
            return Recorded(require.Id!, submission);
        var value = Formula(require["is"], TwinContext.For(submission));
        if (value.IsAbsent)
        {
            value = require.Text("absent") switch
            {
                "pass" => TwinValue.Of(true),
                "wait" => TwinValue.Waiting,
                _ => TwinValue.Of(false),
            };
        }

        return value.IsNo && require.Has("repair") ? Recorded(require.Id!, submission) : value;
    }

    private TwinValue Recorded(string node, string submission)
    {
        var decision = _contest.Decisions.FirstOrDefault(d => d.Node == node && d.Subject.SequenceEqual([submission]));
        return decision is null ? TwinValue.Waiting : TwinValue.Of(decision.Answer.Flag!.Value);
    }

    // Withdrawn is no member of a set from its stage on; who leaves later was a member of the earlier sets.
    private TwinValue IsInSet(string set, string submission)
    {
        if (!_standings.TryGetValue(submission, out var standing))
            return TwinValue.Of(false);
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
