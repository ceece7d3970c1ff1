namespace ResursnayaSreda.Core.Practices;

/// <summary>
/// A field of the passport that a transition can ask for. The list is what the forms of Interreg Europe, UN-Habitat, FAO, UNESCO (ICH-03) and
/// Russian contests have in common.
/// </summary>
public enum PassportField
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>The region it is carried out in.</summary>
    Region,

    /// <summary>The municipality it is carried out in.</summary>
    Municipality,

    /// <summary>Who carries it out.</summary>
    Owner,

    /// <summary>What it is, in short.</summary>
    Summary,

    /// <summary>What it set out to change: the situation before.</summary>
    Problem,

    /// <summary>What it is for.</summary>
    Objectives,

    /// <summary>How it is done.</summary>
    Steps,

    /// <summary>What it takes: people, means, money.</summary>
    Resources,

    /// <summary>What has come of it.</summary>
    Results,

    /// <summary>What was difficult and what was learnt.</summary>
    Lessons,

    /// <summary>Why it lasts.</summary>
    Sustainability,

    /// <summary>What others need to take it over.</summary>
    Transferability,
}
