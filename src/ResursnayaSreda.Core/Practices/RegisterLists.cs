using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>The lists of a register as they were read.</summary>
internal sealed record RegisterLists(
    IElements<Practice> Practices,
    IElements<Consent> Consents,
    IElements<MediaStory> Stories,
    IElements<Adoption> Adoptions,
    IElements<ContestEntry> Entries);
