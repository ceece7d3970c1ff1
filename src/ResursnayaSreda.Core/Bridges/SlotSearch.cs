namespace ResursnayaSreda.Core.Bridges;

/// <summary>What a search for slots came to. Immutable.</summary>
public sealed class SlotSearch
{
    internal SlotSearch(
        BridgeRequest request, SlotCriterion criterion, IReadOnlyList<BridgeSlot> slots, IReadOnlyList<ExcludedSlot> excluded, SlotRelaxation? relaxation)
    {
        Request = request;
        Criterion = criterion;
        Slots = slots;
        Excluded = excluded;
        Relaxation = relaxation;
    }

    /// <summary>What was asked.</summary>
    public BridgeRequest Request { get; }

    /// <summary>By what the slots are ranked.</summary>
    public SlotCriterion Criterion { get; }

    /// <summary>Every slot of the grid at which the bridge can be held, the best first.</summary>
    public IReadOnlyList<BridgeSlot> Slots { get; }

    /// <summary>The best slot and those that are equal to it but for the instant; empty when there is no slot.</summary>
    public IReadOnlyList<BridgeSlot> Best => [.. Slots.TakeWhile(s => SlotFinder.Compare(Criterion, s, Slots[0]) == 0)];

    /// <summary>Every other time of the grid, in the order of the host's clock.</summary>
    public IReadOnlyList<ExcludedSlot> Excluded { get; }

    /// <summary>The least that would have to give way; null when there is a slot.</summary>
    public SlotRelaxation? Relaxation { get; }
}
