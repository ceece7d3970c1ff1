using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Who is taken: passes walk down the lists under limits. Contest, admitted … lists → selected.</summary>
internal sealed class Selection
{
    private readonly Ledger _ledger;
    private readonly Answers _answers;
    private readonly Capacities _capacities;
    private readonly EncodedList<string?> _outcomes;
    private readonly SortedDictionary<int, SortedSet<Question>> _waiting = [];
    private readonly int[] _positions;
    private readonly List<WalkLine> _log = [];
    private readonly Dictionary<int, int> _takenOfList = [];
    private readonly Dictionary<int, string> _emptied = [];

    private Selection(Ledger ledger, Answers answers)
    {
        (_ledger, _answers, _capacities) = (ledger, answers, new Capacities(ledger));
        var count = ledger.Entries.Submissions.Count;
        (_outcomes, _positions) = (new(count), new int[count]);
    }

    public static Selected Run(Ledger ledger, Answers answers)
    {
        var selection = new Selection(ledger, answers);
        selection.EmptyLists();
        foreach (var pass in ledger.Rules.Passes)
            selection.Walk(pass);
        selection.Rest();
        var overriding = Overriding.Of(ledger, answers, selection._outcomes);
        foreach (var (submission, _) in overriding.Computed)
            selection.Override(submission);
        return new Selected(
            selection._outcomes, selection._waiting, selection._positions, selection._capacities.Report(), selection._log)
        {
            Overridden = overriding.Computed,
            DecidedAmounts = overriding.Amounts,
            Emptied = selection._emptied,
        };
    }

    private SortedSet<Question> Waiting(int submission)
    {
        if (!_waiting.TryGetValue(submission, out var questions))
            _waiting[submission] = questions = [];
        return questions;
    }

    private IReadOnlyCollection<Question> WaitingOf(int submission) => _waiting.TryGetValue(submission, out var questions) ? questions : Array.Empty<Question>();

    private bool IsCandidate(int submission) =>
        _ledger.Lists!.Has(submission) && !_ledger.IsWithdrawn(submission, Stage.Selection) && !_emptied.ContainsKey(submission);

    /// <summary>A list that is void has no candidates: its outcomes are the rest, or what another body says.</summary>
    private void EmptyLists()
    {
        for (var i = 0; i < (_ledger.Rules.EmptyLists.Count == 0 ? 0 : _ledger.Lists!.All.Count); i++)
        {
            var members = Enumerable.Range(0, _outcomes.Count).Where(s => _ledger.Lists!.ListOf(s) == i && !_ledger.IsWithdrawn(s, Stage.Selection)).ToList();
            foreach (var rule in _ledger.Rules.EmptyLists)
            {
                if (members.Count > 0 && Empty(rule, _ledger.Lists!.All[i].Name, members))
                    break;
            }
        }
    }

    private bool Empty(EmptyList rule, string list, List<int> members)
    {
        var isEmpty = _ledger.Of(rule.When, members[0]);
        if (isEmpty.IsNo)
            return false;
        var (given, question) = rule.IsAsked && isEmpty.IsYes ? _answers.Outcomes(rule.Id, list, _ledger.Rules.Declared.Outcomes) : (null, null);
        foreach (var member in members)
        {
            _emptied[member] = rule.Id;
            if (!isEmpty.Is)
                Waiting(member).UnionWith(isEmpty.Questions);
            else if (question is not null)
                Waiting(member).Add(question);
            else
                _outcomes[member] = given?.GetValueOrDefault(member) ?? _ledger.Rules.Rest;
        }

        return true;
    }

    private void Walk(Pass pass)
    {
        var open = Enumerable.Range(0, _outcomes.Count).Where(s => _outcomes[s] is null && IsCandidate(s)).ToList();
        ZoneOrder? order = null;
        if (_ledger.Rules.Zone is { } zone && zone.Around == pass)
        {
            var trial = new Walk(_ledger, _answers, _capacities.Copy(), pass).Run(open, WaitingOf).ToList();
            (order, var questions) = ZoneOrder.Of(_ledger, _answers, zone, trial, [.. trial.Select(l => l.Submission)]);
            foreach (var line in questions.Count > 0 ? trial : [])
                Waiting(line.Submission).UnionWith(questions);
        }

        foreach (var line in new Walk(_ledger, _answers, _capacities, pass, order).Run(open, WaitingOf))
        {
            _log.Add(line);
            if (line.Result == WalkResult.Waiting)
                Waiting(line.Submission).UnionWith(line.Questions);
            else if (line.Result == WalkResult.Taken)
                Take(line.Submission, pass.Outcome);
        }
    }

    private void Take(int submission, string outcome)
    {
        _outcomes[submission] = outcome;
        _waiting.Remove(submission);
        var list = _ledger.Lists!.ListOf(submission)!.Value;
        _positions[submission] = _takenOfList[list] = _takenOfList.GetValueOrDefault(list) + 1;
    }

    private void Rest()
    {
        if (_waiting.Count == 0 && _emptied.Count == 0 && _ledger.Entries.Withdrawals.Count == 0 && !_ledger.Scores!.Standings.Has(s => s.IsWaiting))
        {
            foreach (var list in _ledger.Lists!.All)
            {
                _outcomes.FillUp(_ledger.Rules.Rest, list.Blocks.All);
                _outcomes.FillUp(_ledger.Rules.Rest, [.. list.Unplaced]);
            }

            return;
        }

        for (var s = 0; s < _outcomes.Count; s++)
        {
            if (_outcomes[s] is not null || WaitingOf(s).Count > 0 || !IsCandidate(s))
                continue;
            // Without a walk nothing is decided about someone who may not even be in the list.
            if (_ledger.Scores!.Standings[s].IsWaiting)
                Waiting(s).UnionWith(_ledger.Scores.Standings[s].Questions);
            else
                _outcomes[s] = _ledger.Rules.Rest;
        }
    }

    // Whoever has an outcome that passes give counts as taken, and nobody else.
    private void Override(int submission)
    {
        var isTaken = _ledger.Rules.Passes.Any(p => p.Outcome == _outcomes[submission]);
        if (!isTaken)
            _positions[submission] = 0;
        else if (_positions[submission] == 0)
            Take(submission, _outcomes[submission]!);
    }
}
