namespace ResursnayaSreda.Core.Documents;

/// <summary>How much of a document is read; what exceeds a limit is a finding, never a crash.</summary>
/// <param name="Bytes">The largest size in bytes.</param>
/// <param name="Depth">The deepest nesting of objects and arrays.</param>
/// <param name="Nodes">The largest number of values.</param>
internal sealed record DocumentLimits(int Bytes, int Depth, int Nodes)
{
    /// <summary>4 MB, 64 levels; 10,000 nodes of at most some ten values each.</summary>
    public static DocumentLimits Methodology { get; } = new(4 << 20, 64, 100_000);

    /// <summary>Contests are data: their size is bounded by memory, not by the rules.</summary>
    public static DocumentLimits Contest { get; } = new(1 << 30, 64, 50_000_000);
}
