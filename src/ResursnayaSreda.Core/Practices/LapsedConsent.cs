namespace ResursnayaSreda.Core.Practices;

/// <summary>Something public that a consent does not cover, or covers no more.</summary>
/// <param name="Consent">The id of the consent; empty when there is none at all.</param>
/// <param name="Fault">Why it does not hold.</param>
/// <param name="Story">The media story; null when it is the passport of a practice.</param>
/// <param name="Practice">The practice.</param>
public sealed record LapsedConsent(string Consent, ConsentFault Fault, string? Story, string Practice);
