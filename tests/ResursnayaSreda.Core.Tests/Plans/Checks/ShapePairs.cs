using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>The form of a document: properties, words, numbers, dates, lists.</summary>
internal static class ShapePairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS2001"] = CheckPair.Of(Panel(""" "colour": "red" """), Panel(""" "clause": "red" """)),
        ["RS2002"] = CheckPair.Of(Key("""{ "is": "total" }"""), Key("""{ "is": "total", "best": "high" }""")),
        ["RS2003"] = CheckPair.Of(Panel(""" "called": "no" """), Panel(""" "called": false """)),
        ["RS2004"] = CheckPair.Of(Panel(""" "clause": null """), Panel(""" "clause": "3" """)),
        ["RS2005"] = CheckPair.Of(Key("""{ "is": "total", "best": "highest" }"""), Key("""{ "is": "total", "best": "high" }""")),
        ["RS2006"] = CheckPair.Of(Field(""" "type": "number", "from": "1 000" """), Field(""" "type": "number", "from": "1000" """)),
        ["RS2007"] = CheckPair.Of(Field(""" "type": "number", "from": 0.5 """), Field(""" "type": "number", "from": "0.5" """)),
        ["RS2008"] = CheckPair.Of(
            new Rules { Effective = """{ "from": "2026-02-29" }""" },
            new Rules { Effective = """{ "from": "2028-02-29" }""" }),
        ["RS2014"] = CheckPair.OfText(new Rules(), "resursnaya-sreda/methodology/9", "resursnaya-sreda/methodology/1"),
        ["RS2015"] = CheckPair.Of(new Rules { Version = "1.0" }, new Rules { Version = "1.0.0" }),
        ["RS2016"] = CheckPair.Of(Parameter(""" "is": 5, "given": true """), Parameter(""" "is": 5 """)),
        ["RS2017"] = CheckPair.Of(Field(""" "type": "choice", "of": "kind" """, "[]"), Field(""" "type": "choice", "of": "kind" """, """["town"]""")),
        ["RS2018"] = CheckPair.Of(Field(""" "type": "text", "unit": "person" """), Field(""" "type": "number", "unit": "person" """)),
        ["RS2020"] = CheckPair.Of(Field(""" "type": "number", "step": "0" """), Field(""" "type": "number", "step": "0.1" """)),
        ["RS2021"] = CheckPair.Of(Field(""" "type": "choice", "of": "kinds" """), Field(""" "type": "choice", "of": "kind" """)),
        ["RS2023"] = CheckPair.Of(Table5("""["a", "b", "c", "d", "e"]"""), Table5("""["a", "b", "c", "d"]""")),
    };

    private static Rules Panel(string property) => new() { Panels = $$"""[{ "id": "jury", {{property}} }]""" };

    private static Rules Key(string key) => new() { Ranking = $$"""{ "lists": "all", "keys": [{{key}}], "equal": "shared" }""" };

    private static Rules Field(string properties, string labels = """["town", "village"]""") => new()
    {
        Choices = $$"""{ "kind": {{labels}} }""",
        Fields = $$"""{ "size": { {{properties}} } }""",
    };

    private static Rules Parameter(string properties) => new() { Parameters = $$"""{ "pass": { "type": "number", {{properties}} } }""" };

    private static Rules Table5(string index) => new()
    {
        Choices = """{ "a": ["x"], "b": ["x"], "c": ["x"], "d": ["x"], "e": ["x"] }""",
        Values = $$"""{ "wide": { "for": {{index}}, "is": "1" } }""",
    };
}
