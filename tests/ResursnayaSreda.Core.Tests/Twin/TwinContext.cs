using System.Collections.Immutable;

namespace ResursnayaSreda.Core.Tests.Twin;

internal enum MemberKind
{
    Submission,
    Expert,
    Criterion,
    Label,
    Mark,
    Row,
}

/// <summary>A member of a set that a name stands for; a label knows its choice list, which is "category" for categories.</summary>
internal sealed record Member(MemberKind Kind, string Id, string List = "")
{
    public TwinValue? Mark { get; init; }

    public TwinRow? Row { get; init; }

    public static Member OfSubmission(string id) => new(MemberKind.Submission, id);

    public static Member OfExpert(string id) => new(MemberKind.Expert, id);

    public static Member OfLabel(string label, string list) => new(MemberKind.Label, label, list);

    public static Member OfMark(TwinValue mark) => new(MemberKind.Mark, "") { Mark = mark };

    public static Member OfRow(TwinRow row) => new(MemberKind.Row, row.Id) { Row = row };
}

/// <summary>A row of a field: known by its key or its number from 1, with its filled columns.</summary>
internal sealed record TwinRow(string Id, IReadOnlyDictionary<string, TwinValue> Cells);

/// <summary>For what a formula is evaluated.</summary>
internal sealed record TwinContext
{
    public static TwinContext Contest { get; } = new();

    public string? Submission { get; init; }

    /// <summary>Whose sheet is evaluated; null for the panel's value.</summary>
    public string? Expert { get; init; }

    /// <summary>The row that a criterion inside an "each" is evaluated for.</summary>
    public TwinRow? Row { get; init; }

    /// <summary>The leaf at hand, where a rule is asked about one.</summary>
    public string? Leaf { get; init; }

    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, Member> Bound { get; init; } = ImmutableDictionary<string, Member>.Empty;

    public IReadOnlyList<TwinValue> Marks { get; init; } = [];

    /// <summary>The mark that a void step looks at.</summary>
    public TwinValue? Mark { get; init; }

    /// <summary>Who already stands in the list, while a ranking builds it.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>The block of equals when the key was reached.</summary>
    public IReadOnlyList<string> Tied { get; init; } = [];

    /// <summary>The last one taken and the first one not taken, for a zone.</summary>
    public string? Last { get; init; }

    public string? Next { get; init; }

    public static TwinContext For(string submission) => new() { Submission = submission };

    public TwinContext With(string name, Member member) => this with { Bound = Bound.SetItem(name, member) };

    /// <summary>The same context seen from a member.</summary>
    public TwinContext From(Member member) => member.Kind switch
    {
        // A submission has a category of its own.
        MemberKind.Submission => this with { Submission = member.Id, Row = null, Labels = Labels.Remove("category") },
        MemberKind.Expert => this with { Expert = member.Id },
        MemberKind.Label => this with { Labels = Labels.SetItem(member.List, member.Id) },
        _ => this,
    };
}
