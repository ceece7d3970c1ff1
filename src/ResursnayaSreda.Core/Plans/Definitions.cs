using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>
/// The definitions of a methodology by name, each made when it is first asked for: so a definition may stand before what it uses,
/// and one that leads back to itself is found.
/// </summary>
internal sealed class Definitions(FindingList findings)
{
    // Definitions are made inside one another: a chain longer than any regulation's is refused before it is a danger to the stack.
    private const int DeepestChain = 100;

    private readonly SortedDictionary<string, Definition> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>All quantities that were made, in the order of their names.</summary>
    public IEnumerable<Quantity> Made => _byName.Values.Select(d => d.Quantity).OfType<Quantity>();

    public void Add(string name, DocumentValue source, Func<Quantity?> make) => _byName.TryAdd(name, new Definition(source, make));

    /// <summary>Whether there is such a definition; the quantity is null when the definition is faulty, which has been reported.</summary>
    public bool TryGet(string name, out Quantity? quantity)
    {
        quantity = null;
        if (!_byName.TryGetValue(name, out var definition))
            return false;
        if (!definition.IsMade)
            Make(name, definition);
        quantity = definition.Quantity;
        return true;
    }

    private void Make(string name, Definition definition)
    {
        if (_open.IndexOf(name) is >= 0 and var start)
        {
            var circle = string.Join(" → ", _open.Skip(start).Append(name));
            if (!definition.IsReported)
                findings.Add(definition.Source.Finding(FindingCodes.Circle, circle));
            definition.IsReported = true;
            return;
        }

        if (_open.Count == DeepestChain)
        {
            findings.Add(definition.Source.Finding(FindingCodes.FormulaTooDeep, $"{DeepestChain}"));
            definition.IsMade = true;
            return;
        }

        _open.Add(name);
        definition.Quantity = definition.Make();
        definition.IsMade = true;
        _open.RemoveAt(_open.Count - 1);
    }

    private sealed class Definition(DocumentValue source, Func<Quantity?> make)
    {
        public DocumentValue Source => source;

        public Func<Quantity?> Make => make;

        public bool IsMade { get; set; }

        public bool IsReported { get; set; }

        public Quantity? Quantity { get; set; }
    }
}
