using System.Collections.Concurrent;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>A round translated: what each stage works by.</summary>
internal sealed record CompiledRules
{
    public required Declarations Declared { get; init; }

    public required RoundDeclaration Round { get; init; }

    /// <summary>Whether the round is held; null when it always is.</summary>
    public required Quantity? When { get; init; }

    /// <summary>Who enters it; null when all do that the round before has put into a list.</summary>
    public required Quantity? Enter { get; init; }

    public required IReadOnlyList<Quantity> Categories { get; init; }

    public required IReadOnlyList<Requirement> Admission { get; init; }

    public required IReadOnlyList<RecusalRule> Recusals { get; init; }

    public required IReadOnlyList<VoidRule> Voids { get; init; }

    public required IReadOnlyList<Requirement> Marking { get; init; }

    public required IReadOnlyList<(CriterionNode Criterion, Quantity? When)> Comments { get; init; }

    public required IReadOnlyList<Call> Calls { get; init; }

    public required IReadOnlyList<PoolPoint> PoolPoints { get; init; }

    public required IReadOnlyList<Quantity> Scores { get; init; }

    public required IReadOnlyList<Requirement> Scoring { get; init; }

    public required RankingRule? Ranking { get; init; }

    public required IReadOnlyList<Limit> Limits { get; init; }

    public required IReadOnlyList<EmptyList> EmptyLists { get; init; }

    public required IReadOnlyList<Pass> Passes { get; init; }

    public required Zone? Zone { get; init; }

    public required string Rest { get; init; }

    public required Override? Override { get; init; }

    public required IReadOnlyList<Amount> Amounts { get; init; }

    /// <summary>Totals divided by values, by the name of the value.</summary>
    public required IReadOnlyDictionary<string, Apportionment> Apportionments { get; init; }

    public required IReadOnlyList<Quantity> Quantities { get; init; }

    private readonly ConcurrentDictionary<Quantity, IReadOnlyList<Origin>> _origins = [];

    private readonly ConcurrentDictionary<Quantity, IReadOnlyList<(Quantity Quantity, int[] Slots)>?> _staticReads = [];

    public CriteriaTree Criteria => Round.Criteria;

    /// <summary>Where a quantity's body reads from, through other quantities too; found out once.</summary>
    public IReadOnlyList<Origin> OriginsOf(Quantity quantity) => _origins.GetOrAdd(
        quantity, static q => [.. q.Body is null ? [] : Dependencies.Of(q.Body).OfType<Reference>().Select(r => r.Quantity.Origin).OfType<Origin>().Distinct()]);

    /// <summary>What a quantity reads whatever the values are; null where they decide.</summary>
    public IReadOnlyList<(Quantity Quantity, int[] Slots)>? StaticReadsOf(Quantity quantity) => _staticReads.GetOrAdd(quantity, static q => StaticReads.Of(q));

    /// <summary>What can be opened, by name: quantities, then conditions of requirements, then amounts.</summary>
    public ILookup<string, Quantity> Named => field ??= Quantities.Concat(Requirements.Select(r => r.Condition)).Concat(Amounts.Select(a => a.Value))
        .ToLookup(q => q.Name, StringComparer.Ordinal);

    /// <summary>The pool point of a criterion.</summary>
    public PoolPoint PoolPointOf(string criterion) => PointsByCriterion[criterion];

    private Dictionary<string, PoolPoint> PointsByCriterion => field ??= PoolPoints.ToDictionary(p => p.Criterion.Id, StringComparer.Ordinal);

    public IEnumerable<Requirement> Requirements => Admission.Concat(Marking).Concat(Scoring);
}
