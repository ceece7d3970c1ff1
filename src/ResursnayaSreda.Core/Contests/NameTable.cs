using System.Collections;
using System.Numerics;

namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// Texts numbered in the order in which they come, each kept once. Their characters stand one behind the other, so that a million of them
/// are no more objects than a thousand; each becomes a text when it is asked for.
/// </summary>
internal sealed class NameTable : IReadOnlyList<string>
{
    // Experts and criteria are asked for with every mark: so many names are made once.
    private const int Few = 64;

    private readonly PagedList<char> _characters = new();
    private readonly PagedList<int> _ends = new();
    private readonly string?[] _few = new string?[Few];

    // The number of a name and 1; 0 where there is none.
    private int[] _slots = new int[16];
    private int _last;

    public int Count => _ends.Count;

    public string this[int number] => number < Few ? _few[number] ??= Of(number).ToString() : Of(number).ToString();

    /// <summary>The characters of a name.</summary>
    public ReadOnlySpan<char> Of(int number)
    {
        var from = number == 0 ? 0 : _ends[number - 1];
        return _characters.Slice(from, _ends[number] - from);
    }

    /// <summary>The number of a name; a new one when it is met for the first time.</summary>
    public int Add(ReadOnlySpan<char> name)
    {
        if (Find(name) is >= 0 and var known)
            return known;
        if (2 * Count >= _slots.Length)
            Widen();
        _characters.AddRange(name);
        _ends.Add(_characters.Count);
        _last = Count - 1;
        _slots[SlotOf(name)] = Count;
        return _last;
    }

    /// <summary>Makes room for as many names as are likely to come, while there is none yet.</summary>
    public void Expect(int count) => _slots = new int[Math.Max(_slots.Length, (int)BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 1))];

    /// <summary>The number of a name that was met before; -1 when it was not.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        // Marks come in runs of one submission or one expert.
        var last = _last;
        if (last < Count && name.SequenceEqual(Of(last)))
            return last;
        var found = _slots[SlotOf(name)] - 1;
        return found < 0 ? -1 : _last = found;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Where the name stands, or where it would. The order of slots is never seen.
    private int SlotOf(ReadOnlySpan<char> name)
    {
        var slot = string.GetHashCode(name) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !name.SequenceEqual(Of(_slots[slot] - 1)))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private void Widen()
    {
        _slots = new int[2 * _slots.Length];
        for (var i = 0; i < Count; i++)
            _slots[SlotOf(Of(i))] = i + 1;
    }
}
