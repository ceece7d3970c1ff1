namespace ResursnayaSreda.Core.Programmes;

/// <summary>What can be missing in a programme. It is no fault of a document: what is not known is not said.</summary>
public enum GapKind
{
    /// <summary>Fewer regions are named than took part; the number is the least that are unnamed.</summary>
    RegionsUnnamed,

    /// <summary>Fewer pilot sites are named than there are; the number is how many are not.</summary>
    SitesUnnamed,

    /// <summary>No resource centre is named.</summary>
    CentresUnnamed,

    /// <summary>A site without a link to the evaluation that selected it.</summary>
    SelectionUnlinked,

    /// <summary>A site without a link to a roadmap.</summary>
    RoadmapUnlinked,

    /// <summary>A site whose roadmap is linked and was not given to the summary.</summary>
    RoadmapNotGiven,

    /// <summary>A site whose roadmap is another one than the one that is linked.</summary>
    RoadmapDiffers,

    /// <summary>A stage of a site's roadmap that was to be over and is not.</summary>
    StageLate,

    /// <summary>A site that found no practice.</summary>
    NothingFound,

    /// <summary>A site none of whose practices was assessed.</summary>
    NothingAssessed,

    /// <summary>A site none of whose practices is published.</summary>
    NothingPublished,

    /// <summary>A site none of whose practices has a media story that is public.</summary>
    NothingTold,

    /// <summary>A site none of whose practices was entered for a contest.</summary>
    NothingEntered,

    /// <summary>A site none of whose practices was taken over.</summary>
    NothingAdopted,

    /// <summary>Something public whose consent does not hold on the day.</summary>
    ConsentLapsed,

    /// <summary>An event that is over, of which it is not known how many people took part.</summary>
    ParticipantsUnknown,

    /// <summary>A nomination without rules.</summary>
    RulesUnlinked,

    /// <summary>A nomination without a deadline.</summary>
    DeadlineUnknown,

    /// <summary>A contest entry without an outcome.</summary>
    OutcomeUnknown,

    /// <summary>No strategy is stated.</summary>
    StrategyUnknown,

    /// <summary>An indicator of which nothing was measured.</summary>
    IndicatorUnmeasured,

    /// <summary>An indicator that has not reached its target by the day it is to.</summary>
    TargetMissed,

    /// <summary>An indicator that no stage and no practice serves.</summary>
    IndicatorUnserved,

    /// <summary>A supporter without a name.</summary>
    SupporterUnnamed,

    /// <summary>A channel without an address.</summary>
    AddressUnknown,
}
