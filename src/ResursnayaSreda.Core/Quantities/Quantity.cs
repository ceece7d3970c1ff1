using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>A named value per member of its index: what every node of a methodology is a short way of writing.</summary>
/// <param name="Name">The name; unique within a plan.</param>
/// <param name="Index">The dimensions it has a value for, in the order in which members are passed.</param>
/// <param name="Type">What its values are.</param>
internal sealed record Quantity(string Name, IReadOnlyList<Dimension> Index, QuantityType Type)
{
    public required QuantityKind Kind { get; init; }

    /// <summary>Whether a value may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The first stage whose section may use it.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The round that makes it: its number from 0. What every round has is made in each.</summary>
    public int Round { get; init; }

    /// <summary>Where its numbers lie, proved from scales, fields and arithmetic.</summary>
    public Interval Range { get; init; } = Interval.All;

    /// <summary>How it is computed; null when it is read from the contest or from what a stage has added.</summary>
    public Term? Body { get; init; }

    /// <summary>What it stands for when it has no body.</summary>
    public Origin? Origin { get; init; }

    /// <summary>How many members a frame of its body holds.</summary>
    public int FrameSize { get; init; }

    /// <summary>The node it was written as; null for what every methodology has.</summary>
    public Node? Node { get; init; }

    // Two quantities are the same when they are the same object: names are unique within a plan.
    public bool Equals(Quantity? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Name;
}
