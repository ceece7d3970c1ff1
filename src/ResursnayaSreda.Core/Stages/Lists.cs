using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What ranking adds: lists of blocks. Where a submission stands follows from its block.</summary>
internal sealed class Lists
{
    private readonly List<(Block Block, int List, int Place)> _blocks;
    private readonly Dictionary<int, int> _listOfUnplaced = [];

    // The number of a block and 1; 0 for whoever is in none.
    private readonly int[] _blockOf;

    /// <param name="all">The lists.</param>
    /// <param name="splits">How equals were split.</param>
    /// <param name="count">How many submissions there are.</param>
    /// <param name="isDense">Whether the next place follows however many share one.</param>
    public Lists(IReadOnlyList<RankedList> all, IReadOnlyList<Split> splits, int count, bool isDense)
    {
        (All, Splits, _blockOf, _blocks) = (all, splits, new int[count], new(all.Sum(l => l.Blocks.Count)));
        for (var list = 0; list < all.Count; list++)
        {
            for (var i = 0; i < all[list].Blocks.Count; i++)
            {
                var block = all[list].Blocks[i];
                _blocks.Add((block, list, isDense ? i + 1 : block.From));
                MayWait |= block.Pending.Count > 0;
                foreach (var member in block.Members)
                    _blockOf[member] = _blocks.Count;
            }

            MayWait |= all[list].Unplaced.Count > 0;
            foreach (var member in all[list].Unplaced)
                _listOfUnplaced[member] = list;
        }
    }

    public IReadOnlyList<RankedList> All { get; }

    public IReadOnlyList<Split> Splits { get; }

    /// <summary>Whether any place waits.</summary>
    public bool MayWait { get; }

    /// <summary>The block of a submission; null when its place waits or it is in no list.</summary>
    public Block? BlockOf(int submission) => _blockOf[submission] is > 0 and var block ? _blocks[block - 1].Block : null;

    /// <summary>The list of a submission; null when it is in none.</summary>
    public int? ListOf(int submission) => _blockOf[submission] is > 0 and var block ? _blocks[block - 1].List
        : _listOfUnplaced.TryGetValue(submission, out var list) ? list : null;

    /// <summary>The place of a submission by what is known now; 0 when it has none.</summary>
    public int NumberOf(int submission) => _blockOf[submission] is > 0 and var block ? _blocks[block - 1].Place : 0;

    /// <summary>The place of a submission, as far as it is known.</summary>
    public Value PlaceOf(int submission)
    {
        if (ListOf(submission) is not { } at)
            return Value.Absent(Absence.NotApplicable);
        var (list, pending) = (All[at], BlockOf(submission)?.Pending ?? []);
        // Whoever has no place yet may come before anyone of the list.
        return list.Unplaced.Count > 0 || pending.Count > 0
            ? Value.Waiting(list.Questions.Concat(pending))
            : Value.Of((Numerics.Rational)NumberOf(submission));
    }
}
