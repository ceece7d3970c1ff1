namespace ResursnayaSreda.Core.Contests;

/// <summary>A place for one mark.</summary>
/// <param name="Submission">The number of the submission.</param>
/// <param name="Expert">The number of the expert.</param>
/// <param name="Leaf">The number of the marked criterion.</param>
/// <param name="Row">The number of the row; -1 for a criterion that is no row of a field.</param>
internal readonly record struct Cell(int Submission, int Expert, int Leaf, int Row);
