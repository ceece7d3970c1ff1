using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class DecidersTests
{
    private static readonly Entry Two = new Entry().Quality(("a", ["7"]), ("b", ["7"]));

    private static readonly Rules Deciding = new()
    {
        Parameters = """{ "pass": { "type": "number", "decided": { "by": "board", "after": "ranking" } } }""",
        Admission = """{ "require": [{ "id": "papers", "recorded": { "by": "board" } }] }""",
        Ranking = """
            { "lists": "all", "equal": "shared", "keys": [
              { "is": "total", "best": "high" }, { "id": "vote", "ask": "votes", "by": "board", "among": "tied", "best": "high" } ] }
            """,
        Selection = """
            { "emptyLists": [{ "id": "void", "when": "pass < 0", "ask": { "by": "board" } }],
              "passes": [{ "id": "best", "who": "total >= pass", "order": ["place"], "under": [], "outcome": "yes" }],
              "override": { "by": "board", "from": ["yes", "no"], "to": ["yes", "no"] }, "rest": "no" }
            """,
    };

    private static Entry All(Entry entry, string node, string role, string level = "5") => new (string Node, GivenValue Answer, string[] Subject)[]
    {
        ("pass", level.Text(), []), ("papers", GivenValue.Of(true), ["a"]), ("papers", GivenValue.Of(true), ["b"]),
        ("vote", Given.By(("a", "1"), ("b", "2")), ["a", "b"]), ("override", "no".Text(), ["a"]), ("void", Given.By(("a", "yes")), ["all"]),
    }.Where(d => d.Node != "void" || level == "-1").Aggregate(entry, (e, d) => e.DecideBy(d.Node == node ? role : "board", d.Node, d.Answer, d.Subject));

    [Theory]
    [InlineData("pass", "5", 1)]
    [InlineData("papers", "5", 2)]
    [InlineData("vote", "5", 1)]
    [InlineData("override", "5", 1)]
    [InlineData("void", "-1", 1)]
    public void Where_a_rule_names_who_decides_nobody_else_s_word_is_an_answer(string node, string level, int count)
    {
        var findings = Deciding.Check(All(Two, node, "jury", level)).Findings;
        findings.Select(f => (f.Code.Id, string.Join('|', f.Arguments))).Should().Equal(Enumerable.Repeat(("RS5033", $"{node}|board|jury"), count));
        Deciding.Check(All(Two, node, "board", level)).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Where_a_rule_names_nobody_the_role_is_a_record()
    {
        var rules = new Rules { Ranking = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }], "equal": "decision" }""" };
        rules.Check(Two.DecideBy("whoever", "main.ranking", GivenValue.Of(["b", "a"]), "a", "b")).Findings.Should().BeEmpty();
    }
}
