using System.Text;

namespace ResursnayaSreda.Core.Regions;

/// <summary>A name without what people write in different ways: its words folded, each once, in order.</summary>
internal sealed class NameKey
{
    // The words for kinds of regions, and how they are cut short.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["респ"] = "республика",
        ["обл"] = "область",
        ["авт"] = "ао",
        ["окр"] = "ао",
        ["ао"] = "ао",
        ["г"] = "город",
        ["край"] = "край",
        ["republic"] = "republic",
        ["krai"] = "krai",
        ["oblast"] = "oblast",
        ["autonomous"] = "autonomous",
        ["okrug"] = "okrug",
    };

    private static readonly string[] SayingNothing = ["федерального", "значения", "of", "the", "в", "во"];

    // The same words in any case.
    private static readonly (string Beginning, string Word)[] Declined =
        [("республик", "республика"), ("област", "область"), ("автономн", "ао"), ("округ", "ао"), ("город", "город")];

    private static readonly string[] OfKrai = ["край", "края", "краю", "краем", "крае"];

    // Endings of adjectives, then of nouns; what is left is enough to recognise a name by, and never certain.
    private static readonly string[] Adjective = ["ского", "скому", "ский", "ская", "ское", "ской", "ским", "ском", "скую", "цкий", "цкая", "ск"];
    private const string Soft = "аеиоуыэюяйь";

    private readonly IReadOnlyList<string> _words;

    private NameKey(IEnumerable<string> words)
    {
        // An autonomous oblast is АО too.
        var all = words.ToHashSet(StringComparer.Ordinal);
        if (all.Contains("ао"))
            all.Remove("область");
        _words = [.. all.Order(StringComparer.Ordinal)];
    }

    public string Text => string.Join(' ', _words);

    public string Root => string.Join(' ', _words.Select(w => IsKind(w) ? w : RootOf(w)).Order(StringComparer.Ordinal));

    public NameKey WithoutKind => new(_words.Where(w => !IsKind(w)));

    public static NameKey Of(string name) => new(Words(name).Except(SayingNothing).Select(Canonical));

    private static bool IsKind(string word) => Kinds.ContainsValue(word);

    private static string Canonical(string word)
    {
        if (Kinds.TryGetValue(word, out var kind))
            return kind;
        if (OfKrai.Contains(word))
            return "край";
        return Array.Find(Declined, d => word.StartsWith(d.Beginning, StringComparison.Ordinal) && word.Length <= d.Beginning.Length + 3).Word ?? word;
    }

    private static IEnumerable<string> Words(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Replace("а.о.", "ао", StringComparison.Ordinal).Replace("а. о.", "ао", StringComparison.Ordinal))
        {
            if (c is not ('\'' or '’' or 'ʼ'))
                text.Append(c == 'ё' ? 'е' : char.IsLetterOrDigit(c) ? c : ' ');
        }

        return $"{text}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string RootOf(string word)
    {
        var ending = Array.Find(Adjective, a => word.Length > a.Length + 1 && word.EndsWith(a, StringComparison.Ordinal));
        // Липецкая keeps its ц.
        var root = ending is null ? word : word[..^(ending.Length - (ending[0] == 'ц' ? 1 : 0))];
        return root.TrimEnd([.. Soft]) is { Length: > 1 } bare ? bare : root;
    }
}
