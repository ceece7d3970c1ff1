namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How far a stage is on a day. It follows from records and evidence by the first of these rules that fits; nobody types it in.</summary>
/// <remarks>
/// Cancelled: the record says so. Skipped: an override says so. Done: every deliverable is done, that is, all evidence it asks for is accepted; where
/// none is asked for, the record has a last day. Submitted: the record has a last day, or all evidence is handed in and not returned.
/// In progress: the record has a first day, or there is evidence. Blocked: a stage it waits for is cancelled or blocked. Ready: the stages whose
/// finish its start waits for are over (or left out), those whose start it waits for have begun, and its bounds have been reached. Not started: otherwise.
/// </remarks>
public enum StageStatus
{
    /// <summary>It cannot begin yet.</summary>
    NotStarted,

    /// <summary>It can begin.</summary>
    Ready,

    /// <summary>It has begun.</summary>
    InProgress,

    /// <summary>Its work is over and not all of its evidence is accepted.</summary>
    Submitted,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It waits for something that will not happen.</summary>
    Blocked,

    /// <summary>The site leaves it out.</summary>
    Skipped,

    /// <summary>It will not be finished.</summary>
    Cancelled,
}
