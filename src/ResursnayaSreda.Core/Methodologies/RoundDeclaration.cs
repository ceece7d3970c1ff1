using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>A round and its criteria.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Node">The node that declares it.</param>
/// <param name="Criteria">Its criteria.</param>
internal sealed record RoundDeclaration(int Index, Node Node, CriteriaTree Criteria)
{
    public string Id => Node.Id ?? "";

    public IReadOnlyList<Node> Section(string stage, string rules) => Node.Child(stage)?.Children(rules) ?? [];

    /// <summary>Everything in the round that is known by an id of its own beside criteria and scores.</summary>
    public IReadOnlyList<Node> Rules =>
    [
        .. Section("admission", "require"),
        .. Section("marking", "recuse"),
        .. Section("marking", "void"),
        .. Section("marking", "require"),
        .. Section("pooling", "rules"),
        .. Section("scoring", "require"),
        .. Section("ranking", "keys"),
        .. Section("selection", "limits"),
        .. Section("selection", "emptyLists"),
        .. Section("selection", "passes"),
        .. Node.Child("selection")?.Child("zone") is { } zone ? (Node[])[zone] : [],
        .. Node.Child("selection")?.Child("override") is { } decided ? (Node[])[decided] : [],
        .. Section("selection", "amounts"),
    ];

    /// <summary>Who decides, where a rule of the round names them.</summary>
    public IEnumerable<(string Node, string? Role)> Deciders =>
    [
        .. Requirements.Select(r => (r.Id ?? "", r.Child("recorded")?.Text("by"))),
        .. Section("ranking", "keys").Select(k => (k.Id ?? "", k.Text("by"))),
        .. Section("selection", "emptyLists").Select(e => (e.Id ?? "", e.Child("ask")?.Text("by"))),
        .. Node.Child("selection")?.Child("override") is { } decided ? ((string, string?)[])[(decided.Id ?? "override", decided.Text("by"))] : [],
    ];

    /// <summary>Every requirement, in the order of the stages.</summary>
    public IEnumerable<Node> Requirements =>
        ((string[])["admission", "marking", "scoring"]).SelectMany(stage => Section(stage, "require"));
}
