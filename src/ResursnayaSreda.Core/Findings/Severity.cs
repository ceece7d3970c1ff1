namespace ResursnayaSreda.Core.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>The document cannot be used: a methodology is not compiled, a contest is not evaluated.</summary>
    Error,

    /// <summary>The document can be used, but a person should look: something is kept and not counted, or may not mean what it says.</summary>
    Warning,
}
