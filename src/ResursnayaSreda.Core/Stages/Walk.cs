using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// One pass. What waits is decided by dependency: a candidate is taken when it fits even at the least that may be left, not taken when it
/// does not fit even at the most, and otherwise waits.
/// </summary>
internal sealed class Walk(Ledger ledger, Answers answers, Capacities capacities, Pass pass, ZoneOrder? zone = null)
{
    private readonly HashSet<(Limit Limit, string Group)> _stopped = [];
    private readonly Dictionary<(Limit Limit, string Group), IReadOnlyList<Question>> _maybeStopped = [];

    /// <summary>Walks; <paramref name="pending"/> tells on what a submission waits from earlier passes.</summary>
    public IEnumerable<WalkLine> Run(IReadOnlyList<int> open, Func<int, IReadOnlyCollection<Question>> pending)
    {
        var placed = new List<Candidate>();
        foreach (var submission in open)
        {
            var who = pass.Who is null ? Value.Yes : ledger.Of(pass.Who, submission);
            if (who.IsNo || who.IsAbsent)
                continue;
            List<Question> own = [.. who.Questions, .. pending(submission), .. StandingDoubts(submission)];
            List<Question> doubts = [.. own, .. OrderDoubts(submission)];
            if (IsAdrift(submission))
            {
                // It may stand anywhere: from the start it may take what it demands, or nothing.
                Reserve(submission, doubts);
                yield return new WalkLine(pass.Id, submission, WalkResult.Waiting, null, Value.Zero, [.. doubts.Distinct().Order()]);
            }
            else
            {
                placed.Add(new Candidate(submission, [.. doubts.Distinct().Order()]) { IsOnlyOrder = own.Count == 0 });
            }
        }

        foreach (var block in Blocks(placed))
        {
            // Where the walk was stopped nobody is tried any more, and nobody's equals suffer for it.
            var stopped = block.Where(IsStopped).ToList();
            var alone = stopped.Select(c => new List<Candidate> { c });
            foreach (var line in alone.Concat(Components([.. block.Except(stopped)])).SelectMany(Decide))
                yield return line;
        }
    }

    private bool IsStopped(Candidate candidate) => GroupsOf(candidate.Submission).Any(g => _stopped.Contains((g.Use.Limit, g.Group)));

    // Its own standing or one of the keys, other than its place among those placed already, waits.
    private bool IsAdrift(int submission) => ledger.Lists!.BlockOf(submission) is null || KeyDoubts(submission).Any();

    private IEnumerable<Question> StandingDoubts(int submission) => ledger.Lists!.BlockOf(submission) is not null
        ? KeyDoubts(submission)
        : ledger.Scores!.Standings[submission].Questions
            .Concat(ledger.Lists.All[ledger.Lists.ListOf(submission)!.Value].Questions);

    private IEnumerable<Question> KeyDoubts(int submission) =>
        pass.Order.Where(k => !IsPlace(k) || IsPlaceAdrift(submission)).SelectMany(k => ledger.Of(k.By!, submission).Questions);

    // Places of one list keep their order whatever is put between them; across lists they do not.
    private bool IsPlaceAdrift(int submission)
    {
        var list = ledger.Lists!.All[ledger.Lists.ListOf(submission)!.Value];
        if (list.Unplaced.Count == 0 || ledger.Lists.All.Count == 1)
            return false;
        var before = pass.Order.TakeWhile(k => !IsPlace(k)).Select(k => (k.By!.Body as Reference)?.Quantity.Name).ToHashSet();
        return !ledger.Rules.Ranking!.Lists.All(l => before.Contains(l.Name));
    }

    private static bool IsPlace(OrderKey key) => key.By!.Body is Reference { Quantity.Origin: StandingOrigin { Name: "place" } };

    // Equals whose order waits are one block; whether that matters is seen when they are tried as a whole.
    private IEnumerable<Question> OrderDoubts(int submission) => pass.Order.Any(IsPlace) ? ledger.Lists!.PendingOf(submission) : [];

