namespace ResursnayaSreda.Core.Regions;

/// <summary>A federal district, or whatever a host groups its regions by.</summary>
/// <param name="Id">Its id, such as <c>volga</c>: the label by which methodologies know it.</param>
/// <param name="Russian">Its name in Russian.</param>
/// <param name="English">Its name in English.</param>
public sealed record FederalDistrict(string Id, string Russian, string English)
{
    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
