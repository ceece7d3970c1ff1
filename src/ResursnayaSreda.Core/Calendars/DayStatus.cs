namespace ResursnayaSreda.Core.Calendars;

/// <summary>How sure it is what a day is.</summary>
public enum DayStatus
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>It follows from rules, and an act that may change it is still to come or could not be confirmed.</summary>
    Provisional,

    /// <summary>The acts are there.</summary>
    Final,
}
