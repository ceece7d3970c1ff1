using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Finds the answers to questions about blocks and lots, and remembers which were asked for.</summary>
internal sealed class Answers(Entries entries)
{
    private readonly HashSet<Decision> _used = [];
    private readonly HashSet<Decision> _faulty = [];

    public List<Finding> Faults { get; } = [];

    /// <summary>The recorded seed, or the question for it.</summary>
    public (string? Seed, Question? Question) Seed() => entries.Decisions[Lot.Node].FirstOrDefault()?.Answer.Text is { } seed
        ? (seed, null)
        : (null, new Question(QuestionKind.Seed, Lot.Node));

    /// <summary>The decided order of a block: all its members, once each.</summary>
    public (IReadOnlyList<int>? Order, Question? Question) Order(string node, IReadOnlyList<int> members) =>
        Answer(node, members, QuestionKind.Order, answer => answer.Count == members.Count, "@order");

    /// <summary>The members of a block at an edge that are taken.</summary>
    public (IReadOnlyList<int>? Order, Question? Question) Edge(string node, IReadOnlyList<int> members) =>
        Answer(node, members, QuestionKind.Edge, _ => true, "@members");

    /// <summary>Which experts are kept of those who lie equally close together.</summary>
    public (IReadOnlyList<int>? Kept, Question? Question) Experts(string node, int submission, IReadOnlyList<int> candidates, int count)
    {
        var subject = entries.IdOf(submission);
        foreach (var decision in Once(entries.Decisions[node].Where(d => d.Subject is [var id] && id == subject)))
        {
            var kept = (decision.Answer.List ?? []).Select(entries.FindExpert).ToList();
            if (kept.Count == count && kept.Distinct().Count() == count && kept.TrueForAll(candidates.Contains))
            {
                _used.Add(decision);
                return ([.. kept.Order()], null);
            }

            Refuse(decision, node, "@members");
        }

        return (null, new Question(QuestionKind.Experts, node, subject));
    }

    /// <summary>A number for each of the equals.</summary>
    public (IReadOnlyDictionary<int, Rational>? Votes, Question? Question) Votes(string node, IReadOnlyList<int> members)
    {
        foreach (var decision in About(node, IdsOf(members)))
        {
            var votes = new Dictionary<int, Rational>();
            foreach (var (id, value) in decision.Answer.ByLabel ?? new Dictionary<string, GivenValue>())
            {
                if (members.Contains(entries.Find(id)) && Rational.TryParse(value.Text, out var number))
                    votes[entries.Find(id)] = number;
            }

            if (votes.Count == members.Count && votes.Count == decision.Answer.ByLabel?.Count)
            {
                _used.Add(decision);
                return (votes, null);
            }

            Refuse(decision, node, "@number");
        }

        return (null, new Question(QuestionKind.Votes, node, IdsOf(members)));
    }

    /// <summary>The one of the equals that comes first.</summary>
    public (int? Chosen, Question? Question) Choice(string node, IReadOnlyList<int> members)
    {
        var (order, question) = Answer(node, members, QuestionKind.Choice, answer => answer.Count == 1, "@submission");
        return (order?[0], question);
    }

    /// <summary>The outcomes that another body gives to a list that is void under the rules; whoever is not named has none of them.</summary>
    public (IReadOnlyDictionary<int, string>? Outcomes, Question? Question) Outcomes(string node, string list, IReadOnlyList<string> allowed)
    {
        foreach (var decision in Once(entries.Decisions[node].Where(d => d.Subject is [var name] && name == list)))
        {
            var given = decision.Answer.ByLabel ?? new Dictionary<string, GivenValue>();
            if (given.All(g => entries.Find(g.Key) >= 0 && allowed.Contains(g.Value.Text ?? "", StringComparer.Ordinal)))
            {
                _used.Add(decision);
                return (given.ToDictionary(g => entries.Find(g.Key), g => g.Value.Text!), null);
            }

            Refuse(decision, node, "@outcome");
        }

        return (null, new Question(QuestionKind.Outcomes, node, list));
    }

    /// <summary>Every recorded override, once.</summary>
    public IEnumerable<(Decision Decision, int Submission)> Overrides(string node)
    {
        var seen = new HashSet<int>();
        foreach (var decision in entries.Decisions[node])
        {
            _used.Add(decision);
            if (decision.Subject is [var id] && entries.Find(id) is >= 0 and var submission && seen.Add(submission))
                yield return (decision, submission);
            else
                Refuse(decision, node, "subject: submission");
        }
    }

