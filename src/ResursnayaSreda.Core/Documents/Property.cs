namespace ResursnayaSreda.Core.Documents;

/// <summary>One property of a node kind: a cell of the node table.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Shape">The form of its value.</param>
/// <param name="IsRequired">Whether a node without it is faulty.</param>
/// <param name="IsText">Whether it is for people only and stays outside the fingerprint.</param>
internal sealed record Property(string Name, Shape Shape, bool IsRequired = false, bool IsText = false);
