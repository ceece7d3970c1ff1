using System.Runtime.InteropServices;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Members in order, and behind which of them a run of equals ends.</summary>
internal readonly record struct Runs(int[] Members, int[] Ends);

/// <summary>
/// A list put in order: blocks of submissions that no key separates, with the places they take. Mostly each stands alone, so a block is
/// a number and no object.
/// </summary>
internal sealed class Blocks
{
    private readonly List<int> _members = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _keys = [];
    private readonly List<string?> _names = [null];
    private readonly SortedDictionary<int, IReadOnlyList<Question>> _pending = [];

    public int Count => _ends.Count;

    /// <summary>Whether the order inside of a block waits.</summary>
    public bool MayWait => _pending.Count > 0;

    /// <summary>All questions on which an order waits.</summary>
    public IEnumerable<Question> Questions => _pending.Values.SelectMany(q => q);

    /// <summary>The members of all blocks, in order.</summary>
    public ReadOnlySpan<int> All => CollectionsMarshal.AsSpan(_members);

    /// <summary>The members of a block: in the order of the list; where equals share, in the order of their ids.</summary>
    public ReadOnlySpan<int> Members(int block) => All[(From(block) - 1)..To(block)];

    /// <summary>The first place of a block.</summary>
    public int From(int block) => block == 0 ? 1 : _ends[block - 1] + 1;

    /// <summary>The last place of a block.</summary>
    public int To(int block) => _ends[block];

    /// <summary>The key that separates a block from the next one; null for the last one.</summary>
    public string? Key(int block) => _names[_keys[block]];

    /// <summary>The questions on which the order inside of a block waits.</summary>
    public IReadOnlyList<Question> Pending(int block) => _pending.GetValueOrDefault(block, []);

    public void Add(ReadOnlySpan<int> members, string? key, IReadOnlyList<Question> pending)
    {
        if (pending.Count > 0)
            _pending[Count] = pending;
        _members.AddRange(members);
        _ends.Add(_members.Count);
        _keys.Add(Number(key));
    }

    /// <summary>Adds runs, each a block.</summary>
    /// <param name="runs">The blocks.</param>
    /// <param name="key">What separates them from each other.</param>
    /// <param name="last">What separates the last one from what follows.</param>
    public void Add(Runs runs, string key, string? last)
    {
        var (first, before) = (Count, _members.Count);
        _members.AddRange(runs.Members);
        CollectionsMarshal.SetCount(_ends, first + runs.Ends.Length);
        var ends = CollectionsMarshal.AsSpan(_ends)[first..];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = before + runs.Ends[i];
        CollectionsMarshal.SetCount(_keys, Count);
        CollectionsMarshal.AsSpan(_keys)[first..].Fill(Number(key));
        _keys[^1] = Number(last);
    }

    /// <summary>Says what separates the last block from the one that is added next.</summary>
    public void Separate(string? key) => _keys[^1] = Number(key);

    private int Number(string? key)
    {
        var number = _names.IndexOf(key);
        if (number < 0)
        {
            number = _names.Count;
            _names.Add(key);
        }

        return number;
    }
}
