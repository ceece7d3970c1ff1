using System.Collections;

namespace ResursnayaSreda.Core.Documents;

/// <summary>A list that nobody can change. Most lists of a large document have one element or none: those are one object or none of their own.</summary>
internal sealed class FixedList<T> : IReadOnlyList<T>, ICollection<T>
{
    private readonly T? _only;
    private readonly T[]? _all;

    public FixedList(T only) => _only = only;

    public FixedList(T[] all) => _all = all;

    public static FixedList<T> Empty { get; } = new([]);

    public int Count => _all?.Length ?? 1;

    public bool IsReadOnly => true;

    public T this[int index] => _all is not null ? _all[index] : index == 0 ? _only! : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    public bool Contains(T item)
    {
        for (var i = 0; i < Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(this[i], item))
                return true;
        }

        return false;
    }

    public void CopyTo(T[] array, int arrayIndex)
    {
        for (var i = 0; i < Count; i++)
            array[arrayIndex + i] = this[i];
    }

    public void Add(T item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Remove(T item) => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes lists that nobody can change.</summary>
internal static class FixedList
{
    /// <summary>A copy of a list that may change later; the list itself when it cannot.</summary>
    public static FixedList<T> Of<T>(IReadOnlyList<T> items) => items as FixedList<T> ?? Of<T, T>(items, item => item);

    /// <summary>What comes of each item.</summary>
    public static FixedList<T> Of<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, T> to)
    {
        if (items.Count < 2)
            return items.Count == 0 ? FixedList<T>.Empty : new(to(items[0]));
        var all = new T[items.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = to(items[i]);
        return new(all);
    }
}
