namespace ResursnayaSreda.Core.Regions;

/// <summary>What kind of unit a region is.</summary>
public enum RegionKind
{
    /// <summary>A republic.</summary>
    Republic,

    /// <summary>A krai.</summary>
    Krai,

    /// <summary>An oblast.</summary>
    Oblast,

    /// <summary>A city of federal significance.</summary>
    FederalCity,

    /// <summary>An autonomous oblast.</summary>
    AutonomousOblast,

    /// <summary>An autonomous okrug.</summary>
    AutonomousOkrug,

    /// <summary>Any other unit that a host adds.</summary>
    Other,
}
