namespace ResursnayaSreda.Core.Regions;

/// <summary>What a region is called. Names are for people and for matching, never an identity.</summary>
/// <param name="Russian">The official name in Russian.</param>
/// <param name="ShortRussian">The name in use, in Russian.</param>
/// <param name="English">The name in English.</param>
public sealed record RegionName(string Russian, string ShortRussian, string English)
{
    /// <summary>The official name in Russian.</summary>
    public override string ToString() => Russian;
}
