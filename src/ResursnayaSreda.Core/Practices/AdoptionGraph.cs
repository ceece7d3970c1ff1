using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Practices;

/// <summary>Who took over whose practice: lineage by the passports, replication by the adoptions.</summary>
public sealed class AdoptionGraph
{
    private readonly Dictionary<string, Practice> _practices = new(StringComparer.Ordinal);
    private readonly Groups<Adoption> _adoptions;
    private readonly Groups<Practice> _children;

    internal AdoptionGraph(IReadOnlyList<Practice> practices, IReadOnlyList<Adoption> adoptions)
    {
        foreach (var practice in practices)
            _practices.TryAdd(practice.Id, practice);
        _adoptions = new(adoptions, a => a.Of.Practice);
        // Of two with one id only the first counts: each has one parent, and a walk down ends.
        _children = new([.. _practices.Values], p => p.Parent?.Practice);
    }

    /// <summary>The practices that a practice descends from: itself, what it was made out of, and so on to the one that is new.</summary>
    /// <exception cref="KeyNotFoundException">There is no such practice.</exception>
    public IReadOnlyList<Practice> LineageOf(string practice)
    {
        var lineage = new List<Practice> { _practices[practice] };
        var seen = new HashSet<string>(StringComparer.Ordinal) { practice };
        while (lineage[^1].Parent is { } parent && seen.Add(parent.Practice) && _practices.TryGetValue(parent.Practice, out var next))
            lineage.Add(next);
        return lineage;
    }

    /// <summary>The practices that descend from a practice, nearest first.</summary>
    public IReadOnlyList<Practice> DescendantsOf(string practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var (found, seen) = (new List<Practice>(), new HashSet<string>(StringComparer.Ordinal) { practice });
        found.AddRange(_children[practice].Where(c => seen.Add(c.Id)));
        for (var i = 0; i < found.Count; i++)
            found.AddRange(_children[found[i].Id].Where(c => seen.Add(c.Id)));
        return found;
    }

    /// <summary>The adoptions of a practice, in the order of the register.</summary>
    public IEnumerable<Adoption> Of(string practice) => _adoptions[practice].ToArray();

    /// <summary>
    /// The other contexts in which a practice was carried out at the end of a day because it was taken over, in the order of the adoptions. A place of the
    /// same region counts only where both municipalities are said.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such practice.</exception>
    public IReadOnlyList<Locality> ContextsOf(string practice, LocalDate day)
    {
        var own = _practices[practice].Locality;
        return [.. _adoptions[practice].Where(a => a.IsDoneOn(day) && a.By.IsOtherThan(own)).Select(a => a.By).Distinct()];
    }

    /// <summary>How many other contexts there are; from a number on it is no matter how many more.</summary>
    internal int ContextsOf(string practice, LocalDate day, int most)
    {
        var own = _practices[practice].Locality;
        var found = new List<Locality>(most);
        foreach (var adoption in _adoptions[practice])
        {
            if (adoption.IsDoneOn(day) && adoption.By.IsOtherThan(own) && !found.Contains(adoption.By))
                found.Add(adoption.By);
            if (found.Count == most)
                break;
        }

        return found.Count;
    }

    /// <summary>The contexts of a practice and of all that descends from it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such practice.</exception>
    public IReadOnlyList<Locality> ReachOf(string practice, LocalDate day)
    {
        var own = _practices[practice].Locality;
        return [.. DescendantsOf(practice).Select(d => d.Id).Prepend(practice).SelectMany(id => ContextsOf(id, day)).Where(c => c.IsOtherThan(own)).Distinct()];
    }

    /// <summary>The practices that were taken over in most contexts by the end of a day, most first; equals in the order of their ids.</summary>
    public IReadOnlyList<Practice> MostAdopted(LocalDate day) =>
    [
        .. _practices.Values.Select(p => (Practice: p, ContextsOf(p.Id, day).Count)).Where(p => p.Count > 0)
            .OrderByDescending(p => p.Count).ThenBy(p => p.Practice.Id, StringComparer.Ordinal).Select(p => p.Practice),
    ];

    /// <summary>Practices that descend from themselves: each circle once, from its first practice in the order of the register.</summary>
    internal IReadOnlyList<IReadOnlyList<Practice>> Circles()
    {
        var (circles, done) = (new List<IReadOnlyList<Practice>>(), new HashSet<string>(StringComparer.Ordinal));
        var (path, place) = (new List<Practice>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var start in _practices.Values.Where(p => p.Parent is not null))
        {
            path.Clear();
            place.Clear();
            for (var at = start; at is not null && !done.Contains(at.Id); at = at.Parent is { } up ? _practices.GetValueOrDefault(up.Practice) : null)
            {
                if (place.TryGetValue(at.Id, out var first))
                {
                    circles.Add([.. path[first..]]);
                    break;
                }

                place[at.Id] = path.Count;
                path.Add(at);
            }

            done.UnionWith(place.Keys);
        }

        return circles;
    }

    /// <summary>
    /// The adoptions of what was made at the very place that adopts, itself or out of it: each with the practice of that place. Each lineage is walked
    /// once, so that long ones cost no more than short ones.
    /// </summary>
    internal IEnumerable<(Adoption Adoption, Practice Own)> Returning()
    {
        // What lies on the way from the new practice down to the one at hand, by place; what stands in a circle is never reached.
        var above = new Dictionary<Locality, Stack<Practice>>();
        foreach (var origin in _practices.Values.Where(p => p.Parent is null || !_practices.ContainsKey(p.Parent.Practice)))
        {
            if (_children[origin.Id].Count == 0)
            {
                var own = origin.Locality;
                foreach (var adoption in _adoptions[origin.Id])
                {
                    if (adoption.By.IsSameAs(own))
                        yield return (adoption, origin);
                }

                continue;
            }

            var open = new Stack<(Practice Practice, bool IsLeft)>([(origin, false)]);
            while (open.TryPop(out var next))
            {
                var (practice, isLeft) = next;
                if (isLeft)
                {
                    above[practice.Locality].Pop();
                    continue;
                }

                if (!above.TryGetValue(practice.Locality, out var there))
                    above[practice.Locality] = there = new();
                there.Push(practice);
                foreach (var adoption in _adoptions[practice.Id].Where(a => a.By.Municipality is not null && above.TryGetValue(a.By, out var own) && own.Count > 0))
                    yield return (adoption, above[adoption.By].Peek());
                open.Push((practice, true));
                foreach (var child in _children[practice.Id])
                    open.Push((child, false));
            }
        }
    }
}
