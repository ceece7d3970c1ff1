using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Answers to what an evaluation asks, decided by the names of the members: most questions are answered, some stay open.</summary>
internal static class RandomAnswers
{
    public static List<JsonObject> To(Evaluation evaluation, JsonObject rules, JsonObject entries)
    {
        var answers = new List<JsonObject>();
        foreach (var question in evaluation.Questions)
        {
            if (question.Node != "seatsFor" && AnswerTo(question, evaluation.Rounds[0].Lists) is { } answer && !IsGiven(entries, question))
                answers.Add(RandomContest.Decision(question.Node, answer, [.. question.Subject]));
        }

        return answers.Count > 0 || IsOverridden(entries) ? answers : Overrides(evaluation.Rounds[0], rules);
    }

    private static bool IsGiven(JsonObject entries, Question question) => entries["decisions"]!.AsArray().Any(
        d => d!["node"]!.GetValue<string>() == question.Node && d["subject"]?.AsArray().Select(s => s!.GetValue<string>()).SequenceEqual(question.Subject) == true);

    // An order is the reverse of the names; at an edge every second one is taken.
    private static JsonNode? AnswerTo(Question question, IReadOnlyList<ListResult> lists)
    {
        var reverse = question.Subject.Reverse().ToList();
        var isLeftOpen = Hash(question.Id) % 7 == 0;
        return question.Kind switch
        {
            QuestionKind.Order => Names(reverse),
            QuestionKind.Edge when question.Subject.Count % 4 != 0 => Names(reverse.Where((_, i) => i % 2 == 0)),
            QuestionKind.Repair when !isLeftOpen => JsonValue.Create(Hash(question.Id) % 2 == 0),
            QuestionKind.Votes when !isLeftOpen => Votes(reverse),
            QuestionKind.Choice when !isLeftOpen => JsonValue.Create(reverse[0]),
            QuestionKind.Outcomes when !isLeftOpen => Outcomes(lists.Single(l => l.Name == question.Subject[0])),
            _ => null,
        };
    }

    private static JsonObject Votes(List<string> members) =>
        new(members.Select(m => KeyValuePair.Create(m, (JsonNode?)JsonValue.Create($"{Hash(m) % 3}"))));

    // The first of a void list gets something all the same.
    private static JsonObject Outcomes(ListResult list) =>
        list.Blocks.Count == 0 ? [] : new JsonObject { [list.Blocks[0].Members[0]] = Hash(list.Name) % 2 == 0 ? "grant" : "reserve" };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => JsonValue.Create(n))]);

    private static int Hash(string text) => text.Aggregate(7, (hash, c) => ((hash * 31) + c) % 1009);

    private static bool IsOverridden(JsonObject entries) => entries["decisions"]?.AsArray().Any(d => d!["by"]!.GetValue<string>() == "ministry") != false;

    // Every second one whose outcome may be changed gets the next one, with an amount of its own where that is allowed.
    private static List<JsonObject> Overrides(RoundResult round, JsonObject rules)
    {
        if (rules["rounds"]![0]!["selection"]!["override"] is not { } rule)
            return [];
        var answers = new List<JsonObject>();
        foreach (var submission in round.Submissions.Where(s => s.Outcome is "grant" or "none").Where((_, i) => i % 2 == 0))
        {
            var outcome = submission.Outcome == "grant" ? "reserve" : "grant";
            var amount = rule["amounts"]?[0]!.GetValue<string>();
            JsonNode answer = amount == $"award_{outcome}" ? new JsonObject { ["outcome"] = outcome, [amount] = "77" } : JsonValue.Create(outcome);
            var decision = RandomContest.Decision(rule["id"]?.GetValue<string>() ?? "override", answer, [submission.Id]);
            decision["by"] = "ministry";
            answers.Add(decision);
        }

        return answers;
    }
}
