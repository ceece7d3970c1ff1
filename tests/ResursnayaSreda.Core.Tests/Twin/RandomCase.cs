using System.Text;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>A random methodology with a contest under it, both read and evaluated by the engine.</summary>
internal sealed record RandomCase(JsonObject Rules, JsonObject Entries, Plan Plan, Contest Contest, Evaluation Evaluation)
{
    /// <summary>Null when the engine refuses the methodology or the contest.</summary>
    public static RandomCase? Of(int[] rules, int[] contest)
    {
        var methodology = RandomMethodology.Document(new Tape(rules));
        return Of(methodology, RandomContest.Document(methodology, new Tape(contest)));
    }

    public static RandomCase? Of(JsonObject rules, JsonObject entries)
    {
        var methodology = CoreJson.ReadMethodology(Utf8(rules));
        if (!methodology.IsValid)
            return null;
        var plan = Plan.Compile(methodology.Value).Value;
        // Questions about blocks of equals are known only when they are asked: most of them are answered, one round after the other.
        for (var round = 0; ; round++)
        {
            var contest = CoreJson.ReadContest(Utf8(entries)).Value;
            var evaluation = Evaluation.Of(plan, contest);
            if (!evaluation.IsValid)
                throw new InvalidOperationException($"{string.Join('\n', evaluation.Findings)}\n{rules}\n{entries}");
            var answers = RandomAnswers.To(evaluation.Value, rules, entries);
            if (answers.Count == 0 || round == 10)
                return new RandomCase(rules, entries, plan, contest, evaluation.Value);
            foreach (var answer in answers)
                entries["decisions"]!.AsArray().Add((JsonNode)answer);
        }
    }

    public static byte[] Utf8(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    public override string ToString() => $"{Rules}\n{Entries}\n{Encoding.UTF8.GetString(CoreJson.Write(Evaluation))}";
}
