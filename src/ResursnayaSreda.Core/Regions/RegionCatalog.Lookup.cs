using NodaTime;

namespace ResursnayaSreda.Core.Regions;

/// <content>Ways from other codes, names and clocks to regions.</content>
public sealed partial class RegionCatalog
{
    private readonly Lazy<RegionNames> _names;

    /// <summary>The region with a code of the tax registers; null when there is none.</summary>
    public Region? Find(SubjectCode code) => All.FirstOrDefault(r => r.Subject == code);

    /// <summary>The region with a code on vehicle plates; null when there is none.</summary>
    public Region? Find(PlateCode code) => All.FirstOrDefault(r => r.Plate == code);

    /// <summary>The region that a unit of OKATO lies in; null when it lies in none.</summary>
    /// <remarks>
    /// Units of an autonomous okrug within another region are not numbered under its code but in a series behind it: 71136 lies in the okrug 71100,
    /// 71158 in 71140, 71401 in no okrug of 71 (OK 019-95, section 1).
    /// </remarks>
    public Region? Find(OkatoCode code) => Around($"{code}", r => $"{r.Okato}");

    /// <summary>The region that a territory of OKTMO lies in, by the same numbering as in OKATO; null when it lies in none.</summary>
    public Region? Find(OktmoCode code) => Around($"{code}", r => $"{r.Oktmo}");

    /// <summary>
    /// Every region that a name may mean: a code, a name in Russian or English, whole or in part, as people write it. Capitals, ё and е, dashes,
    /// quotes, brackets, the order of words and the usual abbreviations (обл., респ., АО, г.) make no difference.
    /// </summary>
    /// <returns>Each region once, with the best way in which it matched; the surest ways first, then in the order of the codes.</returns>
    public IReadOnlyList<RegionMatch> Match(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.Value.Match(name);
    }

    /// <summary>The regions by the offset of their clocks at an instant, from west to east. Two zones may show the same time, and one zone not always.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zones">Where zones are looked up.</param>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">A region has a zone that <paramref name="zones"/> does not know.</exception>
    public IReadOnlyList<IGrouping<Offset, Region>> ByOffset(Instant instant, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return [.. All.GroupBy(r => zones[r.PrimaryZone.Id].GetUtcOffset(instant)).OrderBy(g => g.Key)];
    }

    private Region? Around(string code, Func<Region, string> headingOf) => All
        .Where(r => headingOf(r) is { Length: > 0 } heading && (code.StartsWith(heading, StringComparison.Ordinal) || IsInSeries(r, heading, code)))
        .MaxBy(headingOf, StringComparer.Ordinal);

    // The third digit says that what follows belongs to okrugs, the fourth and fifth count through all of them.
    private static bool IsInSeries(Region region, string heading, string code) =>
        region.Kind == RegionKind.AutonomousOkrug && heading.Length == 5 && code.Length >= 5
        && code.StartsWith(heading[..3], StringComparison.Ordinal) && string.CompareOrdinal(code, heading) >= 0;
}
