namespace ResursnayaSreda.Core.Quantities;

/// <summary>The sets of submissions that the stages fix one after the other.</summary>
internal enum SubmissionSet
{
    Entrants,
    Admitted,
    Scored,
    Taken,

    /// <summary>Those that stand above in the list that is being built; in keys only.</summary>
    Above,

    /// <summary>The block of equals when a key is reached; in keys only.</summary>
    Tied,
}

/// <summary>The members of a set, and the questions on which membership still waits.</summary>
internal readonly record struct Members(IReadOnlyList<int> Indices, IReadOnlyList<Question> Pending);

/// <summary>What terms read from: the contest and what the stages have added so far.</summary>
internal interface IReadings
{
    Value Read(Quantity quantity, ReadOnlySpan<int> members);

    Members Submissions(SubmissionSet set);

    /// <summary>The experts of a panel who have the duty to mark the submission, recused ones left out.</summary>
    Members Panel(string panel, int submission);

    /// <summary>The labels of a choice list, in its order.</summary>
    IReadOnlyList<string> Labels(string list);

    int IndexOf(string list, string label);

    int CategoryOf(int submission);

    /// <summary>Notes an operation that has no result, with its operands.</summary>
    void NoteUndefined(string operation);

    /// <summary>A place to keep what a term computes once for all members.</summary>
    Dictionary<string, object> Cache(Term term);
}
