using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Samples.Votes;

/// <summary>Evaluates every vote of a file by its rule and compares the selection with the published one.</summary>
internal sealed class VotesReplay
{
    private readonly List<VotesRule> _rules;
    private readonly VotesCauses _causes;
    private readonly Dictionary<VotesRule, PublishedCount> _selections;
    private readonly SortedDictionary<string, int> _notCovered = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly List<string> _decisions = [];
    private readonly List<string> _fundedOtherwise = [];
    private readonly List<string> _differences = [];

    private VotesReplay(IEnumerable<VotesRule> rules, VotesFile file)
    {
        _rules = [.. rules];
        _causes = new(_rules);
        _selections = _rules.ToDictionary(r => r, _ => new PublishedCount());
        foreach (var vote in file.Votes)
        {
            if (_rules.Find(r => r.NameInFile == vote.Rule) is { } rule)
                Compare(rule, vote);
            else
                _notCovered[vote.Rule] = _notCovered.GetValueOrDefault(vote.Rule) + 1;
        }
    }

    /// <summary>Each vote that the rules refuse.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Each decision about equals that an evaluation waited for: the order of the file, recorded.</summary>
    public IReadOnlyList<string> Decisions => _decisions;

    /// <summary>How many votes waited for such a decision.</summary>
    public int VotesWithDecisions { get; private set; }

    /// <summary>In how many of these the reverse order of equals gives another selection.</summary>
    public int VotesThatTurn { get; private set; }

    /// <summary>Each project that was funded by an additional rule: for the rule of its vote, one that is not selected.</summary>
    public IReadOnlyList<string> FundedOtherwise => _fundedOtherwise;

    /// <summary>Each published selection that does not come out, with its cause.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Whether the published data show a cause of every difference.</summary>
    public bool IsExplained { get; private set; } = true;

    /// <summary>How many votes there are under each rule that no methodology covers.</summary>
    public IReadOnlyDictionary<string, int> NotCovered => _notCovered;

    public static VotesReplay Of(IEnumerable<VotesRule> rules, VotesFile file) => new(rules, file);

    public override string ToString()
    {
        var votes = _selections.Values.Sum(c => c.Published);
        var byRule = string.Join(", ", _rules.Select(r => $"{r.Name} {_selections[r]}"));
        return $"votes {votes}, selections reproduced {_selections.Values.Sum(c => c.Equal)} of {votes} ({byRule})";
    }

    // Without an evaluation the selection counts as not reproduced: why there is none is named elsewhere.
    private void Compare(VotesRule rule, BudgetVote vote)
    {
        foreach (var project in vote.Projects.Where(p => p.IsPublishedOtherwise))
        {
            _fundedOtherwise.Add($"line {project.Line}: {vote.Name}, project {project.Id}: selected is {project.Row["selected"]}, "
                + $"funded by an additional rule and not by {rule.NameInFile}");
        }

        var decided = vote.IsReadable ? DecidedVote.Of(rule, vote) : null;
        foreach (var finding in decided?.Findings ?? [])
            _faults.Add($"line {vote.First.Line}: {vote.Name}: {finding.Describe(Language.English)}");
        NameDecisions(rule, vote, decided);
        var isAsPublished = decided?.IsAsPublished(vote) == true;
        _selections[rule].Add(isAsPublished);
        if (isAsPublished || decided?.Evaluation is null)
            return;
        var cause = _causes.Of(rule, vote, decided);
        IsExplained &= cause.IsInData;
        var projects = vote.Projects.Where(p => decided.IsFunded(p) != p.IsPublished).ToList();
        var differences = projects
            .Select(p => $"project {p.Id} is published with selected {p.Row["selected"]}, computed {Computed(decided, p)}");
        _differences.Add($"line {projects[0].Line}: {vote.Name}: {string.Join("; ", differences)}; {cause.Text}");
    }

    private void NameDecisions(VotesRule rule, BudgetVote vote, DecidedVote? decided)
    {
        if (decided is null or { Decisions.Count: 0 })
            return;
        foreach (var decision in decided.Decisions)
        {
            var first = vote.Projects.First(p => p.Id == decision.Subject[0]);
            _decisions.Add($"line {first.Line}: {vote.Name}: {decision.Node}[{string.Join(", ", decision.Subject)}], {decision.Reason}");
        }

        var reverse = DecidedVote.Of(rule, vote with { Projects = [.. vote.Projects.Reverse()] });
        VotesWithDecisions++;
        VotesThatTurn += vote.Projects.Any(p => decided.IsFunded(p) != reverse.IsFunded(p)) ? 1 : 0;
    }

    private static string Computed(DecidedVote decided, VotedProject project)
    {
        var evaluation = decided.Evaluation!;
        var result = evaluation[project.Id];
        if (result.OutcomeQuestions.Count > 0)
            return $"waiting: {string.Join(", ", result.OutcomeQuestions)}";
        return $"{result.Outcome ?? "unfunded"}{string.Concat(evaluation.WhyNot(project.Id).Select(Obstacle))}";
    }

    private static string Obstacle(Obstacle obstacle)
    {
        var name = obstacle.Title?.In(Language.English) ?? obstacle.Rule;
        var missing = obstacle.Missing.Sign > 0 ? $"{obstacle.Missing} missing" : "the choice had ended before";
        return obstacle.Pass is null ? $": {name}" : $": {name}, {missing}";
    }
}
