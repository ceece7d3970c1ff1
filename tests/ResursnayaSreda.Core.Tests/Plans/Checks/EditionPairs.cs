using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>Editions in force one after the other, and the size of what they are applied to.</summary>
internal static class EditionPairs
{
    public static readonly IReadOnlyDictionary<string, CheckPair> Table = new Dictionary<string, CheckPair>
    {
        ["RS4016"] = CheckPair.Of(
            new Rules { Effective = """{ "from": "2026-01-01", "to": "2025-12-31" }""" },
            new Rules { Effective = """{ "from": "2026-01-01", "to": "2026-12-31" }""" }),
        ["RS4020"] = new(() => Compared(5_000).Findings, () => Compared(5).Findings),
        ["RS4031"] = Following("2025-01-02", "2025-01-01"),
        ["RS4032"] = Following("2024-12-31", "2025-01-01"),
    };

    public static Methodology Edition(string version, string effective) =>
        CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(new Rules { Version = version, Effective = effective }.Json)).Value;

    private static CheckPair Following(string faulty, string clean)
    {
        var first = Edition("1.0.0", """{ "from": "2024-01-01", "to": "2024-12-31" }""");
        Methodology Second(string from) => Edition("2.0.0", $$"""{ "from": "{{from}}" }""");
        return new(() => Editions.Of([first, Second(faulty)]).Findings, () => Editions.Of([first, Second(clean)]).Findings);
    }

    // For every submission and expert all experts are looked at: n · e · e steps.
    private static Checked<Evaluation> Compared(int count)
    {
        var rules = new Rules { Values = """{ "peers": { "for": ["submission", "expert"], "is": "count(x in jury where x.marked)" } }""" };
        var contest = new Contest("test", "1.0.0")
        {
            Submissions = [.. Enumerable.Range(0, count).Select(i => new Submission($"s{i}"))],
            Experts = [.. Enumerable.Range(0, count).Select(i => new Expert($"e{i}"))],
        };
        return Evaluation.Of(rules.Plan, contest);
    }
}
