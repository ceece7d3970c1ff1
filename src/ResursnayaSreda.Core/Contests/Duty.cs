using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>That an expert has to mark. On a panel without any duty, every expert who has none elsewhere marks everything.</summary>
public sealed class Duty
{
    /// <summary>Makes a duty.</summary>
    /// <param name="expert">Who marks.</param>
    /// <param name="panel">On which panel.</param>
    /// <param name="submission">What is marked; null for every submission.</param>
    public Duty(string expert, string panel, string? submission = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expert);
        ArgumentException.ThrowIfNullOrWhiteSpace(panel);
        Expert = expert;
        Panel = panel;
        Submission = submission;
    }

    /// <summary>Who marks: the expert's id.</summary>
    public string Expert { get; }

    /// <summary>On which panel.</summary>
    public string Panel { get; }

    /// <summary>What is marked: the submission's id; null for every submission.</summary>
    public string? Submission { get; }

    internal DocumentValue? Source { get; init; }
}
