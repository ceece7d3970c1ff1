
namespace ResursnayaSreda.Core.Contests;

/// <summary>Texts numbered in the order in which they come, each kept once.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private int _last = -1;
    private int _lastFound;

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name; a new one when it is met for the first time.</summary>
    public int Add(string name)
    {
        // Marks come in runs of one submission or one expert.
        if (_last >= 0 && (ReferenceEquals(_names[_last], name) || _names[_last] == name))
            return _last;
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
        }

        return _last = number;
    }

    /// <summary>The number of a name that was met before; -1 when it was not.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        if (_lastFound < _names.Count && name.SequenceEqual(_names[_lastFound]))
            return _lastFound;
        if (!_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var number))
            return -1;
        return _lastFound = number;
    }
}
