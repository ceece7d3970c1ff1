using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What a contest made of an entry.</summary>
/// <param name="Result">In the words of the contest, such as an outcome of its methodology.</param>
/// <param name="On">The day it was decided.</param>
/// <param name="Evaluation">The fingerprint of the evaluation it stands in; null when there is none.</param>
public sealed record EntryOutcome(string Result, LocalDate On, Fingerprint? Evaluation = null);
