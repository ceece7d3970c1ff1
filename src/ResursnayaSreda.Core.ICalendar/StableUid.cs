using System.Security.Cryptography;
using System.Text;

namespace ResursnayaSreda.Core.ICalendar;

/// <summary>UIDs that follow from what a thing is, so that it has the same one at each writing and on every machine.</summary>
public static class StableUid
{
    /// <summary>Makes one: the first 32 hexadecimal digits of a SHA-256 over the parts, an @, and the authority.</summary>
    /// <param name="authority">Who gives out the parts, as a domain name of the host's own (RFC 5545, 3.8.4.7).</param>
    /// <param name="parts">What identifies the thing: a site, a stage. No date, and nothing else that may change.</param>
    /// <exception cref="ArgumentException">The authority is blank or has blanks, or there is no part.</exception>
    public static string Of(string authority, params IReadOnlyList<string> parts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authority);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || authority.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            throw new ArgumentException("A UID is made of an authority without blanks and of at least one part.", nameof(parts));
        // Each part behind its length: ("ab", "c") is not ("a", "bc").
        var text = string.Concat(parts.Select(p => $"{p.Length}:{p};"));
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}@{authority}";
    }
}
