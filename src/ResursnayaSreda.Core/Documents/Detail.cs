namespace ResursnayaSreda.Core.Documents;

/// <summary>How much of a node is written.</summary>
internal enum Detail
{
    /// <summary>Everything.</summary>
    Whole,

    /// <summary>What can change a result: no titles, texts, clauses. The fingerprint is taken of this.</summary>
    Normative,
}
