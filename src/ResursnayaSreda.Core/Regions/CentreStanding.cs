namespace ResursnayaSreda.Core.Regions;

/// <summary>By what a city is the centre of a region.</summary>
public enum CentreStanding
{
    /// <summary>The law names it.</summary>
    Legal,

    /// <summary>Bodies of the region sit there, and no law names a centre.</summary>
    SeatOfBodies,
}
