using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Serialization;

/// <content>Programmes and registers of practices.</content>
public static partial class CoreJson
{
    /// <summary>Reads a programme, with the built-in catalogue of regions.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark.</param>
    /// <param name="template">The template of roadmaps that it names; null when it names none.</param>
    /// <returns>The programme, or every finding in the order of the document.</returns>
    public static Checked<Programme> ReadProgramme(ReadOnlyMemory<byte> utf8, RoadmapTemplate? template) =>
        ReadProgramme(utf8, template, RegionCatalog.Iso3166Ru);

    /// <summary>Reads a programme.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark.</param>
    /// <param name="template">The template of roadmaps that it names; null when it names none.</param>
    /// <param name="regions">The catalogue that regions are looked for in.</param>
    /// <returns>The programme, or every finding in the order of the document.</returns>
    public static Checked<Programme> ReadProgramme(ReadOnlyMemory<byte> utf8, RoadmapTemplate? template, RegionCatalog regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var findings = new FindingList();
        var root = ReadRoot(utf8, DocumentLimits.Contest, ProgrammeDocument.Form, findings);
        if (root is not null)
            new ProgrammeChecks(root, template, regions, findings).Check();
        return new(findings.HasErrors || root is null ? null : ProgrammeDocument.From(root, template, regions), findings.InDocumentOrder());
    }

    /// <summary>Reads a register of practices together with its programme, and checks all of it: references, histories, consents, lineage.</summary>
    /// <param name="utf8">The document, UTF-8 without a byte order mark.</param>
    /// <param name="programme">The programme that it belongs to.</param>
    /// <returns>The register, or every finding in the order of the document.</returns>
    public static Checked<PracticeRegister> ReadPracticeRegister(ReadOnlyMemory<byte> utf8, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return RegisterReader.Read(utf8, programme.Names, programme.Catalogue);
    }

    /// <summary>Writes a programme in normal form.</summary>
    public static byte[] Write(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return Bytes(ProgrammeDocument.Write(programme));
    }

    /// <summary>Writes a register of practices in normal form.</summary>
    public static byte[] Write(PracticeRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Bytes(RegisterDocument.Write(register));
    }

    /// <summary>Writes a summary as data for a host's own page: each number with the ids of what it counts.</summary>
    public static byte[] Write(ProgrammeSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Bytes(SummaryDocument.Write(summary));
    }

    /// <summary>The JSON Schema (2020-12) of programmes, as text.</summary>
    public static string ProgrammeSchema() => Text(DocumentSchema.Of(ProgrammeTable.Format, ProgrammeTable.Programme, ProgrammeTable.All));

    /// <summary>The JSON Schema (2020-12) of registers of practices, as text.</summary>
    public static string PracticeRegisterSchema() =>
        Text(DocumentSchema.Of(PracticeTable.Format, PracticeTable.Register, PracticeTable.All, PracticeTable.DiscriminatorOf));
}
