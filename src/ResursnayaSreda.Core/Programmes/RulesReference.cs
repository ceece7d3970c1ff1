using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>An edition of a methodology.</summary>
/// <param name="Id">The id of the methodology.</param>
/// <param name="Version">Its edition.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
public sealed record RulesReference(string Id, string Version, Fingerprint Fingerprint);
