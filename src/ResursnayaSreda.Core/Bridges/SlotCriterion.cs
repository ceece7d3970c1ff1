namespace ResursnayaSreda.Core.Bridges;

/// <summary>By what slots are ranked. What is equal by a criterion and by what follows it stands in the order of the instants.</summary>
public enum SlotCriterion
{
    /// <summary>The least sum of charges; of equal ones that with the least charge of the worst off.</summary>
    LeastTotal,

    /// <summary>The least charge of the worst off; of equal ones that with the least sum.</summary>
    LeastWorst,

    /// <summary>The least charge of the worst off, then of the second, and so on through all.</summary>
    Leximin,
}
