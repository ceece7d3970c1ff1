using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Decisions whose answers are values: parameters and requirements. Orders and edges are answers about blocks, known later.</summary>
internal sealed partial class Intake
{
    /// <summary>Where a rule says who decides, nobody else's word is an answer.</summary>
    private void CheckRoles()
    {
        for (var i = 0; i < _contest.Decisions.Count; i++)
        {
            var decision = _contest.Decisions[i];
            var at = i;
            _here = ("decisions", () => at);
            List<string> roles = [.. _declared.Deciders[decision.Node]];
            if (roles.Count > 0 && !roles.Contains(decision.By, StringComparer.Ordinal))
                Report(At(decision.Source, "by"), FindingCodes.OtherRole, decision.Node, string.Join(", ", roles), decision.By);
        }

        _here = null;
    }

    private void DecidedParameters(Dictionary<string, Value> values)
    {
        foreach (var decision in _contest.Decisions)
        {
            if (!_declared.Parameters.TryGetValue(decision.Node, out var parameter) || !parameter.Node.Has("decided"))
                continue;
            var index = parameter.Node.Texts("for");
            var isAbout = index.Count == decision.Subject.Count
                && index.Zip(decision.Subject).All(p => IsLabel(p.First.Split(' ')[^1] is "categories" ? Dimension.Category.Name : p.First.Split(' ')[^1], p.Second));
            if (!isAbout)
                Report(At(decision.Source, "subject"), FindingCodes.InvalidDecision, decision.Node, $"subject: {string.Join(", ", index)}");
            else if (TypedValue(parameter, decision.Answer) is not { } value)
                Report(decision.Answer.Source ?? decision.Source, FindingCodes.InvalidDecision, decision.Node, parameter.Type?.Word ?? "");
            else if (!values.TryAdd(Entries.ParameterKey(parameter.Name, decision.Subject), value))
                Report(decision.Source, FindingCodes.DuplicateEntry, decision.Node);
        }
    }

    private Dictionary<(string Requirement, int Submission), bool> Recorded()
    {
        var recorded = new Dictionary<(string Requirement, int Submission), bool>();
        foreach (var decision in _contest.Decisions.Where(d => RecordedRequirements.Contains(d.Node)))
        {
            if (decision.Subject is not [var id])
                Report(At(decision.Source, "subject"), FindingCodes.InvalidDecision, decision.Node, "subject: submission");
            else if (decision.Answer.Flag is not { } answer)
                Report(At(decision.Source, "answer"), FindingCodes.InvalidDecision, decision.Node, "@yesNo");
            else if (SubmissionOf(id, At(decision.Source, "subject")?.ElementOrSelf(id)) is { } submission && !recorded.TryAdd((decision.Node, submission), answer))
                Report(decision.Source, FindingCodes.DuplicateEntry, $"{decision.Node}, {id}");
        }

        return recorded;
    }

    private HashSet<string> RecordedRequirements => field ??= new HashSet<string>(
        _declared.Rounds.SelectMany(r => r.Requirements).Where(r => r.Has("recorded") || r.Has("repair")).Select(r => r.Id).OfType<string>(),
        StringComparer.Ordinal);

    /// <summary>One mark in the place of the experts' own, which stay recorded.</summary>
    private Dictionary<(int Leaf, int Submission, int Row), Rational> Agreed(IReadOnlyDictionary<string, Value[]> fields)
    {
        var agreed = new Dictionary<(int Leaf, int Submission, int Row), Rational>();
        foreach (var decision in _contest.Decisions)
        {
            if (_declared.FindCriterion(decision.Node) is not { Leaf: { } leaf } criterion)
                continue;
            if (decision.Subject is not [var id, ..] || decision.Subject.Count != (criterion.Rows is null ? 1 : 2))
            {
                Report(At(decision.Source, "subject"), FindingCodes.InvalidDecision, decision.Node, "subject: submission");
                continue;
            }

            var row = decision.Subject.Count == 2 ? decision.Subject[1] : null;
            if (SubmissionOf(id, At(decision.Source, "subject")?.ElementOrSelf(id)) is not { } submission
                || RowOf(criterion, submission, row, fields, At(decision.Source, "subject")) is not { } index
                || NumberOf(decision.Answer, criterion, decision.Source) is not { } number)
                continue;
            if (!agreed.TryAdd((leaf, submission, index), number))
                Report(decision.Source, FindingCodes.DuplicateEntry, $"{decision.Node}, {id}");
        }

        return agreed;
    }
}
