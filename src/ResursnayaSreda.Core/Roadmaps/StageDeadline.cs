namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The last day by which a stage should be over. It never moves anything: passing it is a risk.</summary>
/// <param name="Date">The day.</param>
/// <param name="Roll">What becomes of it on a day that is not worked.</param>
public sealed record StageDeadline(AnchoredDate Date, DeadlineRoll Roll = DeadlineRoll.None);
