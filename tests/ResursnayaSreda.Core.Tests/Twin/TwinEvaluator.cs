using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>
/// The deliberately naive evaluator of one round: it reads the document from LANGUAGE.md and computes every number again whenever it is
/// asked for. What it shares with the engine is the document as nodes, the syntax of formulas, and the contest as it was read.
/// </summary>
internal sealed partial class TwinEvaluator
{
    private readonly Node _root;
    private readonly Node _round;
    private readonly int _roundNumber;
    private readonly IReadOnlyList<TwinEvaluator> _earlier;
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
    private readonly IReadOnlyList<Node> _panels;

    private TwinEvaluator(Methodology methodology, Contest contest, IReadOnlyList<TwinEvaluator> earlier)
    {
        _root = methodology.Root;
        _roundNumber = earlier.Count;
        _round = _root.Children("rounds")[_roundNumber];
        _earlier = earlier;
        _contest = contest;
        _submissions = contest.Submissions.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _experts = contest.Experts.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _fields = ByName("fields");
        _expertFields = ByName("experts");
        _parameters = ByName("parameters");
        _values = ByName("values");
        _scales = ByName("scales");
        _panels = _root.Children("panels");
        _scores = _round.Child("scoring")!.Children("scores").ToDictionary(s => s.Id!, StringComparer.Ordinal);
        foreach (var (name, labels) in (SortedDictionary<string, object>?)_root["choices"] ?? [])
            _lists[name] = [.. ((List<object>)labels).Cast<string>()];
        if (Categories.Count > 0)
            _lists["category"] = [.. Categories.Select(c => c.Id!)];
        foreach (var criterion in _round.Children("criteria"))
            Enter(criterion);
    }

    private IReadOnlyList<Node> Categories => _root.Children("categories");

    private IEnumerable<string> SubmissionIds => _standings.Keys.Order(StringComparer.Ordinal);

    private bool IsHeld { get; set; } = true;

    /// <summary>The rounds one after the other, up to the first whose order or walk waits for answers.</summary>
    public static List<TwinResult> Evaluate(Methodology methodology, Contest contest)
    {
        var results = new List<TwinResult>();
        var rounds = new List<TwinEvaluator>();
        try
        {
            foreach (var _ in methodology.Root.Children("rounds"))
            {
                var round = new TwinEvaluator(methodology, contest, [.. rounds]);
                rounds.Add(round);
                results.Add(round.Run());
                if (results[^1] is { IsHeld: true, Selection: null })
                    break;
            }
        }
        catch (SelectionWaitsException)
        {
            // Who enters the next round waits.
        }

        return results;
    }

    private void Enter(Node criterion)
    {
        _criteria[criterion.Id!] = criterion;
        foreach (var child in ChildNodes(criterion))
        {
            _parents[child.Id!] = criterion.Id!;
            Enter(child);
        }
    }

    private static IReadOnlyList<Node> ChildNodes(Node criterion) =>
        criterion.Child("child") is { } child ? [child] : criterion.Children("children");

    private Dictionary<string, Node> ByName(string property) => _root.Children(property).ToDictionary(n => n.Key!, StringComparer.Ordinal);

    private TwinResult Run()
    {
        RunEntry();
        if (!IsHeld)
            return new TwinResult { Round = _round.Id!, IsHeld = false, Standings = new Dictionary<string, Standing>(), Values = new Dictionary<string, Dictionary<string, TwinValue>>() };
        RunAdmission();
        RunMarking();
        RunScoring();
        var values = SubmissionIds.ToDictionary(s => s, ValuesOf, StringComparer.Ordinal);
        var result = new TwinResult { Round = _round.Id!, Standings = _standings, Values = values };
        try
        {
            RunRanking();
            RunSelection();
        }
        catch (SelectionWaitsException)
        {
            return result;
        }

        return result with { Selection = new TwinSelection(_rankedLists, _places, _outcomes, _computed, AmountsOf()) };
    }

    // A submission that left before scoring has no values to show; a criterion inside an "each" has one per row and shows none.
    private Dictionary<string, TwinValue> ValuesOf(string submission)
    {
        var values = new Dictionary<string, TwinValue>(StringComparer.Ordinal);
        if (_standings[submission].LeftAt is "admission" or "marking" or "pooling")
            return values;
        foreach (var id in _scores.Keys.Concat(_criteria.Keys.Where(c => !IsBelowPoolPoint(c) && EachOf(c) is null)))
            values[id] = Name(id, TwinContext.For(submission));
        return values;
    }
}

/// <summary>Thrown when the order or the walk waits for answers: the twin compares finished selections only.</summary>
internal sealed class SelectionWaitsException : Exception;
