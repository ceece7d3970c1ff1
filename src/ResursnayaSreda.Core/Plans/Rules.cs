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
internal sealed record Requirement(string Id, Node Node, Quantity Condition, AbsentPolicy Absent)
{
    /// <summary>In how many days a defect may be repaired; null when it may not.</summary>
    public int? Repair { get; } = Node.Whole("repair");
}

/// <summary>A rule by which an expert does not mark a submission.</summary>
internal sealed record RecusalRule(string Id, Node Node, Quantity Condition);

/// <summary>A rule by which a mark, or all an expert has given, is recorded and not counted.</summary>
/// <param name="Id">Its id, or where it stands.</param>
/// <param name="Node">The node it was written as.</param>
/// <param name="IsOfMark">Whether it speaks of marks one by one; otherwise of experts.</param>
/// <param name="When">The condition.</param>
internal sealed record VoidRule(string Id, Node Node, bool IsOfMark, Quantity When);

/// <summary>When an additional sheet is needed.</summary>
/// <param name="Id">Its id: the name by which rules know it.</param>
/// <param name="Node">The node it was written as.</param>
/// <param name="Panel">Whose sheet is called for.</param>
/// <param name="When">The condition, with the size of its frame.</param>
/// <param name="IsOfLeaf">Whether it is asked for each marked criterion.</param>
/// <param name="Value">The yes or no that rules read.</param>
internal sealed record Call(string Id, Node Node, string Panel, (Term Term, int FrameSize) When, bool IsOfLeaf, Quantity Value)
{
    /// <summary>Whether nothing is called for where the condition is absent; otherwise that is waited for.</summary>
    public bool IsNoWhenAbsent { get; } = Node.Text("absent") == "no";

    public int DropLow { get; } = Node.Child("drop")?.Whole("low") ?? 0;

    public int DropHigh { get; } = Node.Child("drop")?.Whole("high") ?? 0;
}

/// <summary>Which experts are kept: those whose values lie closest together.</summary>
/// <param name="Closest">How many.</param>
/// <param name="Of">The value of each expert.</param>
/// <param name="IsHigher">Whether of equally close groups the higher one is kept.</param>
internal sealed record KeepRule(int Closest, Quantity Of, bool IsHigher);

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
/// <param name="Keep">Which experts are kept; null for all.</param>
/// <param name="Rounding">How the result is rounded; null for not at all.</param>
internal sealed record PoolRule(
    Node Node, Quantity? When, IReadOnlyList<string> Panels, string? By, (Term Term, int FrameSize)? Formula, KeepRule? Keep, Rounding? Rounding)
{
    public MissingPolicy Missing { get; } = Enum.Parse<MissingPolicy>(Node.Text("missing") ?? "skip", ignoreCase: true);

    public MissingPolicy Fewer { get; } = Enum.Parse<MissingPolicy>(Node.Text("fewer") ?? "wait", ignoreCase: true);

    /// <summary>How many marks there must be; where missing ones are waited for, one at the least.</summary>
    public int Least { get; } = Math.Max(Node.Whole("least") ?? (Node.IsFaulty("least") ? 1 : 0), Node.Text("missing") == "wait" ? 1 : 0);

    public int DropLow { get; } = Node.Child("drop")?.Whole("low") ?? 0;

    public int DropHigh { get; } = Node.Child("drop")?.Whole("high") ?? 0;

    public string Even { get; } = Node.Text("even") ?? "mean";
}

/// <summary>A criterion at which experts' values become one, with the rules in their order: the first that applies is taken.</summary>
internal sealed record PoolPoint(CriterionNode Criterion, Quantity Sheet, Quantity Pooled, IReadOnlyList<PoolRule> Rules);

/// <summary>A key of an order.</summary>
/// <param name="Name">Its id, or what it says.</param>
/// <param name="By">What is compared; null when people are asked.</param>
/// <param name="IsHighBest">Which way is best.</param>
/// <param name="Node">The node it was written as; null for a bare name.</param>
internal sealed record OrderKey(string Name, Quantity? By, bool IsHighBest, Node? Node)
{
    /// <summary>Whether it is computed anew for each place, because it looks at those above.</summary>
    public bool UsesAbove { get; init; }

    /// <summary>Whether it looks at the block of equals as it was when the key was reached.</summary>
    public bool UsesTied { get; init; }

    /// <summary>What form the answer of people has; null when the key is computed.</summary>
    public QuestionKind? Ask { get; init; }

    /// <summary>Whether people are asked about the whole list at once.</summary>
    public bool IsAskedOfList { get; init; }
}

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

/// <summary>When a list has no winners.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Node">The node it was written as.</param>
/// <param name="When">The condition, which is the same for all members of a list.</param>
/// <param name="IsAsked">Whether another body says the outcomes.</param>
internal sealed record EmptyList(string Id, Node Node, Quantity When, bool IsAsked);

/// <summary>Those around the edge of a pass who are put in an order of their own.</summary>
internal sealed record Zone(string Id, Node Node, Pass Around, Quantity Who, IReadOnlyList<OrderKey> Keys, EqualPolicy Equal);

/// <summary>That another body may decide otherwise.</summary>
internal sealed record Override(string Id, Node Node)
{
    public IReadOnlyList<string> From { get; } = Node.Texts("from");

    public IReadOnlyList<string> To { get; } = Node.Texts("to");

    public IReadOnlyList<string> Amounts { get; } = Node.Texts("amounts");
}

/// <summary>What those with an outcome get.</summary>
internal sealed record Amount(string Id, Node Node, string Outcome, Quantity Value);

/// <summary>A total divided in whole units.</summary>
/// <param name="Id">The id of the amount or the name of the value.</param>
/// <param name="Node">The node it was written as.</param>
/// <param name="Outcome">The outcome whose members it is divided among; null for all that were taken, or for labels.</param>
/// <param name="Total">What is divided, per group.</param>
/// <param name="Per">What makes the groups; null for one.</param>
/// <param name="By">In proportion to what.</param>
/// <param name="AtLeast">The least that each gets; null for nothing.</param>
/// <param name="AtMost">The most that each gets; null for no bound.</param>
/// <param name="Unit">The smallest unit.</param>
/// <param name="Equal">Who gets a unit first where remainders are equal.</param>
internal sealed record Apportionment(
    string Id, Node Node, string? Outcome, Quantity Total, Quantity? Per, Quantity By, Quantity? AtLeast, Quantity? AtMost, Rational Unit,
    IReadOnlyList<OrderKey> Equal);

/// <summary>What happens to those whom no key separates.</summary>
internal enum EqualPolicy
{
    Shared,
    SharedDense,
    Lot,
    Decision,
}

/// <summary>How the lists are made.</summary>
internal sealed record RankingRule(Node Node, IReadOnlyList<Quantity> Lists, IReadOnlyList<OrderKey> Keys, EqualPolicy Equal)
{
    /// <summary>Whether, after a key that looks at the equals has split them, the first such key is tried again on the parts.</summary>
    public bool RestartsAfterSplit { get; } = Node.Text("afterSplit") == "restart";
}
