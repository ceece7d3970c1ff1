namespace ResursnayaSreda.Core.Practices;

/// <summary>What rests on a consent, and so is touched when it is withdrawn.</summary>
/// <param name="Consent">The consent.</param>
/// <param name="Stories">The media stories that are not removed.</param>
/// <param name="Practices">The practices whose passport rests on it.</param>
/// <param name="Entries">The contest entries with one of those stories among their materials, or of one of those practices.</param>
public sealed record WithdrawalEffect(
    Consent Consent, IReadOnlyList<MediaStory> Stories, IReadOnlyList<Practice> Practices, IReadOnlyList<ContestEntry> Entries);
