namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What kind of work a stage is.</summary>
public enum StageKind
{
    /// <summary>Practices are looked for.</summary>
    Search,

    /// <summary>A story is filmed.</summary>
    VideoStory,

    /// <summary>A round table.</summary>
    RoundTable,

    /// <summary>A seminar.</summary>
    Seminar,

    /// <summary>An entry into a contest.</summary>
    ContestEntry,

    /// <summary>The video bridge that closes the programme.</summary>
    ClosingBridge,

    /// <summary>Anything else.</summary>
    Custom,
}
