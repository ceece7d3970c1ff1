using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Calendars;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Serialization;

/// <summary>The one door for JSON: documents to values or findings, values to documents, schemas. Nothing here throws for bad input.</summary>
public static partial class CoreJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        // Russian text stays readable; our documents are files, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Reads a methodology and checks all of it: shape, names, references, formulas, stages, weights. Regions are those of
    /// <see cref="RegionCatalog.Iso3166Ru"/>.
    /// </summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <returns>The methodology, or every finding in the order of the document.</returns>
    public static Checked<Methodology> ReadMethodology(ReadOnlyMemory<byte> utf8) => ReadMethodology(utf8, RegionCatalog.Iso3166Ru);

    /// <summary>Reads a methodology whose fields of type <c>region</c> refer to a catalogue of the host, and checks all of it.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <param name="regions">The catalogue.</param>
    /// <returns>The methodology, or every finding in the order of the document.</returns>
    public static Checked<Methodology> ReadMethodology(ReadOnlyMemory<byte> utf8, RegionCatalog regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Methodology, Methodology.Form, findings);
        var declared = root is null ? null : new Declarations(root, regions);
        if (declared is not null)
            Plan.Check(declared, findings);
        return new(findings.HasErrors || declared is null ? null : new Methodology(root!, declared), findings.InDocumentOrder());
    }

    /// <summary>
    /// Reads a part of a methodology: what a regulation states, without what it is silent on. All of it is checked that can be; nothing is asked
    /// for beyond it, and it cannot be evaluated.
    /// </summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <returns>Every finding in the order of the document; none is an error when the part is sound.</returns>
    public static IReadOnlyList<Finding> CheckPart(ReadOnlyMemory<byte> utf8) => CheckPart(utf8, RegionCatalog.Iso3166Ru);

    /// <summary>Reads a part of a methodology whose fields of type <c>region</c> refer to a catalogue of the host.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <param name="regions">The catalogue.</param>
    /// <returns>Every finding in the order of the document; none is an error when the part is sound.</returns>
    public static IReadOnlyList<Finding> CheckPart(ReadOnlyMemory<byte> utf8, RegionCatalog regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var findings = new FindingList();
        if (ReadRoot(utf8, DocumentLimits.Methodology, Methodology.PartForm, findings) is { } root)
            Plan.Check(new Declarations(root, regions), findings);
        return findings.InDocumentOrder();
    }

    /// <summary>Reads a contest. What depends on the methodology is checked when it is evaluated.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark.</param>
    /// <returns>The contest, or every finding in the order of the document.</returns>
    public static Checked<Contest> ReadContest(ReadOnlyMemory<byte> utf8)
    {
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Contest, ContestDocument.Form, findings);
        return new(findings.HasErrors || root is null ? null : ContestDocument.From(root), findings.InDocumentOrder());
    }

    /// <summary>
    /// Reads a contest from a stream without holding its text: besides the contest itself it takes the room of its longest element. Findings
    /// are those of <see cref="ReadContest"/>; an evaluation of the contest names its elements by pointers, without lines.
    /// </summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, of any size. It is read to its end and not closed.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>The contest, or every finding in the order of the document.</returns>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static Task<Checked<Contest>> ReadContestAsync(Stream utf8, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ContestStream.Read(new PassingText(utf8), cancellation);
    }

    /// <summary>
    /// Reads a contest of JSON Lines (format <c>resursnaya-sreda/contest-lines/1</c>) from a stream without holding its text: the first line is
    /// the contest without its submissions, each other line a submission with its marks. Pointers of findings begin with the number of the
    /// line, from 0.
    /// </summary>
    /// <param name="utf8">The lines, UTF-8 without a byte order mark, of any size. They are read to their end; the stream is not closed.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>The contest, or every finding in the order of the lines.</returns>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    public static Task<Checked<Contest>> ReadContestLinesAsync(Stream utf8, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ContestStream.ReadLines(new PassingText(utf8), cancellation);
    }

    /// <summary>Writes a contest as JSON Lines, in normal form, a line for each submission.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="utf8">Takes the lines; it is not closed.</param>
    /// <param name="cancellation">Stops writing.</param>
    /// <exception cref="OperationCanceledException">Writing was stopped.</exception>
    public static async Task WriteLinesAsync(Contest contest, Stream utf8, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(utf8);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var line in ContestDocument.WriteLines(contest))
        {
            buffer.ResetWrittenCount();
            Write(line, buffer, OneLine);
            await utf8.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a template of roadmaps and checks all of it: shape, names, references, and that stages do not wait for one another.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <returns>The template, or every finding in the order of the document.</returns>
    public static Checked<RoadmapTemplate> ReadRoadmapTemplate(ReadOnlyMemory<byte> utf8)
    {
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Methodology, RoadmapTemplate.Form, findings);
        if (root is not null)
            new RoadmapTemplateChecks(root, findings).Check();
        return new(findings.HasErrors || root is null ? null : new RoadmapTemplate(root), findings.InDocumentOrder());
    }

    /// <summary>Reads the roadmap of a site together with its template, over the federal calendar and with the built-in catalogue of regions.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <param name="template">The template that it names.</param>
    /// <returns>The roadmap, or every finding in the order of the document.</returns>
    public static Checked<SiteRoadmap> ReadRoadmap(ReadOnlyMemory<byte> utf8, RoadmapTemplate template) =>
        ReadRoadmap(utf8, template, FederalCalendar.Russia, RegionCatalog.Iso3166Ru);

    /// <summary>Reads the roadmap of a site together with its template.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark, at most 4 MB.</param>
    /// <param name="template">The template that it names.</param>
    /// <param name="federal">The calendar that the layers of the site lie over; it is no part of the document.</param>
    /// <param name="regions">The catalogue that the region of the site is looked for in.</param>
    /// <returns>The roadmap, or every finding in the order of the document.</returns>
    public static Checked<SiteRoadmap> ReadRoadmap(ReadOnlyMemory<byte> utf8, RoadmapTemplate template, IWorkingCalendar federal, RegionCatalog regions)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(federal);
        ArgumentNullException.ThrowIfNull(regions);
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Methodology, RoadmapDocument.Form, findings);
        if (root is not null)
            new RoadmapChecks(root, template, regions, findings).Check();
        return new(findings.HasErrors || root is null ? null : RoadmapDocument.From(root, template, federal, regions), findings.InDocumentOrder());
    }

    /// <summary>Writes a methodology in normal form: properties in the order of the reference, formulas without needless blanks.</summary>
    public static byte[] Write(Methodology methodology)
    {
        ArgumentNullException.ThrowIfNull(methodology);
        return Bytes(Methodology.Form.Write(methodology.Root, Detail.Whole));
    }

    /// <summary>Writes a contest in normal form: lists whose order means nothing are written in the order of ids.</summary>
    public static byte[] Write(Contest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return Bytes(ContestDocument.Write(contest, Detail.Whole));
    }

    /// <summary>Writes a template of roadmaps in normal form: properties in the order of the reference.</summary>
    public static byte[] Write(RoadmapTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Bytes(RoadmapTemplate.Form.Write(template.Root, Detail.Whole));
    }

    /// <summary>Writes the roadmap of a site in normal form.</summary>
    public static byte[] Write(SiteRoadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        return Bytes(RoadmapDocument.Write(roadmap));
    }

    /// <summary>Writes an evaluation.</summary>
    public static byte[] Write(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Bytes(EvaluationDocument.Write(evaluation));
    }

    /// <summary>The JSON Schema (2020-12) of methodology documents, as text.</summary>
    public static string MethodologySchema() => Text(DocumentSchema.Of(NodeTable.Format, NodeTable.Methodology, NodeTable.All));

    /// <summary>The JSON Schema (2020-12) of parts of methodologies, as text.</summary>
    public static string PartSchema() => Text(DocumentSchema.Of(NodeTable.PartFormat, NodeTable.Part, NodeTable.AllOfPart));

    /// <summary>The JSON Schema (2020-12) of contest documents, as text.</summary>
    public static string ContestSchema() => Text(DocumentSchema.Of(ContestTable.Format, ContestTable.Contest, ContestTable.All));

    /// <summary>The JSON Schema (2020-12) of one line of a contest in lines, as text.</summary>
    public static string ContestLineSchema() =>
        Text(DocumentSchema.Of(ContestTable.LinesFormat, [ContestTable.Head, ContestTable.SubmissionLine], ContestTable.AllOfLines));

    /// <summary>The JSON Schema (2020-12) of templates of roadmaps, as text.</summary>
    public static string RoadmapTemplateSchema() => Text(DocumentSchema.Of(RoadmapTemplateTable.Format, RoadmapTemplateTable.Template, RoadmapTemplateTable.All));

    /// <summary>The JSON Schema (2020-12) of roadmaps, as text.</summary>
    public static string RoadmapSchema() => Text(DocumentSchema.Of(RoadmapTable.Format, RoadmapTable.Roadmap, RoadmapTable.All));

    private static Node? ReadRoot(ReadOnlyMemory<byte> utf8, DocumentLimits limits, NodeShape form, FindingList findings) =>
        DocumentReader.Read(utf8, limits, findings) is { } value ? form.Read(value, null, findings) : null;

    private static byte[] Bytes(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(node, buffer, Readable);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(JsonNode node, ArrayBufferWriter<byte> buffer, JsonWriterOptions options)
    {
        using (var writer = new Utf8JsonWriter(buffer, options))
            node.WriteTo(writer);
        buffer.Write("\n"u8);
    }

    private static string Text(JsonNode node) => Encoding.UTF8.GetString(Bytes(node));
}
