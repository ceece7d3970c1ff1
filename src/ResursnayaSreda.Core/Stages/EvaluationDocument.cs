using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>The document of an evaluation: everything a result says, and the fingerprints of what it was made of.</summary>
internal static class EvaluationDocument
{
    public const string Format = "resursnaya-sreda/evaluation/1";

    public static JsonObject Write(Evaluation evaluation)
    {
        var methodology = evaluation.Plan.Methodology;
        return new JsonObject
        {
            ["format"] = Format,
            ["methodology"] = new JsonObject
            {
                ["id"] = methodology.Id,
                ["version"] = methodology.Version,
                ["fingerprint"] = methodology.Fingerprint.ToString(),
            },
            ["contest"] = evaluation.ContestFingerprint.ToString(),
            ["questions"] = Questions(evaluation.Questions),
            ["outcomes"] = List(evaluation.Submissions, Outcome),
            ["rounds"] = List(evaluation.Rounds, Round),
        };
    }

    private static JsonObject Outcome(SubmissionResult result)
    {
        var node = new JsonObject { ["id"] = result.Id, ["round"] = result.Round };
        Add(node, "outcome", result.Outcome);
        return node;
    }

    private static JsonObject Round(RoundResult round)
    {
        var node = new JsonObject { ["id"] = round.Id };
        if (!round.IsHeld)
            node["held"] = false;
        node["submissions"] = List(round.Submissions, Submission);
        node["lists"] = List(round.Lists, RankedList);
        node["limits"] = List(round.Limits, l => new JsonObject { ["limit"] = l.Limit, ["group"] = l.Group, ["left"] = Write(l.Left) });
        node["log"] = List(round.Log, Step);
        return node;
    }

    private static JsonObject Submission(SubmissionResult result)
    {
        var node = new JsonObject { ["id"] = result.Id };
        Add(node, "category", result.Category);
        Add(node, "leftAt", result.LeftAt is { } stage ? Word(stage) : null);
        if (result.IsWithdrawn)
            node["withdrawn"] = true;
        if (result.Failed.Count > 0)
            node["failed"] = List(result.Failed, f => JsonValue.Create(f));
        AddReadings(node, "scores", result.Scores);
        AddReadings(node, "criteria", result.Criteria);
        Add(node, "list", result.List);
        Add(node, "place", result.Place is { } place ? Write(place) : null);
        Add(node, "outcome", result.Outcome);
        Add(node, "computed", result.ComputedOutcome);
        Add(node, "emptiedBy", result.EmptiedBy);
        if (result.OutcomeQuestions.Count > 0)
            node["outcomeWaits"] = Questions(result.OutcomeQuestions);
        AddReadings(node, "amounts", result.Amounts);
        return node;
    }

    private static JsonObject RankedList(ListResult list)
    {
        var node = new JsonObject { ["name"] = list.Name, ["blocks"] = List(list.Blocks, Block) };
        if (list.Unplaced.Count > 0)
        {
            node["unplaced"] = List(list.Unplaced, u => JsonValue.Create(u));
            node["waits"] = Questions(list.Questions);
        }

        return node;
    }

    private static JsonObject Block(BlockResult block)
    {
        var node = new JsonObject { ["members"] = List(block.Members, m => JsonValue.Create(m)), ["from"] = block.From, ["to"] = block.To };
        Add(node, "separatedBy", block.SeparatedBy);
        if (block.Questions.Count > 0)
            node["waits"] = Questions(block.Questions);
        return node;
    }

    private static JsonObject Step(WalkStep step)
    {
        var node = new JsonObject { ["pass"] = step.Pass, ["submission"] = step.Submission };
        node["result"] = step.IsTaken switch { true => "taken", false => "notTaken", null => "waits" };
        Add(node, "limit", step.Limit);
        if (step.Missing.Sign != 0)
            node["missing"] = step.Missing.ToString();
        if (step.Questions.Count > 0)
            node["waits"] = Questions(step.Questions);
        return node;
    }

    private static JsonNode Write(Reading reading) => reading switch
    {
        { Text: { } text } => JsonValue.Create(text),
        { Absence: { } why } => new JsonObject { ["absent"] = Word(why) },
        _ => new JsonObject { ["waits"] = Questions(reading.Questions) },
    };

    private static JsonArray Questions(IEnumerable<Question> questions) => List(questions, q => JsonValue.Create(q.Id));

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static void AddReadings(JsonObject node, string name, IReadOnlyDictionary<string, Reading> readings)
    {
        if (readings.Count > 0)
            node[name] = new JsonObject(readings.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)Write(r.Value))));
    }

    private static void Add(JsonObject node, string name, JsonNode? value)
    {
        if (value is not null)
            node[name] = value;
    }

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
