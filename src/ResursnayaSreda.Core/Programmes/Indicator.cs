namespace ResursnayaSreda.Core.Programmes;

/// <summary>What shows whether a goal is reached.</summary>
public sealed record Indicator
{
    /// <summary>Makes it.</summary>
    /// <param name="id">Its id in the programme.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="aim">When it has reached its target.</param>
    /// <param name="target">The target.</param>
    public Indicator(string id, string title, IndicatorAim aim, IndicatorFigure target)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(target);
        (Id, Title, Aim, Target) = (id, title, aim, target);
    }

    /// <summary>Its id in the programme.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>When it has reached its target.</summary>
    public IndicatorAim Aim { get; }

    /// <summary>The target, with the day by which it is to be reached.</summary>
    public IndicatorFigure Target { get; }

    /// <summary>Where it began; null when that is not known.</summary>
    public IndicatorFigure? Baseline { get; init; }

    /// <summary>What was measured; nothing when it is counted.</summary>
    public IReadOnlyList<IndicatorFigure> Measured { get; init => field = [.. value]; } = [];

    /// <summary>What is counted for it from the documents; null when it is measured.</summary>
    public IndicatorCount? Counts { get; init; }

    /// <summary>The ids of the stages of the roadmap that serve it.</summary>
    public IReadOnlyList<string> Stages { get; init => field = [.. value]; } = [];

    /// <summary>The unit of all its figures.</summary>
    public string Unit => Target.Unit;
}
