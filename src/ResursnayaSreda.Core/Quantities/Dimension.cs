namespace ResursnayaSreda.Core.Quantities;

/// <summary>A set over which a quantity may be indexed: it has a value for each member.</summary>
internal sealed record Dimension(string Name)
{
    public static Dimension Submission { get; } = new("submission");

    public static Dimension Expert { get; } = new("expert");

    public static Dimension Criterion { get; } = new("criterion");

    /// <summary>The numbers at hand while one pool point of one submission is pooled.</summary>
    public static Dimension Mark { get; } = new("mark");

    /// <summary>Categories are labels like those of any choice list; the name is reserved for them.</summary>
    public static Dimension Category { get; } = new("category");

    /// <summary>The labels of a choice list.</summary>
    public static Dimension Choice(string list) => list == Category.Name ? Category : new($"choice {list}");

    /// <summary>The choice list whose labels are the members; null when they are no labels.</summary>
    public string? List => this == Category ? Name : Name.StartsWith("choice ", StringComparison.Ordinal) ? Name["choice ".Length..] : null;
}
