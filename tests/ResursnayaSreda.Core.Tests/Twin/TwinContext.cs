using System.Collections.Immutable;

namespace ResursnayaSreda.Core.Tests.Twin;

internal enum MemberKind
{
    Submission,
    Expert,
    Criterion,
    Label,
    Mark,
}

/// <summary>A member of a set that a name stands for; a label knows its choice list, which is "category" for categories.</summary>
internal sealed record Member(MemberKind Kind, string Id, string List = "", Fraction Mark = default)
{
    public static Member OfSubmission(string id) => new(MemberKind.Submission, id);

    public static Member OfExpert(string id) => new(MemberKind.Expert, id);
}

/// <summary>For what a formula is evaluated.</summary>
internal sealed record TwinContext
{
    public static TwinContext Contest { get; } = new();

    public string? Submission { get; init; }

    /// <summary>Whose sheet is evaluated; null for the panel's value.</summary>
    public string? Expert { get; init; }

    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, Member> Bound { get; init; } = ImmutableDictionary<string, Member>.Empty;

    public IReadOnlyList<Fraction> Marks { get; init; } = [];

    public static TwinContext For(string submission) => new() { Submission = submission };

    public TwinContext With(string name, Member member) => this with { Bound = Bound.SetItem(name, member) };

    /// <summary>The same context seen from a member.</summary>
    public TwinContext From(Member member) => member.Kind switch
    {
        MemberKind.Submission => this with { Submission = member.Id },
        MemberKind.Expert => this with { Expert = member.Id },
        MemberKind.Label => this with { Labels = Labels.SetItem(member.List, member.Id) },
        _ => this,
    };
}
