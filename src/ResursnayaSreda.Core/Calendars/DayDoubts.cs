namespace ResursnayaSreda.Core.Calendars;

/// <summary>Why a result may come out differently.</summary>
[Flags]
public enum DayDoubts
{
    /// <summary>There is no reason.</summary>
    None = 0,

    /// <summary>It depends on a day that one policy takes as worked and another as off.</summary>
    Disputed = 1,

    /// <summary>It depends on a day whose act is still to come or could not be confirmed.</summary>
    Provisional = 2,

    /// <summary>It depends on a day of which nothing is known.</summary>
    Unknown = 4,
}
