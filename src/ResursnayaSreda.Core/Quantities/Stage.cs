namespace ResursnayaSreda.Core.Quantities;

/// <summary>The six steps of a round, in their order, and the moment after the last one.</summary>
public enum Stage
{
    /// <summary>Who may take part.</summary>
    Admission,

    /// <summary>Which marks count.</summary>
    Marking,

    /// <summary>How the marks of many experts become one value.</summary>
    Pooling,

    /// <summary>How the criteria become a score.</summary>
    Scoring,

    /// <summary>Who stands above whom.</summary>
    Ranking,

    /// <summary>Who is taken.</summary>
    Selection,

    /// <summary>What the taken ones get: the last part of selection, after all passes.</summary>
    Amounts,
}
