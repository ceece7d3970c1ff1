namespace ResursnayaSreda.Core.Calendars;

/// <summary>For whom a holiday of a region is a day off, the widest scope first.</summary>
public enum DayOffScope
{
    /// <summary>For every employer in the region.</summary>
    AllEmployers,

    /// <summary>For bodies that the region pays for; municipal, federal and other employers decide themselves.</summary>
    RegionalBodies,

    /// <summary>For those who follow a recommendation.</summary>
    Recommended,
}
