namespace ResursnayaSreda.Core.Practices;

/// <summary>A version of a practice.</summary>
/// <param name="Practice">The id of the practice.</param>
/// <param name="Version">The number of the version, from 1.</param>
public sealed record VersionReference(string Practice, int Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Practice} {Version}";
}
