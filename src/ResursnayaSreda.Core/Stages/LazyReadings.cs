using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Readings by name that are made when one of them is looked at.</summary>
internal sealed class LazyReadings(Func<SortedDictionary<string, Reading>> make) : IReadOnlyDictionary<string, Reading>
{
    private SortedDictionary<string, Reading> Made => field ??= make();

    public int Count => Made.Count;

    public IEnumerable<string> Keys => Made.Keys;

    public IEnumerable<Reading> Values => Made.Values;

    public Reading this[string key] => Made[key];

    public bool ContainsKey(string key) => Made.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Reading value) => Made.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, Reading>> GetEnumerator() => Made.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
