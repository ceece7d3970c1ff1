using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Why one submission stands above another in the same list.</summary>
/// <param name="Above">The id of the one above; where nothing separates them, the one that comes first in ordinal order.</param>
/// <param name="Below">The id of the other.</param>
/// <param name="Kind">What separates them.</param>
/// <param name="Key">The key that decided: its id, or its formula; null when no key did.</param>
/// <param name="Clause">The clause of the key; null when the document names none.</param>
/// <param name="Title">The title of the key; null when it has none.</param>
/// <param name="AboveValue">The value of the key for the one above; null when no key decided.</param>
/// <param name="BelowValue">The value of the key for the other; null when no key decided.</param>
public sealed record Separation(
    string Above, string Below, SeparationKind Kind, string? Key, string? Clause, LocalizedText? Title, Reading? AboveValue, Reading? BelowValue);
