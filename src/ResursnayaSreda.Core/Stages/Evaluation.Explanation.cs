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
        var index = IndexOf(submission);
        var (ledger, found) = Find(quantity, [Dimension.Submission], index);
        return Open(ledger, found, found.Index.Count == 0 ? [] : [index]);
    }

    /// <summary>Opens what one expert's sheet alone gives for a criterion.</summary>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="submission">The submission's id.</param>
    /// <param name="expert">The expert's id.</param>
    /// <exception cref="ArgumentException">There is no such criterion, submission or expert.</exception>
    public Explanation Explain(string criterion, string submission, string expert)
    {
        var member = _ledgers[0].Entries.FindExpert(expert);
        if (member < 0)
            throw new ArgumentException($"The contest has no expert \"{expert}\".", nameof(expert));
        var index = IndexOf(submission);
        var (ledger, found) = Find($"sheet {criterion}", [Dimension.Submission, Dimension.Expert], index);
        return Open(ledger, found, [index, member]);
    }

    /// <summary>Why one of two submissions stands above the other.</summary>
    /// <returns>What separates them; null when they do not both have a place in the same list.</returns>
    /// <exception cref="ArgumentException">The contest has no such submission.</exception>
    public Separation? WhyAbove(string first, string second)
    {
        var (a, b) = (IndexOf(first), IndexOf(second));
        if (_ledgers.LastOrDefault(l => l.IsHeld && !l.Scores!.Standings[a].DidNotEnter && !l.Scores.Standings[b].DidNotEnter) is not { } ledger)
            return null;
        var lists = ledger.Lists!;
        if (lists.BlockOf(a) is not { } left || lists.BlockOf(b) is not { } right || left.List != right.List)
            return null;
        if (left.Block > right.Block || (left == right && string.CompareOrdinal(first, second) > 0))
            (a, b) = (b, a);
        foreach (var key in ledger.Rules.Ranking!.Keys)
        {
            if (ValuesOf(ledger, key, a, b) is not { } values || Ranking.Compare(ledger, key, key.By?.Type ?? QuantityType.Plain, values.A, values.B) == 0)
                continue;
            var type = key.By?.Type ?? QuantityType.Plain;
            return new(
                IdOf(a), IdOf(b), SeparationKind.Key, key.Name, key.Node?.Clause, key.Node?["title"] as LocalizedText,
                Read(values.A, type), Read(values.B, type));
        }

        var kind = left == right ? SeparationKind.None
            : ledger.Rules.Ranking.Equal == EqualPolicy.Lot ? SeparationKind.Lot : SeparationKind.Decision;
        return new(IdOf(a), IdOf(b), kind, null, null, null, null, null);
    }

    // A key that looks at others, or is answered by people, was what it was when it split the two; null when it was never asked about both.
    private static (Value A, Value B)? ValuesOf(Ledger ledger, OrderKey key, int a, int b)
    {
        if (key is { By: { } by, UsesAbove: false, UsesTied: false })
            return (ledger.Of(by, a), ledger.Of(by, b));
        // They were together for the last time when one of them was put above the other.
        var split = ledger.Lists!.Splits.LastOrDefault(s => s.Key == key && s.Values.ContainsKey(a) && s.Values.ContainsKey(b));
        return split is null ? null : (split.Values[a], split.Values[b]);
    }

    /// <summary>What kept a submission from being taken, in the order of the rules; empty for one that was taken by the first pass.</summary>
    /// <exception cref="ArgumentException">The contest has no such submission.</exception>
    public IReadOnlyList<Obstacle> WhyNot(string submission)
    {
        var index = IndexOf(submission);
        var result = Submissions[index];
        var ledger = LedgerOf(index);
        if (result.LeftAt is { } stage)
            return [.. result.Failed.Select(f => Failure(ledger, stage, f, index))];
        if (result.EmptiedBy is { } emptied)
        {
            var rule = ledger.Rules.EmptyLists.First(e => e.Id == emptied);
            return [Of(rule.Node, emptied, null, Rational.Zero, null)];
        }

        return [.. ledger.Rules.Passes.TakeWhile(p => !IsTakenBy(ledger, p, index)).Select(p => ObstacleOf(ledger, p, index)).OfType<Obstacle>()];
    }

    private static bool IsTakenBy(Ledger ledger, Pass pass, int submission) =>
        ledger.Selected!.Log.Any(l => l.Pass == pass.Id && l.Submission == submission && l.Result == WalkResult.Taken);

    private Obstacle? ObstacleOf(Ledger ledger, Pass pass, int submission)
    {
        if (ledger.Selected!.Log.FirstOrDefault(l => l.Pass == pass.Id && l.Submission == submission) is { } line)
        {
            return line is { Limit: { } id, Result: WalkResult.NotTaken }
                ? Of(ledger.Rules.Limits.First(l => l.Id == id).Node, id, pass.Id, line.Missing.Number, null)
                : null;
        }

        return pass.Who is { } who && ledger.Of(who, submission).IsNo
            ? Of(pass.Node, pass.Id, pass.Id, Rational.Zero, Open(ledger, who, [submission]))
            : null;
    }

    private static Obstacle Of(Node node, string rule, string? pass, Rational missing, Explanation? explanation) =>
        new(Stage.Selection, rule, pass, node.Clause, node["title"] as LocalizedText, missing, explanation);

    private Obstacle Failure(Ledger ledger, Stage stage, string rule, int submission)
    {
        var requirement = ledger.Rules.Requirements.FirstOrDefault(r => r.Id == rule);
        var quantity = requirement?.Condition ?? ledger.Rules.Scores.First(s => s.Name == rule);
        var node = quantity.Node;
        return new(stage, rule, null, node?.Clause, node?["title"] as LocalizedText, Rational.Zero, Open(ledger, quantity, [submission]));
    }

    /// <summary>The last round that a submission entered.</summary>
    private Ledger LedgerOf(int submission) =>
        _ledgers.LastOrDefault(l => l.IsHeld && !l.Scores!.Standings[submission].DidNotEnter) ?? _ledgers[0];

    // The submission's own round comes first: what every round makes is meant as it is there.
    private (Ledger Ledger, Quantity Quantity) Find(string name, IReadOnlyList<Dimension> index, int submission)
    {
        var own = LedgerOf(submission);
        if (Find(own, name, index) is { } mine)
            return (own, mine);
        foreach (var ledger in _ledgers.Reverse())
        {
            if (Find(ledger, name, index) is { } found)
                return (ledger, found);
        }

        throw new ArgumentException($"There is no quantity \"{name}\" per {string.Join(", ", index.Select(d => d.Name))}.", nameof(name));
    }

    private static Quantity? Find(Ledger ledger, string name, IReadOnlyList<Dimension> index)
    {
        foreach (var quantity in ledger.IsHeld ? ledger.Rules.Named[name] : [])
        {
            if (quantity.Index.Count == 0 || quantity.Index.SequenceEqual(index))
                return quantity;
        }

        return null;
    }

    private Explanation Open(Ledger ledger, Quantity quantity, int[] members) =>
        new(this, quantity.Round < ledger.Rules.Round.Index ? _ledgers[quantity.Round] : ledger, quantity, members);

    internal IReadOnlyList<Explanation> OperandsOf(Ledger ledger, Quantity quantity, int[] members)
    {
        if (ledger.Rules.StaticReadsOf(quantity) is { } reads)
        {
            if (reads.Count == 0)
                return [];
            var known = new Explanation[reads.Count];
            for (var i = 0; i < known.Length; i++)
                known[i] = Open(ledger, reads[i].Quantity, Operands.Pick(members, reads[i].Slots));
            return known;
        }

        var read = Operands.Of(ledger, quantity, members);
        var made = new Explanation[read.Count];
        for (var i = 0; i < made.Length; i++)
            made[i] = Open(ledger, read[i].Quantity, read[i].Members);
        return made;
    }

    internal IReadOnlyList<string> NamesOf(Quantity quantity, int[] members) => [.. quantity.Index.Select((dimension, i) => NameOf(dimension, members, i))];

    private string NameOf(Dimension dimension, int[] members, int position)
    {
        var (entries, member) = (_ledgers[0].Entries, members[position]);
        return dimension switch
        {
            { List: { } list } => _ledgers[0].Labels(list)[member],
            { RowsField: { } field } => _ledgers[0].NameOfRow(field, members[0], member),
            _ when dimension == Dimension.Submission => IdOf(member),
            _ when dimension == Dimension.Expert => entries.Experts[member].Id,
            _ => _ledgers[0].Rules.Declared.Criteria[member].Id,
        };
    }

    private string IdOf(int submission) => _ledgers[0].Entries.IdOf(submission);

    internal Reading Read(Value value, QuantityType type) => new(value, type, IdOf);
}
