namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>Why a stage has other days than before: the first that fits.</summary>
public enum ShiftCause
{
    /// <summary>It is known by now what happened in it.</summary>
    Record,

    /// <summary>The site departs from the template in it.</summary>
    Override,

    /// <summary>A stage that holds it, or held it, has moved.</summary>
    Driven,

    /// <summary>An anchor has another date.</summary>
    Anchor,

    /// <summary>The data date has passed the day on which it could have begun.</summary>
    DataDate,

    /// <summary>The template says something else of it.</summary>
    Template,

    /// <summary>Days are counted otherwise.</summary>
    Calendar,

    /// <summary>It takes longer by the slip that was asked about.</summary>
    Slip,
}
