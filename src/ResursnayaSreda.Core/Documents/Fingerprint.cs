using System.Security.Cryptography;

namespace ResursnayaSreda.Core.Documents;

/// <summary>The SHA-256 (FIPS 180-4) of a document's canonical bytes: equal fingerprints mean the same content.</summary>
/// <remarks>Canonical bytes are those of RFC 8785 over the document in normal form. The default value is no fingerprint: its text is empty.</remarks>
public readonly struct Fingerprint : IEquatable<Fingerprint>
{
    private readonly string? _hex;

    private Fingerprint(string hex) => _hex = hex;

    internal static Fingerprint Of(ReadOnlySpan<byte> canonicalBytes) =>
        new(Convert.ToHexStringLower(SHA256.HashData(canonicalBytes)));

    /// <summary>Reads 64 hexadecimal digits in lower case.</summary>
    /// <returns>Whether <paramref name="text"/> has that form.</returns>
    public static bool TryParse(string? text, out Fingerprint fingerprint)
    {
        var valid = text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
        fingerprint = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => _hex ?? "";

    /// <inheritdoc/>
    public bool Equals(Fingerprint other) => string.Equals(_hex ?? "", other._hex ?? "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fingerprint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_hex ?? "");

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Fingerprint left, Fingerprint right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Fingerprint left, Fingerprint right) => !left.Equals(right);
}
