namespace ResursnayaSreda.Core.Practices;

/// <summary>How long the texts of passports should be. It is a policy of the register: what breaks it is a warning.</summary>
public sealed class PassportPolicy
{
    /// <summary>Makes it.</summary>
    /// <param name="source">Where it is from.</param>
    /// <param name="words">The lengths by field; the rest is free.</param>
    public PassportPolicy(string source, IReadOnlyDictionary<PassportField, WordRange> words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(words);
        (Source, Words) = (source, new SortedDictionary<PassportField, WordRange>(words.ToDictionary()));
    }

    /// <summary>The lengths that UN-Habitat's form asks for; "50 words" is at most so many.</summary>
    public static PassportPolicy UnHabitat { get; } = new("UN-Habitat, Best Practices Database, submission form", new Dictionary<PassportField, WordRange>
    {
        [PassportField.Summary] = new(250, 300),
        [PassportField.Problem] = new(0, 50),
        [PassportField.Objectives] = new(0, 200),
        [PassportField.Steps] = new(0, 400),
        [PassportField.Resources] = new(0, 200),
        [PassportField.Results] = new(0, 250),
        [PassportField.Lessons] = new(0, 300),
        [PassportField.Sustainability] = new(0, 300),
        [PassportField.Transferability] = new(0, 300),
    });

    /// <summary>Where it is from.</summary>
    public string Source { get; }

    /// <summary>The lengths by field.</summary>
    public IReadOnlyDictionary<PassportField, WordRange> Words { get; }
}
