using System.Collections;
using ResursnayaSreda.Core.Contests;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// A list of a length known beforehand in which few different things stand many times over: each place takes a byte, and more only where
/// many are different. Nothing stands where nothing was set.
/// </summary>
internal sealed class EncodedList<T>(int count) : IReadOnlyList<T>
    where T : class?
{
    // So many are looked through more quickly than hashed.
    private const int Few = 8;

    private readonly List<T> _different = [default!];
    private readonly Dictionary<object, int> _codes = new(ReferenceEqualityComparer.Instance);
    private CodeColumn _column = new(count, byte.MaxValue);
    private int _most = byte.MaxValue;
    private int _last;

    public int Count => count;

    /// <summary>What stands at every place where a list was made so; otherwise null.</summary>
    public T? Only { get; private set; }

    public T this[int index]
    {
        get => _different[_column[index]];
        set
        {
            Only = null;
            // The same stands many times one after the other.
            if (!ReferenceEquals(value, _different[_last]))
                _last = CodeOf(value);
            _column[index] = _last;
        }
    }

    /// <summary>A list in which the same stands at every place.</summary>
    public static EncodedList<T> Of(int count, T only)
    {
        var list = new EncodedList<T>(count);
        list._last = list.CodeOf(only);
        list._column.Fill(list._last);
        list.Only = only;
        return list;
    }

    /// <summary>A list of what is made for each place.</summary>
    public static EncodedList<T> Of(int count, Func<int, T> make)
    {
        var list = new EncodedList<T>(count);
        for (var i = 0; i < count; i++)
            list[i] = make(i);
        return list;
    }

    /// <summary>Whether something holds of anything that was set; not every place is looked at.</summary>
    public bool Has(Func<T, bool> holds)
    {
        for (var code = 1; code < _different.Count; code++)
        {
            if (holds(_different[code]))
                return true;
        }

        return false;
    }

    /// <summary>The places at which stands what something holds of.</summary>
    public int[] Where(Func<T, bool> holds)
    {
        // Codes are asked about, not places.
        bool[] chosen = [.. _different.Select((d, code) => (code > 0 || d is not null) && holds(d))];
        var (places, found) = (new int[count], 0);
        for (var i = 0; i < places.Length; i++)
        {
            places[found] = i;
            found += chosen[_column[i]] ? 1 : 0;
        }

        Array.Resize(ref places, found);
        return places;
    }

    /// <summary>Puts something at those of some places where nothing stands.</summary>
    public void FillUp(T value, ReadOnlySpan<int> places)
    {
        Only = null;
        var code = CodeOf(value);
        foreach (var place in places)
        {
            if (_column[place] == 0)
                _column[place] = code;
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Puts what has a code at a place.</summary>
    public void Put(int index, int code)
    {
        Only = null;
        _column[index] = code;
    }

    /// <summary>The code of something; a new one when it is met for the first time.</summary>
    public int CodeOf(T value)
    {
        for (var i = 0; i < Math.Min(Few, _different.Count); i++)
        {
            if (ReferenceEquals(value, _different[i]))
                return i;
        }

        if (_codes.TryGetValue(value!, out var code))
            return code;
        _codes[value!] = code = _different.Count;
        _different.Add(value);
        if (code > _most)
            Widen();
        return code;
    }

    private void Widen()
    {
        var narrow = _column;
        _most = _most == byte.MaxValue ? ushort.MaxValue : int.MaxValue;
        _column = new(count, _most);
        for (var i = 0; i < count; i++)
            _column[i] = narrow[i];
    }
}
