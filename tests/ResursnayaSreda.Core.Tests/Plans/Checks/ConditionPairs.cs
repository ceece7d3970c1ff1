using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Conditions that no submission, or every one, can meet.</summary>
internal static class ConditionPairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS4024"] = CheckPair.Of(Require("people >= 0"), Require("people >= 1")),
        ["RS4025"] = CheckPair.Of(Require("people > 100"), Require("people > 99")),
        ["RS4026"] = CheckPair.Of(Require("kind = 'town' and kind = 'village'"), Require("kind = 'town' or kind = 'village'")),
    };

    public static Rules Require(string condition) =>
        FormulaPairs.Plain with { Admission = $$"""{ "require": [{ "id": "rule", "is": "{{condition}}" }] }""" };
}
