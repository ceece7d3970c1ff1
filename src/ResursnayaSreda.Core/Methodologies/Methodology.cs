using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>The rules of a contest as one document, read and without errors. Immutable.</summary>
public sealed class Methodology
{
    private readonly Lazy<Fingerprint> _fingerprint;

    internal Methodology(Node root, Declarations declarations)
    {
        Root = root;
        Declarations = declarations;
        // Hashing loads a library of the system, which costs a short program more than reading the rules.
        _fingerprint = new(() => CanonicalJson.Fingerprint(Form.Write(root, Detail.Normative)));
    }

    /// <summary>The id: small Latin letters, digits and hyphens.</summary>
    public string Id => Root.Text("id")!;

    /// <summary>The edition, such as 1.0.0.</summary>
    public string Version => Root.Text("version")!;

    /// <summary>What it is called.</summary>
    public LocalizedText Title => (LocalizedText)Root["title"]!;

    /// <summary>The first day on which the rules are in force.</summary>
    public LocalDate EffectiveFrom => Root.Child("effective")!.Date("from")!.Value;

    /// <summary>The last day on which they are in force; null when no end is set.</summary>
    public LocalDate? EffectiveTo => Root.Child("effective")!.Date("to");

    /// <summary>The catalogue that its fields of type <c>region</c> refer to. It is no part of the fingerprint.</summary>
    public RegionCatalog Regions => Declarations.Catalog;

    /// <summary>What identifies the rules: the SHA-256 of all that can change a result. Titles, texts and clauses are outside it.</summary>
    public Fingerprint Fingerprint => _fingerprint.Value;

    internal static NodeShape Form { get; } = new(() => NodeTable.Methodology);

    internal static NodeShape PartForm { get; } = new(() => NodeTable.Part);

    internal Node Root { get; }

    internal Declarations Declarations { get; }
}
