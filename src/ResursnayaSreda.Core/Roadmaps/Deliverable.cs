using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What comes out of a stage, and what shows that it did.</summary>
/// <param name="Id">Its id within the stage.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Weight">How much of the whole it is, above zero.</param>
/// <param name="Evidence">The kinds of evidence that are asked for, each once; it is done when all of them are accepted.</param>
public sealed record Deliverable(string Id, string Title, Rational Weight, IReadOnlyList<EvidenceKind> Evidence);
