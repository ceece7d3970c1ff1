using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Practices;

/// <summary>
/// Reads a register. Its long lists pass by, and most of their elements need no tree; where anything is wrong with the text or the shape of the
/// document, it is read once more as a whole, for its faults.
/// </summary>
internal static class RegisterReader
{
    public static Checked<PracticeRegister> Read(ReadOnlyMemory<byte> utf8, ProgrammeNames programme, RegionCatalog regions) =>
        Passing(utf8, programme, regions) ?? Whole(utf8, programme, regions);

    /// <summary>By the tree of the whole document.</summary>
    public static Checked<PracticeRegister> Whole(ReadOnlyMemory<byte> utf8, ProgrammeNames programme, RegionCatalog regions)
    {
        var findings = new FindingList();
        if (DocumentReader.Read(utf8, DocumentLimits.Contest, findings) is not { } value || RegisterDocument.Form.Read(value, null, findings) is not { } root)
            return new(null, findings.InDocumentOrder());
        return Checked(root, RegisterDocument.Lists(root), programme, regions, findings);
    }

    /// <summary>Without the trees of the long lists; null when there is a finding before what the document says is checked.</summary>
    public static Checked<PracticeRegister>? Passing(ReadOnlyMemory<byte> utf8, ProgrammeNames programme, RegionCatalog regions)
    {
        var (findings, plain) = (new FindingList(), new PlainReader());
        var practices = new PassedElements<Practice>(utf8, plain, PracticeTable.Practice, RegisterDocument.IsWhole, PracticeDocument.From, p => p.Id);
        var stories = new PassedElements<MediaStory>(utf8, plain, PracticeTable.Story, RegisterDocument.IsWhole, RegisterDocument.Story, s => s.Id);
        var adoptions = new PassedElements<Adoption>(utf8, plain, PracticeTable.Adoption, RegisterDocument.IsWhole, RegisterDocument.Adoption, a => a.Id);
        var lists = new Dictionary<string, IPassing>(StringComparer.Ordinal)
        {
            ["practices"] = practices.Passing(findings),
            ["stories"] = stories.Passing(findings),
            ["adoptions"] = adoptions.Passing(findings),
        };
        if (DocumentReader.Read(utf8, DocumentLimits.Contest, findings, lists, plain) is not { } value || RegisterDocument.Form.Read(value, null, findings) is not { } root)
            return null;
        if (!findings.IsEmpty || !practices.AreAllWhole || !stories.AreAllWhole || !adoptions.AreAllWhole)
            return null;
        (practices.List, stories.List, adoptions.List) = (value.MemberOrSelf("practices"), value.MemberOrSelf("stories"), value.MemberOrSelf("adoptions"));
        var all = RegisterDocument.Lists(root) with { Practices = practices, Stories = stories, Adoptions = adoptions };
        return Checked(root, all, programme, regions, findings);
    }

    private static Checked<PracticeRegister> Checked(Node root, RegisterLists lists, ProgrammeNames programme, RegionCatalog regions, FindingList findings)
    {
        var register = RegisterDocument.From(root, lists);
        new RegisterChecks(root, lists, register, programme, regions, findings).Check();
        return new(findings.HasErrors ? null : register, findings.InDocumentOrder());
    }
}
