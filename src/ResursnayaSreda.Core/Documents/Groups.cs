namespace ResursnayaSreda.Core.Documents;

/// <summary>Items by a name that they refer to, those of one name in their order. However many names there are, they stand in one array.</summary>
internal sealed class Groups<T>
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _first;
    private readonly T[] _items;

    /// <param name="items">The items.</param>
    /// <param name="name">The name of an item; null when it belongs to none.</param>
    public Groups(IReadOnlyList<T> items, Func<T, string?> name)
    {
        var numbers = new int[items.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = name(items[i]) is { } known ? NumberOf(known) : -1;
        _first = new int[_numbers.Count + 1];
        foreach (var number in numbers)
        {
            if (number >= 0)
                _first[number + 1]++;
        }

        for (var i = 1; i < _first.Length; i++)
            _first[i] += _first[i - 1];
        _items = new T[_first[^1]];
        var next = _first.AsSpan(.._numbers.Count).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
                _items[next[numbers[i]]++] = items[i];
        }
    }

    /// <summary>The items of a name; none when there is no such name.</summary>
    public ArraySegment<T> this[string name] =>
        _numbers.TryGetValue(name, out var number) ? new(_items, _first[number], _first[number + 1] - _first[number]) : ArraySegment<T>.Empty;

    private int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers[name] = number = _numbers.Count;
        return number;
    }
}
