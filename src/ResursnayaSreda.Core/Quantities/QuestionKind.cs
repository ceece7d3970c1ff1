namespace ResursnayaSreda.Core.Quantities;

/// <summary>What form the answer to a question has.</summary>
public enum QuestionKind
{
    /// <summary>The value of a parameter that is decided while the contest runs.</summary>
    Parameter,

    /// <summary>Whether a requirement holds that people record.</summary>
    Requirement,

    /// <summary>A mark that is due.</summary>
    Mark,

    /// <summary>One more mark: there are fewer than the rules need.</summary>
    FurtherMark,

    /// <summary>The order of equals.</summary>
    Order,

    /// <summary>Which of the equals at an edge are taken.</summary>
    Edge,

    /// <summary>The seed of the lot.</summary>
    Seed,

    /// <summary>A criterion's value that is lacking.</summary>
    Criterion,
}
