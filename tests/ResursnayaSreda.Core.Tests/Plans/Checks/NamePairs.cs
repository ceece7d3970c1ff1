using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Names of things.</summary>
internal static class NamePairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS2010"] = Names("2_people", "people_2"),
        // The second letter is Cyrillic.
        ["RS2011"] = Names("p\u0435ople", "people"),
        // All four letters of the first one are Cyrillic; the declared field is Latin.
        ["RS2012"] = Names("\u0441\u043e\u0440\u0435", "cone"),
        ["RS2013"] = Names("cope", "cone"),
        ["RS2019"] = Names("place", "cone"),
    };

    private static CheckPair Names(string faulty, string clean) => CheckPair.Of(Declared(faulty), Declared(clean));

    private static Rules Declared(string name) => new()
    {
        Fields = """{ "cope": { "type": "number" } }""",
        Values = $$"""{ "{{name}}": { "for": ["submission"], "is": "1" } }""",
    };
}
