namespace ResursnayaSreda.Core.Practices;

/// <summary>How long a text of the passport should be, in words.</summary>
/// <param name="Fewest">At least so many; 0 for no limit.</param>
/// <param name="Most">At most so many; null for no limit.</param>
public sealed record WordRange(int Fewest, int? Most)
{
    /// <summary>How many words a text has: runs of signs between blanks.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }

    /// <summary>Whether a text has the length.</summary>
    public bool Holds(string text) => Count(text) is var words && words >= Fewest && !(words > Most);
}
