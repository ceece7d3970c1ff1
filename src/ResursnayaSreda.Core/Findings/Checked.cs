namespace ResursnayaSreda.Core.Findings;

/// <summary>What came of reading, compiling or evaluating: a value, or findings that say why there is none.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Checked<T>
    where T : class
{
    private readonly T? _value;

    internal Checked(T? value, IReadOnlyList<Finding> findings)
    {
        _value = value;
        Findings = findings;
    }

    /// <summary>Whether there is a value, that is, no finding is an error.</summary>
    public bool IsValid => _value is not null;

    /// <summary>All findings in the order of the document, warnings included.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="IsValid"/> first. The message lists the findings.</exception>
    public T Value => _value ?? throw new InvalidOperationException(
        $"The document has errors:\n{string.Join('\n', Findings.Where(f => f.Severity == Severity.Error))}");
}
