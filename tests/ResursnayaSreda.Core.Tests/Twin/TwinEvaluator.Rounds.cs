using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Who enters a round, whether it is held, and what later rounds see of it.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinEvaluator? LastHeld => _earlier.LastOrDefault(r => r.IsHeld);

    private void RunEntry()
    {
        // Those who stand in a list of the last round held and have an outcome; in the first round, everybody.
        foreach (var submission in LastHeld is { } before ? before._outcomes.Keys.ToList() : [.. _submissions.Keys])
        {
            if (!_round.Has("enter") || Certainly(Formula(_round["enter"], TwinContext.For(submission))))
                _standings[submission] = new Standing();
        }

        IsHeld = !_round.Has("when") || Certainly(Formula(_round["when"], TwinContext.Contest));
    }

    private static bool Certainly(TwinValue condition) => condition.IsWaiting ? throw new SelectionWaitsException() : condition.IsYes;

    private TwinEvaluator? EarlierRound(string id) => _earlier.FirstOrDefault(r => r._round.Id == id);

    private static TwinValue Result(TwinEvaluator round, string what, string submission)
    {
        if (what == "place")
            return round._places.TryGetValue(submission, out var place) ? TwinValue.Of(place) : TwinValue.Absent;
        return round._outcomes.TryGetValue(submission, out var outcome) ? TwinValue.Of(outcome) : TwinValue.Absent;
    }

    // Ids are unique over all rounds: whoever declares the name knows what it is.
    private TwinValue Declared(string name, TwinContext at)
    {
        if (_scores.TryGetValue(name, out var score))
            return Score(score, at.Submission!);
        if (_criteria.ContainsKey(name))
            return Criterion(name, at);
        if (Calls.FirstOrDefault(c => c.Id == name) is { } call)
            return CallIs(call, at);
        if (Requirements.FirstOrDefault(r => r.Id == name) is { } require)
            return IsMet(require, at.Submission!);
        return _earlier.Count > 0 ? _earlier[^1].Declared(name, at) : throw new NotSupportedException(name);
    }

    // The two names of an earlier round: "first.place", "first.outcome".
    private TwinValue? OfEarlierRound(IReadOnlyList<PathStep> steps, TwinContext at) =>
        steps is [NameStep round, NameStep what] && EarlierRound(round.Name) is { } earlier ? Result(earlier, what.Name, at.Submission!) : null;
}
