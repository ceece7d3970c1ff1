using System.Collections.Immutable;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Where a formula stands: the members at hand, the bound names, and the stage that uses it.</summary>
internal sealed record Scope
{
    private readonly SlotCounter _slots = new();

    /// <summary>The member at hand of each dimension; bound names do not change it, only a prefix does.</summary>
    public MembersAtHand At { get; init; } = MembersAtHand.None;

    public ImmutableDictionary<string, Variable> Bound { get; init; } = ImmutableDictionary.Create<string, Variable>(StringComparer.Ordinal);

    /// <summary>The stage whose section the formula stands in; a definition that any stage may use has the last one.</summary>
    public Stage Section { get; init; } = Stage.Amounts;

    /// <summary>Values that conditions around the formula have made certain, by key.</summary>
    public ImmutableHashSet<string> Certain { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Where numbers lie, by key, as far as the row of a table around the formula says.</summary>
    public ImmutableDictionary<string, Interval> Narrowed { get; init; } = ImmutableDictionary.Create<string, Interval>(StringComparer.Ordinal);

    /// <summary>Members known to be admitted submissions.</summary>
    public ImmutableHashSet<int> AdmittedSlots { get; init; } = [];

    /// <summary>What the marks at hand are; null when there are none.</summary>
    public QuantityType? Marks { get; init; }

    /// <summary>How many marks are certainly at hand.</summary>
    public int LeastMarks { get; init; }

    /// <summary>The names of which all members of the list at hand have the same value; null where one submission is meant.</summary>
    public ImmutableHashSet<string>? ListNames { get; init; }

    /// <summary>Whether a list is being built, so that those above and the equals at hand can be asked about.</summary>
    public bool IsRanking { get; init; }

    /// <summary>Whether the edge of a pass is known.</summary>
    public bool IsInZone { get; init; }

    /// <summary>Whether it is still being found out who enters the round, so that nothing can depend on its entrants.</summary>
    public bool IsEntering { get; init; }

    /// <summary>Whether it is still being found out who marks, so that nothing can depend on duties.</summary>
    public bool IsRecusing { get; init; }

    /// <summary>Whether it is still being found out which marks count, so that nothing can depend on calls.</summary>
    public bool IsVoiding { get; init; }

    /// <summary>Whether the walk is under way, so that what is left of a limit can be asked.</summary>
    public bool IsWalking { get; init; }

    /// <summary>Whether a criterion's name means what the expert at hand gives it.</summary>
    public bool IsOnSheet { get; init; }

    public int FrameSize => _slots.Count;

    /// <summary>A scope for a definition with this index; each dimension takes the slot of its position.</summary>
    public static Scope For(IEnumerable<(Dimension Dimension, string? Name)> index, Stage section = Stage.Amounts)
    {
        var scope = new Scope { Section = section };
        foreach (var (dimension, name) in index)
        {
            var variable = Variable.Of(scope.NewSlot(), dimension);
            scope = scope with
            {
                At = scope.At.With(dimension, variable),
                Bound = name is null ? scope.Bound : scope.Bound.SetItem(name, variable),
                AdmittedSlots = dimension == Dimension.Submission && section is > Stage.Admission and < Stage.Amounts
                    ? scope.AdmittedSlots.Add(variable.Slot)
                    : scope.AdmittedSlots,
            };
        }

        return scope;
    }

    public static Scope ForSubmission(Stage section) => For([(Dimension.Submission, null)], section);

    public Scope SeeingSheets() => this with { IsOnSheet = true };

    public int NewSlot() => _slots.Count++;

    public Scope Seeing(Dimension dimension, Term member)
    {
        // A submission has one category: seen from another submission, the category is that one's.
        var at = dimension == Dimension.Submission ? At.Without(Dimension.Category) : At;
        return this with { At = at.With(dimension, member) };
    }

    // Scopes derived from one another number their slots together.
    private sealed class SlotCounter
    {
        public int Count { get; set; }
    }
}
