namespace ResursnayaSreda.Core.Calendars;

/// <summary>What happens to a holiday of a region that falls on a day that is off anyway. Regions differ, also between neighbours and years.</summary>
public enum TransferRule
{
    /// <summary>Nothing: no other day is off.</summary>
    None,

    /// <summary>The next working day is off.</summary>
    NextWorkingDay,
}
