using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>What happens to a submission whose requirement may be absent.</summary>
internal enum AbsentPolicy
{
    Fail,
    Pass,
    Wait,
}

/// <summary>A requirement: without it a submission leaves the next set.</summary>
internal sealed record Requirement(string Id, Node Node, Quantity Condition, AbsentPolicy Absent);

/// <summary>A rule by which an expert does not mark a submission.</summary>
internal sealed record RecusalRule(string Id, Node Node, Quantity Condition);

/// <summary>What happens to marks that are due and not given, or to too few of them.</summary>
internal enum MissingPolicy
{
    Skip,
    Zero,
    Wait,
    Out,
}

/// <summary>How the values of many experts become one.</summary>
/// <param name="Node">The node it was written as.</param>
/// <param name="When">Whether the rule applies to a submission; null when it always does.</param>
/// <param name="Panels">Whose values are pooled.</param>
/// <param name="By">The reducer; null when a formula over the marks is given.</param>
/// <param name="Formula">The formula over the marks, with the size of its frame.</param>
/// <param name="Rounding">How the result is rounded; null for not at all.</param>
internal sealed record PoolRule(
    Node Node, Quantity? When, IReadOnlyList<string> Panels, string? By, (Term Term, int FrameSize)? Formula, Rounding? Rounding)
{
    public MissingPolicy Missing { get; } = Enum.Parse<MissingPolicy>(Node.Text("missing") ?? "skip", ignoreCase: true);

    public MissingPolicy Fewer { get; } = Enum.Parse<MissingPolicy>(Node.Text("fewer") ?? "wait", ignoreCase: true);

    public int Least { get; } = Node.Whole("least") ?? (Node.IsFaulty("least") ? 1 : 0);

    public int DropLow { get; } = Node.Child("drop")?.Whole("low") ?? 0;

    public int DropHigh { get; } = Node.Child("drop")?.Whole("high") ?? 0;

    public string Even { get; } = Node.Text("even") ?? "mean";
}

/// <summary>A criterion at which experts' values become one, with the rules in their order: the first that applies is taken.</summary>
internal sealed record PoolPoint(CriterionNode Criterion, Quantity Sheet, Quantity Pooled, IReadOnlyList<PoolRule> Rules);

/// <summary>A key of an order: what is compared and which way is best.</summary>
internal sealed record OrderKey(string Name, Quantity By, bool IsHighBest, Node? Node);

/// <summary>A capacity.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Node">The node it was written as.</param>
/// <param name="Per">What it is counted per; null for all together.</param>
/// <param name="Uses">How much one submission takes.</param>
/// <param name="AtMost">How much there is.</param>
/// <param name="Fits">Whether a submission fits; null for "it takes no more than is left".</param>
internal sealed record Limit(string Id, Node Node, Quantity? Per, Quantity Uses, Quantity AtMost, Quantity? Fits);

/// <summary>A limit as a pass applies it.</summary>
internal sealed record LimitUse(Limit Limit, bool StopsWhenFull);

/// <summary>What happens to equals of which some fit and some do not.</summary>
internal enum EdgePolicy
{
    All,
    None,
    Decision,
    Lot,
}

/// <summary>A walk down an order.</summary>
internal sealed record Pass(
    string Id, Node Node, Quantity? Who, IReadOnlyList<OrderKey> Order, IReadOnlyList<LimitUse> Under, EdgePolicy? Edge, string Outcome);

/// <summary>What those with an outcome get.</summary>
internal sealed record Amount(string Id, Node Node, string Outcome, Quantity Value);

/// <summary>What happens to those whom no key separates.</summary>
internal enum EqualPolicy
{
    Shared,
    SharedDense,
    Lot,
    Decision,
}

/// <summary>How the lists are made.</summary>
internal sealed record RankingRule(Node Node, IReadOnlyList<Quantity> Lists, IReadOnlyList<OrderKey> Keys, EqualPolicy Equal);
