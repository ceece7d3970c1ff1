namespace ResursnayaSreda.Core.Schedules;

/// <summary>Which ends of two activities a relation joins (precedence diagramming method).</summary>
public enum RelationKind
{
    /// <summary>The successor starts no earlier than the predecessor is finished.</summary>
    FinishToStart,

    /// <summary>The successor starts no earlier than the predecessor has started.</summary>
    StartToStart,

    /// <summary>The successor is finished no earlier than the predecessor.</summary>
    FinishToFinish,

    /// <summary>The successor is finished no earlier than the predecessor has started.</summary>
    StartToFinish,
}
