using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>A methodology translated: what each stage works by.</summary>
internal sealed record CompiledRules(
    Declarations Declared,
    string Round,
    IReadOnlyList<Quantity> Categories,
    IReadOnlyList<Requirement> Admission,
    IReadOnlyList<RecusalRule> Recusals,
    IReadOnlyList<Requirement> Marking,
    IReadOnlyList<(CriterionNode Criterion, Quantity? When)> Comments,
    IReadOnlyList<PoolPoint> PoolPoints,
    IReadOnlyList<Quantity> Scores,
    IReadOnlyList<Requirement> Scoring,
    RankingRule? Ranking,
    IReadOnlyList<Limit> Limits,
    IReadOnlyList<Pass> Passes,
    string Rest,
    IReadOnlyList<Amount> Amounts,
    IReadOnlyList<Quantity> Quantities);