    /// <summary>Notes that an answer has not the form that its question asks for.</summary>
    public void Refuse(Decision decision, string node, string expected)
    {
        if (_faulty.Add(decision))
        {
            var at = decision.Answer.Source ?? decision.Source;
            Faults.Add(new Finding(FindingCodes.InvalidDecision, at?.Pointer ?? JsonPointer.Root, at?.Position, [node, expected]));
        }
    }

    private IEnumerable<Decision> About(string node, IReadOnlyList<string> names) => Once(entries.Decisions[node]
        .Where(d => d.Subject.Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal), StringComparer.Ordinal)));

    // Two answers to one question are a fault: neither of them can be the one that is meant.
    private List<Decision> Once(IEnumerable<Decision> decisions)
    {
        List<Decision> all = [.. decisions];
        foreach (var second in all.Skip(1).Where(_faulty.Add))
            Faults.Add(Finding(second, FindingCodes.DuplicateEntry, second.Node));
        return [.. all.Take(1)];
    }

    private IReadOnlyList<string> IdsOf(IReadOnlyList<int> members) =>
        [.. members.Select(m => entries.IdOf(m)).Order(StringComparer.Ordinal)];

    /// <summary>Warnings for decisions about other members than those that are equal now, and for those that nobody asks for.</summary>
    /// <param name="answered">Nodes whose answers are values: whether those are needed is not judged.</param>
    /// <param name="askingNodes">Nodes that ask about members.</param>
    /// <param name="unplaced">Whose place is not known: a decision about one of them may be needed yet.</param>
    public IEnumerable<Finding> Unused(IReadOnlySet<string> answered, IReadOnlySet<string> askingNodes, IReadOnlySet<string> unplaced)
    {
        foreach (var decision in entries.Contest.Decisions.Where(d => !_used.Contains(d) && !_faulty.Contains(d) && !answered.Contains(d.Node)))
        {
            var code = askingNodes.Contains(decision.Node) && decision.Subject.Count > 0 ? FindingCodes.StaleDecision : FindingCodes.UnaskedDecision;
            if (code == FindingCodes.StaleDecision && decision.Subject.Any(unplaced.Contains))
                continue;
            if (decision.Node != Lot.Node || !askingNodes.Contains(Lot.Node))
                yield return Finding(decision, code, decision.Node);
        }
    }

    /// <summary>The decided order of members that need not be submissions: all of them, once each.</summary>
    public (IReadOnlyList<string>? Order, Question? Question) OrderOf(string node, IReadOnlyList<string> names) =>
        Answer(node, names, QuestionKind.Order, answer => answer.Count == names.Count, "@order");

    private (IReadOnlyList<int>? Order, Question? Question) Answer(
        string node, IReadOnlyList<int> members, QuestionKind kind, Func<IReadOnlyList<string>, bool> isWhole, string expected)
    {
        var (order, question) = Answer(node, IdsOf(members), kind, isWhole, expected);
        return (order is null ? null : [.. order.Select(entries.Find)], question);
    }

    private (IReadOnlyList<string>? Order, Question? Question) Answer(
        string node, IReadOnlyList<string> names, QuestionKind kind, Func<IReadOnlyList<string>, bool> isWhole, string expected)
    {
        foreach (var decision in About(node, names))
        {
            // One of several is named, not listed.
            var answer = kind == QuestionKind.Choice && decision.Answer.List is not null ? null
                : decision.Answer.List ?? (decision.Answer.Text is { } only ? [only] : null);
            if (answer is not null && isWhole(answer) && answer.Distinct(StringComparer.Ordinal).Count() == answer.Count
                && answer.All(a => names.Contains(a, StringComparer.Ordinal)))
            {
                _used.Add(decision);
                return (answer, null);
            }

            Refuse(decision, node, expected);
        }

        return (null, new Question(kind, node, [.. names.Order(StringComparer.Ordinal)]));
    }

    private static Finding Finding(Decision decision, FindingCode code, params IReadOnlyList<string> arguments) =>
        decision.Source?.Finding(code, arguments) ?? new Finding(code, JsonPointer.Root, null, arguments);
}
