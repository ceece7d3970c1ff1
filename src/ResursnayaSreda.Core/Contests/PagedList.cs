namespace ResursnayaSreda.Core.Contests;

/// <summary>A list that grows page by page: what stands in it is not copied, and little stands empty.</summary>
internal sealed class PagedList<T>
{
    private const int PageLength = 1 << PageBits;
    private const int PageBits = 12;

    private readonly List<T[]> _pages = [[]];

    public int Count { get; private set; }

    public T this[int index] => _pages[index >> PageBits][index & (PageLength - 1)];

    public void Add(T item) => AddRange([item]);

    public void AddRange(ReadOnlySpan<T> items)
    {
        while (items.Length > 0)
        {
            var at = Count - ((_pages.Count - 1) << PageBits);
            var page = at < PageLength ? Page(Math.Min(PageLength, at + items.Length)) : NextPage();
            at &= PageLength - 1;
            var part = items[..Math.Min(items.Length, page.Length - at)];
            part.CopyTo(page.AsSpan(at));
            Count += part.Length;
            items = items[part.Length..];
        }
    }

    /// <summary>Some that stand one behind the other; copied only where they stand in several pages.</summary>
    public ReadOnlySpan<T> Slice(int from, int length)
    {
        var at = from & (PageLength - 1);
        if (at + length <= PageLength)
            return _pages[from >> PageBits].AsSpan(at, length);
        var copy = new T[length];
        for (var i = 0; i < length; i++)
            copy[i] = this[from + i];
        return copy;
    }

    // Most lists are short: the first page is as long as it needs to be.
    private T[] Page(int least)
    {
        var page = _pages[^1];
        if (page.Length < least)
            Array.Resize(ref page, Math.Min(PageLength, Math.Max(least, 2 * page.Length)));
        return _pages[^1] = page;
    }

    private T[] NextPage()
    {
        var page = new T[PageLength];
        _pages.Add(page);
        return page;
    }
}
