namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>From which end a date holds a roadmap.</summary>
public enum AnchorEnd
{
    /// <summary>Nothing begins before it.</summary>
    Start,

    /// <summary>Something happens then, and what leads up to it can be counted back from it.</summary>
    End,
}
