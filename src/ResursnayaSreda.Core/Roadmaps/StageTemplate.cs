using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A stage of a template. Immutable.</summary>
public sealed class StageTemplate
{
    internal StageTemplate(Node node)
    {
        Id = node.Text("id")!;
        Kind = EnumWords.Of<StageKind>(node.Text("kind")!);
        Title = node.Text("title")!;
        Duration = (DayCount)node["duration"]!;
        Role = node.Text("role")!;
        After = [.. node.Children("after").Select(a => new StageRelation(
            a.Text("stage")!, a.Text("relation") is { } kind ? EnumWords.Of<RelationKind>(kind) : RelationKind.FinishToStart, a["lag"] as DayCount? ?? default))];
        NotBefore = Anchored(node.Child("notBefore"));
        NotAfter = Anchored(node.Child("notAfter"));
        On = Anchored(node.Child("on"));
        Window = node.Child("window") is { } window ? new((NodaTime.AnnualDate)window["from"]!, (NodaTime.AnnualDate)window["to"]!) : null;
        Deadline = node.Child("deadline") is { } deadline
            ? new(Anchored(deadline)!, deadline.Text("roll") is { } roll ? EnumWords.Of<DeadlineRoll>(roll) : DeadlineRoll.None)
            : null;
        Deliverables = [.. node.Children("deliverables").Select(d => new Deliverable(
            d.Text("id")!, d.Text("title")!, d.Number("weight") ?? Rational.One, [.. d.Texts("evidence").Select(EnumWords.Of<EvidenceKind>)]))];
        Instructions = [.. node.Children("instructions").Select(i => new RoleInstruction(i.Text("role")!, i.Text("text")!))];
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What kind of work it is.</summary>
    public StageKind Kind { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>How long it takes.</summary>
    public DayCount Duration { get; }

    /// <summary>The id of the role that answers for it.</summary>
    public string Role { get; }

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<StageRelation> After { get; }

    /// <summary>The first day on which it may begin; null when any.</summary>
    public AnchoredDate? NotBefore { get; }

    /// <summary>The last day on which it may be at work; null when any.</summary>
    public AnchoredDate? NotAfter { get; }

    /// <summary>The day on which it begins, neither earlier nor later; null when it is not fixed.</summary>
    public AnchoredDate? On { get; }

    /// <summary>The part of the year in which it has to lie; null when any.</summary>
    public YearWindow? Window { get; }

    /// <summary>The day by which it should be over; null when there is none.</summary>
    public StageDeadline? Deadline { get; }

    /// <summary>What comes out of it.</summary>
    public IReadOnlyList<Deliverable> Deliverables { get; }

    /// <summary>What roles are told to do.</summary>
    public IReadOnlyList<RoleInstruction> Instructions { get; }

    internal IEnumerable<AnchoredDate> AnchoredDates => new[] { NotBefore, NotAfter, On, Deadline?.Date }.OfType<AnchoredDate>();

    private static AnchoredDate? Anchored(Node? node) => node is null ? null : new(node.Text("anchor")!, node["plus"] as DayCount? ?? default);
}
