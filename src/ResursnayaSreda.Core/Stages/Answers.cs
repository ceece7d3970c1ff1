using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Finds the answers to questions about blocks and lots, and remembers which were asked for.</summary>
internal sealed class Answers(Entries entries)
{
    private readonly HashSet<Decision> _used = [];
    private readonly HashSet<Decision> _faulty = [];

    public List<Finding> Faults { get; } = [];

    /// <summary>The recorded seed, or the question for it.</summary>
    public (string? Seed, Question? Question) Seed()
    {
        var decision = entries.Decisions[Lot.Node].FirstOrDefault();
        if (decision is not null)
            _used.Add(decision);
        return decision?.Answer.Text is { } seed ? (seed, null) : (null, new Question(QuestionKind.Seed, Lot.Node));
    }

    /// <summary>The decided order of a block: all its members, once each.</summary>
    public (IReadOnlyList<int>? Order, Question? Question) Order(string node, IReadOnlyList<int> members) =>
        Answer(node, members, QuestionKind.Order, answer => answer.Count == members.Count, "@order");

    /// <summary>The members of a block at an edge that are taken.</summary>
    public (IReadOnlyList<int>? Order, Question? Question) Edge(string node, IReadOnlyList<int> members) =>
        Answer(node, members, QuestionKind.Edge, _ => true, "@members");

    /// <summary>Warnings for decisions about other members than those that are equal now, and for those that nobody asks for.</summary>
    public IEnumerable<Finding> Unused(IReadOnlySet<string> answered, IReadOnlySet<string> askingNodes)
    {
        foreach (var decision in entries.Contest.Decisions.Where(d => !_used.Contains(d) && !_faulty.Contains(d) && !answered.Contains(d.Node)))
        {
            var code = askingNodes.Contains(decision.Node) && decision.Subject.Count > 0 ? FindingCodes.StaleDecision : FindingCodes.UnaskedDecision;
            if (decision.Node != Lot.Node || !askingNodes.Contains(Lot.Node))
                yield return Finding(decision, code, decision.Node);
        }
    }

    private (IReadOnlyList<int>? Order, Question? Question) Answer(
        string node, IReadOnlyList<int> members, QuestionKind kind, Func<IReadOnlyList<string>, bool> isWhole, string expected)
    {
        var ids = members.Select(m => entries.Submissions[m].Id).Order(StringComparer.Ordinal).ToList();
        foreach (var decision in entries.Decisions[node])
        {
            if (!decision.Subject.Order(StringComparer.Ordinal).SequenceEqual(ids, StringComparer.Ordinal))
                continue;
            var answer = decision.Answer.List ?? (decision.Answer.Text is { } only ? [only] : null);
            if (answer is not null && isWhole(answer) && answer.Distinct(StringComparer.Ordinal).Count() == answer.Count
                && answer.All(a => ids.Contains(a, StringComparer.Ordinal)))
            {
                _used.Add(decision);
                return ([.. answer.Select(entries.Find)], null);
            }

            if (_faulty.Add(decision))
                Faults.Add(new Finding(
                    FindingCodes.InvalidDecision, decision.Answer.Source?.Pointer ?? JsonPointer.Root, decision.Answer.Source?.Position, [node, expected]));
        }

        return (null, new Question(kind, node, ids));
    }

    private static Finding Finding(Decision decision, FindingCode code, params IReadOnlyList<string> arguments) =>
        decision.Source?.Finding(code, arguments) ?? new Finding(code, JsonPointer.Root, null, arguments);
}
