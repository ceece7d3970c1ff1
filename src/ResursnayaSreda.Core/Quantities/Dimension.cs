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
    public static Dimension Category { get; } = new(CategoryName);

    /// <summary>Outcomes are labels too, under a name of their own.</summary>
    public static Dimension Outcome { get; } = new(OutcomeName);

    /// <summary>The labels of a choice list.</summary>
    public static Dimension Choice(string list) =>
        list == Category.Name ? Category : list == Outcome.Name ? Outcome : new($"{ChoicePrefix}{list}");

    /// <summary>The rows of a field, whose members are told apart only within one submission or expert.</summary>
    public static Dimension Row(string field) => new($"{RowPrefix}{field}");

    /// <summary>The choice list whose labels are the members; null when they are no labels.</summary>
    public string? List { get; } = Name is CategoryName or OutcomeName ? Name : After(Name, ChoicePrefix);

    /// <summary>The field whose rows are the members; null when they are no rows.</summary>
    public string? RowsField { get; } = After(Name, RowPrefix);

    private const string CategoryName = "category";
    private const string OutcomeName = "outcome";
    private const string ChoicePrefix = "choice ";
    private const string RowPrefix = "row ";

    private static string? After(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}