    private IEnumerable<List<Candidate>> Blocks(List<Candidate> candidates) =>
        zone is null ? PlainBlocks(candidates) : zone.Rearrange([.. PlainBlocks(candidates)]);

    private IEnumerable<List<Candidate>> PlainBlocks(List<Candidate> candidates)
    {
        var sorted = candidates.Order(Comparer<Candidate>.Create((a, b) => Compare(a.Submission, b.Submission))).ToList();
        var block = new List<Candidate>();
        foreach (var candidate in sorted)
        {
            if (block.Count > 0 && Compare(block[^1].Submission, candidate.Submission) != 0)
            {
                yield return block;
                block = [];
            }

            block.Add(candidate);
        }

        if (block.Count > 0)
            yield return block;
    }

    private int Compare(int left, int right)
    {
        foreach (var key in pass.Order)
        {
            var order = IsPlace(key)
                ? (key.IsHighBest ? -1 : 1) * ledger.Lists!.NumberOf(left).CompareTo(ledger.Lists.NumberOf(right))
                : Ranking.Compare(ledger, key, left, right);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Equals that share no group of a limit do not concern each other.</summary>
    private IEnumerable<List<Candidate>> Components(List<Candidate> block)
    {
        var parts = new List<(List<Candidate> Members, HashSet<(Limit, string)> Groups)>();
        foreach (var candidate in block)
        {
            var groups = GroupsOf(candidate.Submission).Select(g => (g.Use.Limit, g.Group)).ToHashSet();
            var touching = parts.Where(p => p.Groups.Overlaps(groups)).ToList();
            parts.RemoveAll(touching.Contains);
            parts.Add(([.. touching.SelectMany(p => p.Members), candidate], [.. touching.SelectMany(p => p.Groups), .. groups]));
        }

        return parts.Select(p => p.Members).OrderBy(m => m.Min(c => c.Submission));
    }

    private IEnumerable<(LimitUse Use, string Group)> GroupsOf(int submission)
    {
        foreach (var use in pass.Under)
        {
            foreach (var group in capacities.GroupsOf(use.Limit, submission))
                yield return (use, group);
        }
    }

    private IReadOnlyList<WalkLine> Decide(List<Candidate> component)
    {
        if (component.TrueForAll(c => c.IsCertain) && component.Count == 1)
            return [Single(component[0].Submission)];
        return component.TrueForAll(c => c.IsCertain) ? Equals(component) : Uncertain(component);
    }

    private WalkLine Single(int submission)
    {
        var fit = FitOf([submission]);
        switch (fit.Fits)
        {
            case true:
                Take(submission);
                return new WalkLine(pass.Id, submission, WalkResult.Taken, null, Value.Zero, []);
            case false:
                Stop(fit, []);
                return new WalkLine(pass.Id, submission, WalkResult.NotTaken, fit.Limit!.Limit.Id, fit.Missing, []);
            default:
                Doubt(submission, fit);
                return new WalkLine(pass.Id, submission, WalkResult.Waiting, fit.Limit?.Limit.Id, Value.Zero, fit.Questions);
        }
    }

    /// <summary>Equals are tried whole; otherwise the rules say what happens at the edge.</summary>
    private IReadOnlyList<WalkLine> Equals(List<Candidate> component)
    {
        var members = component.Select(c => c.Submission).ToList();
        var whole = FitOf(members);
        var alone = whole.Fits == false ? members.ConvertAll(m => FitOf([m])) : [];
        // Where nobody fits there is no edge: the places were gone before.
        if (whole.Fits == false && alone.TrueForAll(f => f.Fits == false))
            return [.. members.Select((m, i) => Refused(m, alone[i]))];
        // Nobody is taken over an edge before it is certain that there is one.
        if (whole.Fits == false && pass.Edge is EdgePolicy.All or EdgePolicy.Decision && !alone.Exists(f => f.Fits == true))
            whole = alone.Find(f => f.Fits is null)! with { Questions = [.. alone.SelectMany(f => f.Questions).Distinct().Order()] };
        if (whole.Fits is null)
            return [.. members.Select(m => Waits(m, whole))];
        if (whole.Fits == true || pass.Edge == EdgePolicy.All)
            return [.. members.Select(Taken)];
        switch (pass.Edge)
        {
            case EdgePolicy.Decision:
                var (chosen, question) = answers.Edge(pass.Id, members);
                return chosen is null
                    ? [.. members.Select(m => Waits(m, whole with { Questions = [question!] }))]
                    : [.. members.Select(m => chosen.Contains(m) ? Taken(m) : Refused(m, whole))];
            case EdgePolicy.Lot:
                var (seed, missing) = answers.Seed();
                return seed is null
                    ? [.. members.Select(m => Waits(m, whole with { Questions = [missing!] }))]
                    : [.. Lot.Draw(seed, pass.Id, members, m => ledger.Entries.IdOf(m)).Select(Single)];
            default:
                return [.. members.Select(m => Refused(m, whole))];
        }
    }

    // A block whose order waits, or whose members may not be candidates at all: nobody's turn is known, so all are judged by what is left before.
    private List<WalkLine> Uncertain(List<Candidate> component)
    {
        var isOnlyOrder = component.TrueForAll(c => c.IsOnlyOrder);
        var fits = component.ConvertAll(c => FitOf([c.Submission]));
        List<int> open = [.. component.Where((_, i) => fits[i].Fits != false).Select(c => c.Submission)];
        // Whoever fits in no order takes nothing from the others, but may have stopped the walk before them.
        var mayStop = fits.Exists(f => f is { Fits: false, Limit.StopsWhenFull: true });
        var isWhole = isOnlyOrder && !mayStop && open.Count > 0 && FitOf(open).Fits == true;
        var lines = new WalkLine[component.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var (submission, questions) = component[i];
            if (fits[i].Fits != false)
                lines[i] = isWhole ? Taken(submission) : Waits(submission, fits[i] with { Questions = [.. questions.Concat(fits[i].Questions).Distinct().Order()] });
        }

        for (var i = 0; i < lines.Length; i++)
            lines[i] ??= Refused(component[i].Submission, fits[i], isOnlyOrder ? [] : component[i].Questions);
        return [.. lines];
    }

    private WalkLine Taken(int submission)
    {
        Take(submission);
        return new WalkLine(pass.Id, submission, WalkResult.Taken, null, Value.Zero, []);
    }

    private WalkLine Refused(int submission, Fit fit, params IReadOnlyList<Question> doubts)
    {
        Stop(fit, doubts);
        return new WalkLine(pass.Id, submission, WalkResult.NotTaken, fit.Limit?.Limit.Id, fit.Missing, []);
    }

    private WalkLine Waits(int submission, Fit fit)
    {
        Doubt(submission, fit);
        return new WalkLine(pass.Id, submission, WalkResult.Waiting, fit.Limit?.Limit.Id, Value.Zero, fit.Questions);
    }

    /// <summary>Whether some submissions fit together under all limits; the first limit that does not fit decides.</summary>
    private Fit FitOf(IReadOnlyList<int> submissions)
    {
        Fit? doubt = null;
        var inDoubt = new List<(LimitUse Use, string Group)>();
        foreach (var use in pass.Under)
        {
            foreach (var group in submissions.SelectMany(s => capacities.GroupsOf(use.Limit, s), (s, g) => (Submission: s, Group: g)).GroupBy(g => g.Group, g => g.Submission))
            {
                var fit = FitUnder(use, group.Key, [.. group]) with { Group = group.Key };
                if (fit.Fits == true)
                    continue;
                if (fit.Fits == false && doubt is null)
                    return fit;
                inDoubt.Add((use, group.Key));
                doubt ??= fit;
                if (fit.Fits == false)
                    return doubt with { Fits = false, InDoubt = inDoubt };
            }
        }

        return doubt is null ? Fit.Yes : doubt with { InDoubt = inDoubt };
    }

    private Fit FitUnder(LimitUse use, string group, IReadOnlyList<int> submissions)
    {
        if (_stopped.Contains((use.Limit, group)))
            return new Fit(false, use, Value.Zero, []);
        var (capacity, unknown) = capacities.Of(use.Limit, group);
        if (capacity is null)
            return new Fit(null, use, Value.Zero, unknown);
        var demands = submissions.Select(s => ledger.Of(use.Limit.Uses, s)).ToList();
        if (demands.Exists(d => !d.Is))
            return new Fit(null, use, Value.Zero, [.. demands.SelectMany(d => d.Questions).Distinct().Order()]);
        var demand = Aggregate.Sum(demands.Select(d => d.Number));
        var atLeast = FitsAt(use.Limit, submissions, demand, capacity.Least);
        var atMost = capacity.Least == capacity.Most ? atLeast : FitsAt(use.Limit, submissions, demand, capacity.Most);
        if (atLeast != atMost)
            return new Fit(null, use, Value.Zero, [.. capacity.Questions]);
        if (!atLeast)
            return new Fit(false, use, Value.Of(demand - capacity.Most), []);
        return _maybeStopped.TryGetValue((use.Limit, group), out var questions) ? new Fit(null, use, Value.Zero, questions) : Fit.Yes;
    }

    private bool FitsAt(Limit limit, IReadOnlyList<int> submissions, Rational demand, Rational left)
    {
        if (limit.Fits is not { } condition)
            return demand <= left;
        // A rule of its own speaks of one submission at a time: each must fit after those before it.
        foreach (var submission in submissions)
        {
            var now = left;
            var reader = ledger.Walking((id, members) => id == limit.Id ? Value.Of(now) : capacities.Left(id, members));
            if (!reader.Of(condition, submission).IsYes)
                return false;
            left -= ledger.Of(limit.Uses, submission).Number;
        }

        return true;
    }

    private void Take(int submission)
    {
        foreach (var (use, group) in GroupsOf(submission))
        {
            if (capacities.Of(use.Limit, group).Capacity is not { } capacity)
                continue;
            var demand = ledger.Of(use.Limit.Uses, submission).Number;
            capacity.Least -= demand;
            capacity.Most -= demand;
        }
    }

    private void Reserve(int submission, IEnumerable<Question> questions)
    {
        foreach (var (use, group) in GroupsOf(submission))
        {
            if (capacities.Of(use.Limit, group).Capacity is not { } capacity)
                continue;
            capacity.Least -= ledger.Of(use.Limit.Uses, submission) is { Is: true, Number: var demand } ? demand : capacity.Most;
            capacity.Questions.UnionWith(questions);
        }
    }

    private void Doubt(int submission, Fit fit)
    {
        Reserve(submission, fit.Questions);
        // One that fits cannot stop anything, whether it comes or not.
        if (fit.Fits == true)
            return;
        foreach (var (use, group) in GroupsOf(submission).Where(g => g.Use.StopsWhenFull && (fit.Limit is null || g.Use == fit.Limit)))
            _maybeStopped.TryAdd((use.Limit, group), fit.Questions);
    }

    // What is stopped is the group that is full: equals that are refused with its members may have room in their own. Someone who may not be
    // a candidate at all may not have stopped the walk either; nor is it known what has stopped where it is not known which limit was full.
    private void Stop(Fit fit, IReadOnlyList<Question> doubts)
    {
        if (doubts.Count == 0 && fit.InDoubt.Count == 0)
        {
            if (fit is { Limit: { StopsWhenFull: true } use, Group: { } group })
                _stopped.Add((use.Limit, group));
            return;
        }

        IReadOnlyList<(LimitUse Use, string Group)> full = fit.InDoubt.Count > 0 ? fit.InDoubt : [(fit.Limit!, fit.Group!)];
        foreach (var (use, group) in full.Where(f => f.Use.StopsWhenFull))
            _maybeStopped.TryAdd((use.Limit, group), [.. doubts.Concat(fit.Questions).Distinct().Order()]);
    }
}
