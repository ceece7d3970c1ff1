namespace ResursnayaSreda.Core.Programmes;

/// <summary>A number together with what it counts.</summary>
public sealed class Counted
{
    internal Counted(IEnumerable<string> items) => Items = [.. items];

    /// <summary>The ids of what is counted, in the order of the documents.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>How many there are.</summary>
    public int Number => Items.Count;
}
