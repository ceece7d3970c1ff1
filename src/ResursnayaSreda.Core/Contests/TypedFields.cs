using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>The fields of a contest without a fault in them, as the declarations type them: per field, the value of each member.</summary>
internal sealed record TypedFields(
    Declarations Declared, IReadOnlyDictionary<string, Value[]> OfSubmissions, IReadOnlyDictionary<string, Value[]> OfExperts);
