using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What ranking adds: lists of blocks. Where a submission stands follows from its block.</summary>
internal sealed class Lists
{
    private readonly bool _isDense;
    private readonly Dictionary<int, int> _listOfUnplaced = [];

    // Blocks are numbered from 1 through all lists; 0 for whoever is in none.
    private readonly int[] _blockOf;
    private readonly int[] _lastOf;

    /// <param name="all">The lists.</param>
    /// <param name="splits">How equals were split.</param>
    /// <param name="count">How many submissions there are.</param>
    /// <param name="isDense">Whether the next place follows however many share one.</param>
    public Lists(IReadOnlyList<RankedList> all, IReadOnlyList<Split> splits, int count, bool isDense)
    {
        (All, Splits, _isDense, _blockOf, _lastOf) = (all, splits, isDense, new int[count], new int[all.Count]);
        var number = 0;
        for (var list = 0; list < all.Count; list++)
        {
            var blocks = all[list].Blocks;
            for (var block = 0; block < blocks.Count; block++)
            {
                number++;
                foreach (var member in blocks.Members(block))
                    _blockOf[member] = number;
            }

            _lastOf[list] = number;
            MayWait |= blocks.MayWait || all[list].Unplaced.Count > 0;
            foreach (var member in all[list].Unplaced)
                _listOfUnplaced[member] = list;
        }
    }

    public IReadOnlyList<RankedList> All { get; }

    public IReadOnlyList<Split> Splits { get; }

    /// <summary>Whether any place waits.</summary>
    public bool MayWait { get; }

    /// <summary>Whether a submission is in a list.</summary>
    public bool Has(int submission) => _blockOf[submission] > 0 | (_listOfUnplaced.Count > 0 && _listOfUnplaced.ContainsKey(submission));

    /// <summary>The list of a submission, and which of its blocks; null when its place waits or it is in no list.</summary>
    public (int List, int Block)? BlockOf(int submission)
    {
        if (_blockOf[submission] is not (> 0 and var number))
            return null;
        var (list, high) = (0, _lastOf.Length - 1);
        while (list < high)
        {
            var middle = (list + high) / 2;
            if (_lastOf[middle] < number)
                list = middle + 1;
            else
                high = middle;
        }

        return (list, number - 1 - (list == 0 ? 0 : _lastOf[list - 1]));
    }

    /// <summary>The questions on which the order inside of a submission's block waits.</summary>
    public IReadOnlyList<Question> PendingOf(int submission) => BlockOf(submission) is var (list, block) ? All[list].Blocks.Pending(block) : [];

    /// <summary>The list of a submission; null when it is in none.</summary>
    public int? ListOf(int submission) => BlockOf(submission)?.List ?? (_listOfUnplaced.TryGetValue(submission, out var list) ? list : null);

    /// <summary>The place of a submission by what is known now; 0 when it has none.</summary>
    public int NumberOf(int submission) => BlockOf(submission) is not var (list, block) ? 0 : _isDense ? block + 1 : All[list].Blocks.From(block);

    /// <summary>The place of a submission, as far as it is known.</summary>
    public Value PlaceOf(int submission)
    {
        if (ListOf(submission) is not { } at)
            return Value.Absent(Absence.NotApplicable);
        var (list, pending) = (All[at], PendingOf(submission));
        // Whoever has no place yet may come before anyone of the list.
        return list.Unplaced.Count > 0 || pending.Count > 0
            ? Value.Waiting(list.Questions.Concat(pending))
            : Value.Of((Numerics.Rational)NumberOf(submission));
    }
}
