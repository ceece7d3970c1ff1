namespace ResursnayaSreda.Core.Regions;

/// <summary>The city from which a region is governed.</summary>
/// <param name="Russian">Its name in Russian.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Standing">By what it is the centre.</param>
public sealed record RegionCentre(string Russian, string English, CentreStanding Standing = CentreStanding.Legal)
{
    /// <summary>The name in Russian.</summary>
    public override string ToString() => Russian;
}
