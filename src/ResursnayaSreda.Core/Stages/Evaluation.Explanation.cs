using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>The graph of quantities read backwards.</summary>
public sealed partial class Evaluation
{
    /// <summary>Opens a value of a submission.</summary>
    /// <param name="quantity">
    /// A score, criterion, value, field or parameter by its name; <c>place</c>; <c>require</c> or <c>amount</c> and an id, such as
    /// <c>require age</c>.
    /// </param>
    /// <param name="submission">The submission's id.</param>
    /// <exception cref="ArgumentException">There is no such quantity with a value for each submission, or no such submission.</exception>
    public Explanation Explain(string quantity, string submission)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var found = Find(quantity, [Dimension.Submission]);
        return Open(found, found.Index.Count == 0 ? [] : [IndexOf(submission)]);
    }

    /// <summary>Opens what one expert's sheet alone gives for a criterion.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="submission">The submission's id.</param>
    /// <param name="expert">The expert's id.</param>
    /// <exception cref="ArgumentException">There is no such criterion, submission or expert.</exception>
    public Explanation Explain(string criterion, string submission, string expert)
    {
        var member = _ledger.Entries.FindExpert(expert);
        if (member < 0)
            throw new ArgumentException($"The contest has no expert \"{expert}\".", nameof(expert));
        return Open(Find($"sheet {criterion}", [Dimension.Submission, Dimension.Expert]), [IndexOf(submission), member]);
    }

    /// <summary>Why one of two submissions stands above the other.</summary>
    /// <returns>What separates them; null when they do not both have a place in the same list.</returns>
    /// <exception cref="ArgumentException">The contest has no such submission.</exception>
    public Separation? WhyAbove(string first, string second)
    {
        var (a, b) = (IndexOf(first), IndexOf(second));
        var lists = _ledger.Lists!;
        if (lists.BlockOf[a] is not { } left || lists.BlockOf[b] is not { } right || lists.ListOf[a] != lists.ListOf[b])
            return null;
        if (left.From > right.From || (left == right && string.CompareOrdinal(first, second) > 0))
            (a, b) = (b, a);
        foreach (var key in _ledger.Rules.Ranking!.Keys)
        {
            if (Ranking.Compare(_ledger, key, a, b) == 0)
                continue;
            return new(
                IdOf(a), IdOf(b), SeparationKind.Key, key.Name, key.Node?.Clause, key.Node?["title"] as LocalizedText,
                Read(_ledger.Of(key.By, a), key.By.Type), Read(_ledger.Of(key.By, b), key.By.Type));
        }

        var kind = left == right ? SeparationKind.None
            : _ledger.Rules.Ranking.Equal == EqualPolicy.Lot ? SeparationKind.Lot : SeparationKind.Decision;
        return new(IdOf(a), IdOf(b), kind, null, null, null, null, null);
    }

    /// <summary>What kept a submission from being taken, in the order of the rules; empty for one that was taken by the first pass.</summary>
    /// <exception cref="ArgumentException">The contest has no such submission.</exception>
    public IReadOnlyList<Obstacle> WhyNot(string submission)
    {
        var index = IndexOf(submission);
        var result = Submissions[index];
        if (result.LeftAt is { } stage)
            return [.. result.Failed.Select(f => Failure(stage, f, index))];
        var obstacles = new List<Obstacle>();
        foreach (var pass in _ledger.Rules.Passes)
        {
            if (_ledger.Selected!.Log.FirstOrDefault(l => l.Pass == pass.Id && l.Submission == index) is { } line)
            {
                if (line.Result == WalkResult.Taken)
                    break;
                if (line.Limit is { } id && line.Result == WalkResult.NotTaken)
                    obstacles.Add(Of(_ledger.Rules.Limits.First(l => l.Id == id).Node, id, pass.Id, line.Missing.Number, null));
            }
            else if (pass.Who is { } who && _ledger.Of(who, index).IsNo)
            {
                obstacles.Add(Of(pass.Node, pass.Id, pass.Id, Rational.Zero, Open(who, [index])));
            }
        }

        return obstacles;
    }

    private static Obstacle Of(Node node, string rule, string pass, Rational missing, Explanation? explanation) =>
        new(Stage.Selection, rule, pass, node.Clause, node["title"] as LocalizedText, missing, explanation);

    private Obstacle Failure(Stage stage, string rule, int submission)
    {
        var requirement = _ledger.Rules.Admission.Concat(_ledger.Rules.Marking).Concat(_ledger.Rules.Scoring).FirstOrDefault(r => r.Id == rule);
        var quantity = requirement?.Condition ?? _ledger.Rules.Scores.First(s => s.Name == rule);
        var node = requirement?.Node ?? quantity.Node;
        return new(stage, rule, null, node?.Clause, node?["title"] as LocalizedText, Rational.Zero, Open(quantity, [submission]));
    }

    private Quantity Find(string name, IReadOnlyList<Dimension> index)
    {
        var rules = _ledger.Rules;
        var all = rules.Quantities
            .Concat(rules.Admission.Concat(rules.Marking).Concat(rules.Scoring).Select(r => r.Condition))
            .Concat(rules.Amounts.Select(a => a.Value));
        return all.FirstOrDefault(q => q.Name == name && (q.Index.SequenceEqual(index) || q.Index.Count == 0))
            ?? throw new ArgumentException($"There is no quantity \"{name}\" per {string.Join(", ", index.Select(d => d.Name))}.", nameof(name));
    }

    private Explanation Open(Quantity quantity, int[] members)
    {
        var node = quantity.Node;
        return new Explanation(
            quantity.Name,
            quantity.Kind,
            [.. quantity.Index.Select((dimension, i) => NameOf(dimension, members[i]))],
            Read(_ledger.Read(quantity, members), quantity.Type),
            () => [.. ReadBy(quantity, members).Select(r => Open(r.Quantity, r.Members))],
            () => quantity.Body is { } body ? Decomposition.Of(body, _ledger.NewFrame(quantity, members), quantity.Name) : [])
        {
            Clause = node?.Clause,
            Title = node?["title"] as LocalizedText,
            Formula = (node?["is"] as WrittenFormula)?.Text,
            Remark = RemarkOn(quantity, members),
        };
    }

    private IEnumerable<(Quantity Quantity, int[] Members)> ReadBy(Quantity quantity, int[] members)
    {
        switch (quantity)
        {
            case { Body: { } body }:
                var tracing = new Tracing(_ledger);
                var slots = new int[quantity.FrameSize];
                members.CopyTo(slots, 0);
                body.Evaluate(new Frame(tracing, slots));
                return tracing.Reads;
            case { Origin: PooledOrigin { Criterion: var id } }:
                var point = _ledger.Rules.PoolPoints.First(p => p.Criterion.Id == id);
                return ExpertsAt(point, members[0]).Select(e => (point.Sheet, new[] { members[0], e }));
            case { Origin: StandingOrigin { Name: "place" } }:
                return _ledger.Rules.Ranking!.Keys.Select(k => (k.By, members));
            default:
                return [];
        }
    }

    // Recused experts are listed with their reason, although they count nowhere.
    private IEnumerable<int> ExpertsAt(PoolPoint point, int submission)
    {
        var rule = point.Rules.FirstOrDefault(r => r.When is null || _ledger.Of(r.When, submission).IsYes);
        return Enumerable.Range(0, _ledger.Entries.Experts.Count)
            .Where(e => rule?.Panels.Any(p => _ledger.Entries.IsDue(p, e, submission)) == true);
    }

    private string NameOf(Dimension dimension, int member) => dimension switch
    {
        { List: { } list } => _ledger.Labels(list)[member],
        _ when dimension == Dimension.Submission => IdOf(member),
        _ when dimension == Dimension.Expert => _ledger.Entries.Experts[member].Id,
        _ => _ledger.Rules.Declared.Criteria![member].Id,
    };

    private string? RemarkOn(Quantity quantity, int[] members)
    {
        if (quantity.Origin is not CellOrigin { Leaf: var leaf })
            return null;
        if (_ledger.Sheets!.Recused.TryGetValue((members[0], members[1]), out var rule))
            return _ledger.Entries.Recusals.TryGetValue((members[0], members[1]), out var recusal) ? recusal.Reason : rule;
        var criterion = _ledger.Rules.Declared.Criteria!.MarkedCriteria[leaf].Id;
        return _ledger.Entries.Contest.Marks.FirstOrDefault(
            m => m.Criterion == criterion && m.Submission == IdOf(members[0]) && m.Expert == _ledger.Entries.Experts[members[1]].Id)?.Comment;
    }
}
