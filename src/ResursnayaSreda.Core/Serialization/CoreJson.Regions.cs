using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Serialization;

/// <content>Calendars and catalogues of regions that a host adds.</content>
public static partial class CoreJson
{
    /// <summary>Reads what a host adds to <see cref="FederalCalendar.Russia"/>: years, declared days, layers.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <returns>The calendar, or every finding in the order of the document.</returns>
    public static Checked<ComposedCalendar> ReadCalendar(ReadOnlyMemory<byte> utf8) => ReadCalendar(utf8, FederalCalendar.Russia);

    /// <summary>Reads what a host adds to a calendar, such as that of another document (<see cref="ComposedCalendar.Federal"/>).</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <param name="from">The calendar that the document adds to.</param>
    /// <returns>The calendar, or every finding in the order of the document.</returns>
    public static Checked<ComposedCalendar> ReadCalendar(ReadOnlyMemory<byte> utf8, FederalCalendar from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Methodology, CalendarDocument.Form, findings);
        if (root is not null)
            new CalendarChecks(from, findings).Check(root);
        return new(findings.HasErrors || root is null ? null : CalendarDocument.From(root, from), findings.InDocumentOrder());
    }

    /// <summary>Reads a catalogue of regions, made out of <see cref="RegionCatalog.Iso3166Ru"/> or of nothing.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <returns>The catalogue, or every finding in the order of the document.</returns>
    public static Checked<RegionCatalog> ReadRegionCatalog(ReadOnlyMemory<byte> utf8) => ReadRegionCatalog(utf8, RegionCatalog.Iso3166Ru);

    /// <summary>Reads a catalogue of regions, made out of another one or of nothing.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <param name="from">The catalogue that is at hand for a document that says <c>from</c>.</param>
    /// <returns>The catalogue, or every finding in the order of the document. Another edition and a zone that is not known are warnings.</returns>
    public static Checked<RegionCatalog> ReadRegionCatalog(ReadOnlyMemory<byte> utf8, RegionCatalog from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Methodology, RegionDocument.Form, findings);
        if (root is not null)
            new RegionChecks(from, findings).Check(root);
        return new(findings.HasErrors || root is null ? null : RegionDocument.From(root, from), findings.InDocumentOrder());
    }

    /// <summary>Writes what a calendar adds, in normal form: years, declared days and holidays in the order of days, closed days as periods.</summary>
    public static byte[] Write(ComposedCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Bytes(CalendarDocument.Write(calendar, Detail.Whole));
    }

    /// <summary>
    /// Writes what a catalogue adds to the one that it was made out of and what it replaces, in the order of the codes. A catalogue that was made
    /// out of none is written whole.
    /// </summary>
    public static byte[] Write(RegionCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Bytes(RegionDocument.Write(catalog, Detail.Whole));
    }

    /// <summary>The JSON Schema (2020-12) of calendar documents, as text.</summary>
    public static string CalendarSchema() =>
        Text(DocumentSchema.Of(CalendarTable.Format, CalendarTable.Calendar, CalendarTable.All, CalendarTable.DiscriminatorOf));

    /// <summary>The JSON Schema (2020-12) of documents that make a catalogue of regions, as text.</summary>
    public static string RegionCatalogSchema() => Text(DocumentSchema.Of(RegionTable.Format, RegionTable.Catalogue, RegionTable.All));
}
