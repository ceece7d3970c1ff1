using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>
/// The deliberately naive evaluator: it reads the document from LANGUAGE.md and computes every number again whenever it is asked for.
/// What it shares with the engine is the document as nodes, the syntax of formulas, and the contest as it was read.
/// </summary>
internal sealed partial class TwinEvaluator
{
    private readonly Node _root;
    private readonly Node _round;
    private readonly Contest _contest;
    private readonly Dictionary<string, Submission> _submissions;
    private readonly Dictionary<string, Expert> _experts;
    private readonly Dictionary<string, Node> _fields;
    private readonly Dictionary<string, Node> _expertFields;
    private readonly Dictionary<string, Node> _parameters;
    private readonly Dictionary<string, Node> _values;
    private readonly Dictionary<string, Node> _scales;
    private readonly Dictionary<string, Node> _criteria = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _scores;
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _panels;

    private TwinEvaluator(Methodology methodology, Contest contest)
    {
        _root = methodology.Root;
        _round = _root.Children("rounds")[0];
        _contest = contest;
        _submissions = contest.Submissions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _experts = contest.Experts.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _fields = ByName("fields");
        _expertFields = ByName("experts");
        _parameters = ByName("parameters");
        _values = ByName("values");
        _scales = ByName("scales");
        _panels = [.. _root.Children("panels").Select(p => p.Id!)];
        _scores = _round.Child("scoring")!.Children("scores").ToDictionary(s => s.Id!, StringComparer.Ordinal);
        foreach (var (name, labels) in (SortedDictionary<string, object>?)_root["choices"] ?? [])
            _lists[name] = [.. ((List<object>)labels).Cast<string>()];
        if (Categories.Count > 0)
            _lists["category"] = [.. Categories.Select(c => c.Id!)];
        foreach (var criterion in _round.Children("criteria"))
            Enter(criterion);
    }

    private IReadOnlyList<Node> Categories => _root.Children("categories");

    private IEnumerable<string> SubmissionIds => _submissions.Keys.Order(StringComparer.Ordinal);

    public static TwinResult Evaluate(Methodology methodology, Contest contest) => new TwinEvaluator(methodology, contest).Run();

    private void Enter(Node criterion)
    {
        _criteria[criterion.Id!] = criterion;
        foreach (var child in criterion.Children("children"))
        {
            _parents[child.Id!] = criterion.Id!;
            Enter(child);
        }
    }

    private Dictionary<string, Node> ByName(string property) => _root.Children(property).ToDictionary(n => n.Key!, StringComparer.Ordinal);

    private TwinResult Run()
    {
        foreach (var submission in SubmissionIds)
            _standings[submission] = new Standing();
        RunAdmission();
        RunMarking();
        RunScoring();
        var values = SubmissionIds.ToDictionary(s => s, ValuesOf, StringComparer.Ordinal);
        var result = new TwinResult { Standings = _standings, Values = values };
        try
        {
            RunRanking();
            RunSelection();
        }
        catch (SelectionWaitsException)
        {
            return result;
        }

        return result with { Selection = new TwinSelection(_rankedLists, _places, _outcomes, AmountsOf()) };
    }

    // A submission that left before scoring has no values to show.
    private Dictionary<string, TwinValue> ValuesOf(string submission)
    {
        var values = new Dictionary<string, TwinValue>(StringComparer.Ordinal);
        if (_standings[submission].LeftAt is "admission" or "marking" or "pooling")
            return values;
        foreach (var id in _scores.Keys.Concat(_criteria.Keys.Where(c => !IsBelowPoolPoint(c))))
            values[id] = Name(id, TwinContext.For(submission));
        return values;
    }
}

/// <summary>Thrown when the order or the walk waits for answers: the twin compares finished selections only.</summary>
internal sealed class SelectionWaitsException : Exception;
