using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Regions;

/// <summary>What shapes alone cannot see in a document that makes a catalogue of regions.</summary>
internal sealed class RegionChecks(RegionCatalog atHand, FindingList findings)
{
    private readonly Dictionary<string, FederalDistrict> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public void Check(Node root)
    {
        var from = root.IsWritten("from") ? atHand : null;
        CheckCatalogue(root, from);
        foreach (var district in from?.Districts ?? [])
            _known[district.Id] = district;
        CheckCodes(root, from);
        var isReadWhole = root.IsReadWhole("districts");
        foreach (var region in root.Children("additions").Concat(root.Children("replacements")))
            CheckRegion(region, root, isReadWhole);
        foreach (var district in root.Children("districts"))
        {
            if (_known.TryGetValue(district.Id!, out var known) && district.Has("ru") && district.Has("en") && RegionDocument.District(district) != known)
                findings.Add(district.Finding(FindingCodes.DistrictRenamed, district.Id!, from!.Id));
            if (!_used.Contains(district.Id!))
                findings.Add(district.Finding(FindingCodes.MeaninglessProperty, district.Id!, "@noRegionHasIt"));
        }
    }

    private void CheckCatalogue(Node root, RegionCatalog? from)
    {
        if (root.Text("id") is { } id && (id == RegionCatalog.Iso3166Ru.Id || id == from?.Id))
            findings.Add(root.FindingAt("id", FindingCodes.ReservedName, id));
        if (from is null && root.IsWritten("replacements"))
            findings.Add(root.FindingAt("replacements", FindingCodes.MeaninglessProperty, "replacements", "@withoutFrom"));
        if (from is null || root.Child("from") is not { } reference)
            return;
        if (reference.Text("id") is { } asked && asked != from.Id)
            findings.Add(reference.FindingAt("id", FindingCodes.UnknownReference, asked, "@catalogue"));
        else if (reference.Text("edition") is { } edition && edition != from.Edition)
            findings.Add(reference.FindingAt("edition", FindingCodes.OtherEdition, from.Id, from.Edition, edition));
    }

    private void CheckCodes(Node root, RegionCatalog? from)
    {
        var seen = new HashSet<RegionCode>();
        foreach (var (region, isReplacement) in root.Children("replacements").Select(r => (r, true)).Concat(root.Children("additions").Select(r => (r, false))))
        {
            if (!RegionCode.TryParse(region.Text("code"), out var code))
                continue;
            void Report(FindingCode fault, params string[] arguments) => findings.Add(region.FindingAt("code", fault, [$"{code}", .. arguments]));
            if (!seen.Add(code))
                Report(FindingCodes.DuplicateIdentifier);
            else if (from is null)
                continue;
            else if (isReplacement && from.Find(code) is null)
                Report(FindingCodes.UnknownRegion, from.Id, "");
            else if (!isReplacement && from.Find(code) is not null)
                Report(FindingCodes.RegionThere, from.Id);
            else if (!isReplacement && from.Lists(code))
                Report(FindingCodes.NotOfStandard);
        }
    }

    private void CheckRegion(Node region, Node root, bool isReadWhole)
    {
        CheckOrder(region.Children("names"));
        CheckOrder(region.Children("districts"));
        CheckOrder(region.Children("centres"));
        if (region.Children("names") is [var first, ..] && first.IsWritten("from") && first.Source.Index == 0)
            findings.Add(first.FindingAt("from", FindingCodes.MeaninglessProperty, "from", "@fromTheBeginning"));
        foreach (var membership in region.Children("districts"))
        {
            if (membership.Text("district") is not { } id)
                continue;
            _used.Add(id);
            if (isReadWhole && !_known.ContainsKey(id) && root.Children("districts").All(d => d.Id != id))
                findings.Add(membership.FindingAt("district", FindingCodes.UnknownReference, id, "@district"));
        }

        foreach (var centre in region.Children("centres"))
            CheckCentre(centre);
        foreach (var zone in region.Children("zones"))
        {
            if (zone.Text("id") is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null)
                findings.Add(zone.FindingAt("id", FindingCodes.UnknownZone, id));
        }
    }

    private void CheckCentre(Node centre)
    {
        var (isRussian, isEnglish) = (centre.IsWritten("ru"), centre.IsWritten("en"));
        if (isRussian != isEnglish)
            findings.Add(centre.Finding(FindingCodes.MissingProperty, isRussian ? "en" : "ru", centre.Kind.Name));
        if (!isRussian && !isEnglish && centre.IsWritten("standing"))
            findings.Add(centre.FindingAt("standing", FindingCodes.MeaninglessProperty, "standing", "@withoutCentre"));
    }

    // The first change may stand without its day; every other one has one, later than that before it.
    private void CheckOrder(IReadOnlyList<Node> changes)
    {
        LocalDate? last = null;
        foreach (var change in changes)
        {
            if (change.Source.Index > 0 && !change.IsWritten("from"))
                findings.Add(change.Finding(FindingCodes.MissingProperty, "from", change.Kind.Name));
            if (change.Date("from") is not { } from)
                continue;
            if (from <= last)
                findings.Add(change.FindingAt("from", FindingCodes.NotLater, LocalDatePattern.Iso.Format(from), LocalDatePattern.Iso.Format(last.Value)));
            last = from;
        }
    }
}
