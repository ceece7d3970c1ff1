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

    /// <summary>The one mark on which the experts agree.</summary>
    AgreedMark,

    /// <summary>The sheet of a further expert that a call asks for, or the marks by which the call decides.</summary>
    Sheet,

    /// <summary>Whether a defect was repaired.</summary>
    Repair,

    /// <summary>Votes for each of the equals.</summary>
    Votes,

    /// <summary>Which of the equals comes first.</summary>
    Choice,

    /// <summary>The outcomes of a list that is void under the rules.</summary>
    Outcomes,

    /// <summary>Which experts are kept of those who lie equally close together.</summary>
    Experts,
}
