using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Cases;

/// <summary>What an expectation says of an evaluation. Whatever it leaves out is not compared; a word it may not use is a fault of its own.</summary>
internal sealed class ExpectedResult(JsonObject expected)
{
    private const string Format = "resursnaya-sreda/expect/1";
    private static readonly string[] Words = ["format", "title", "how", "findings", "submissions", "lists", "separatedBy", "questions", "rounds"];

    public IEnumerable<string> Differences(Checked<Evaluation> result)
    {
        if (expected["format"]?.GetValue<string>() != Format)
            yield return $"the format is not {Format}";
        foreach (var word in expected.Select(p => p.Key).Except(Words))
            yield return $"an expectation has no \"{word}\"";
        var evaluation = result.Value;
        if (expected["findings"] is { } findings)
        {
            foreach (var difference in Compare("findings", Texts(findings).Distinct(), result.Findings.Select(f => f.Code.Id).Distinct()))
                yield return difference;
        }

        if (expected["questions"] is { } questions)
        {
            foreach (var difference in Compare("questions", Texts(questions).Order(StringComparer.Ordinal), evaluation.Questions.Select(q => q.Id).Order(StringComparer.Ordinal)))
                yield return difference;
        }

        foreach (var difference in Part("", expected, id => evaluation.Submissions.FirstOrDefault(s => s.Id == id), evaluation.Lists))
            yield return difference;
        foreach (var (id, round) in expected["rounds"]?.AsObject() ?? [])
        {
            var played = evaluation.Rounds.First(r => r.Id == id);
            foreach (var difference in Part($"{id}: ", round!.AsObject(), s => played.Submissions.FirstOrDefault(r => r.Id == s), played.Lists))
                yield return difference;
        }
    }

    private static IEnumerable<string> Part(string where, JsonObject part, Func<string, SubmissionResult?> find, IReadOnlyList<ListResult> lists)
    {
        foreach (var (id, submission) in part["submissions"]?.AsObject() ?? [])
        {
            var found = find(id);
            foreach (var difference in found is null ? ["is not there"] : Submission(submission!.AsObject(), found))
                yield return $"{where}{id}: {difference}";
        }

        foreach (var (name, blocks) in part["lists"]?.AsObject() ?? [])
        {
            var made = lists.FirstOrDefault(l => l.Name == name)?.Blocks.Select(b => string.Join(" = ", b.Members)) ?? [];
            foreach (var difference in Compare($"{where}list {name}", blocks!.AsArray().Select(b => string.Join(" = ", Texts(b!).Order(StringComparer.Ordinal))), made))
                yield return difference;
        }

        foreach (var (name, keys) in part["separatedBy"]?.AsObject() ?? [])
        {
            // Behind the last block nothing separates: it may be left out.
            var made = lists.FirstOrDefault(l => l.Name == name)?.Blocks.Select(b => b.SeparatedBy ?? "-").SkipLast(1) ?? [];
            foreach (var difference in Compare($"{where}separated {name}", keys!.AsArray().Select(k => k?.GetValue<string>() ?? "-").Take(made.Count()), made))
                yield return difference;
        }
    }

    private static IEnumerable<string> Submission(JsonObject expected, SubmissionResult result)
    {
        foreach (var (word, value) in expected)
        {
            var differences = word switch
            {
                "scores" => Readings(word, value!, result.Scores),
                "criteria" => Readings(word, value!, result.Criteria),
                "amounts" => Readings(word, value!, result.Amounts),
                "failed" => Compare(word, Texts(value!), result.Failed),
                _ => Compare(word, [TextOf(value)], [word switch
                {
                    "list" => result.List ?? "null",
                    "place" => Text(result.Place),
                    "category" => result.Category ?? "null",
                    "outcome" => result.Outcome ?? (result.OutcomeQuestions.Count > 0 ? "waits" : "null"),
                    "computed" => result.ComputedOutcome ?? "null",
                    "emptiedBy" => result.EmptiedBy ?? "null",
                    "withdrawn" => result.IsWithdrawn ? "true" : "false",
                    "leftAt" => result.LeftAt?.ToString().ToLowerInvariant() ?? "null",
                    "round" => result.Round,
                    _ => $"no such word: {word}",
                }]),
            };
            foreach (var difference in differences)
                yield return difference;
        }
    }

    private static IEnumerable<string> Readings(string what, JsonNode expected, IReadOnlyDictionary<string, Reading> readings) =>
        expected.AsObject().SelectMany(e => Compare($"{what}.{e.Key}", [TextOf(e.Value)], [Text(readings.GetValueOrDefault(e.Key))]));

    private static string Text(Reading? reading) =>
        reading is null ? "null" : reading.Text ?? (reading.Absence is null ? "waits" : "absent");

    private static string TextOf(JsonNode? node) => node is null ? "null" : node.GetValueKind() == System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(TextOf);

    private static IEnumerable<string> Compare(string what, IEnumerable<string> expected, IEnumerable<string> made)
    {
        var (wanted, found) = (string.Join(" | ", expected), string.Join(" | ", made));
        return wanted == found ? [] : [$"{what} should be {wanted}, is {found}"];
    }
}
