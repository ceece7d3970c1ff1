using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Between a contest and the nodes of its document.</summary>
internal static class ContestDocument
{
    public static NodeShape Form { get; } = new(() => ContestTable.Contest);

    /// <summary>The contest of a node that was read without errors.</summary>
    public static Contest From(Node root)
    {
        var rules = root.Child("methodology")!;
        var isPinned = Fingerprint.TryParse(rules.Text("fingerprint"), out var fingerprint);
        return new Contest(rules.Text("id")!, rules.Text("version")!)
        {
            MethodologyFingerprint = isPinned ? fingerprint : null,
            Title = root["title"] as LocalizedText,
            Remark = root["text"] as LocalizedText,
            Parameters = Values(root, "parameters"),
            Submissions = [.. root.Children("submissions").Select(Submission)],
            Experts = [.. root.Children("experts").Select(n => new Expert(n.Text("id")!, Values(n, "fields")) { Source = n.Source })],
            Duties = [.. root.Children("duties").Select(
                n => new Duty(n.Text("expert")!, n.Text("panel")!, n.Text("submission")) { Source = n.Source })],
            Marks = [.. root.Children("marks").Select(Mark)],
            Recusals = [.. root.Children("recusals").Select(
                n => new Recusal(n.Text("expert")!, n.Text("submission")!, n.Text("reason")) { Source = n.Source })],
            Withdrawals = [.. root.Children("withdrawals").Select(
                n => new Withdrawal(n.Text("submission")!, Enum.Parse<Stage>(n.Text("from")!, ignoreCase: true), n.Text("reason"))
                {
                    Round = n.Text("round"),
                    Source = n.Source,
                })],
            Decisions = [.. root.Children("decisions").Select(Decision)],
            Source = root.Source,
        };
    }

    public static JsonObject Write(Contest contest, Detail detail)
    {
        var root = new JsonObject { ["format"] = ContestTable.Format, ["methodology"] = Rules(contest) };
        if (detail == Detail.Whole)
        {
            Add(root, "title", contest.Title is null ? null : new LocalizedShape().Write(contest.Title, detail));
            Add(root, "text", contest.Remark is null ? null : new LocalizedShape().Write(contest.Remark, detail));
        }

        Add(root, "parameters", Write(contest.Parameters));
        root["submissions"] = List(contest.Submissions.OrderBy(s => s.Id, StringComparer.Ordinal), s => Write(s, detail));
        Add(root, "experts", List(contest.Experts.OrderBy(e => e.Id, StringComparer.Ordinal), e => With(new() { ["id"] = e.Id }, "fields", Write(e.Fields))));
        Add(root, "duties", List(
            contest.Duties.OrderBy(d => (d.Panel, d.Expert, d.Submission ?? ""), Ordinal),
            d => With(new() { ["expert"] = d.Expert, ["panel"] = d.Panel }, "submission", d.Submission)));
        Add(root, "marks", List(
            contest.Marks.OrderBy(m => (m.Submission, m.Expert, m.Criterion), Ordinal).ThenBy(m => m.Row, StringComparer.Ordinal).ThenBy(m => m.Revision), Write));
        Add(root, "recusals", List(
            contest.Recusals.OrderBy(r => (r.Expert, r.Submission, ""), Ordinal),
            r => With(new() { ["expert"] = r.Expert, ["submission"] = r.Submission }, "reason", r.Reason)));
        Add(root, "withdrawals", List(
            contest.Withdrawals.OrderBy(w => (w.Submission, "", ""), Ordinal),
            w => With(With(With(new() { ["submission"] = w.Submission }, "round", w.Round), "from", w.From.ToString().ToLowerInvariant()), "reason", w.Reason)));
        Add(root, "decisions", List(contest.Decisions.OrderBy(d => (d.Node, string.Join(' ', d.Subject), ""), Ordinal), Write));
        return root;
    }

    // Lists of a contest are sets: they are written in one order, so that the order in which data came in changes nothing.
    private static Comparer<(string, string, string)> Ordinal { get; } = Comparer<(string, string, string)>.Create((a, b) =>
        string.CompareOrdinal(a.Item1, b.Item1) is var first and not 0 ? first
        : string.CompareOrdinal(a.Item2, b.Item2) is var second and not 0 ? second
        : string.CompareOrdinal(a.Item3, b.Item3));

    private static Submission Submission(Node node) =>
        new(node.Text("id")!, Values(node, "fields"), node.Text("applicant"), node["submitted"] as Instant?, node.Text("category"), node["title"] as LocalizedText)
        {
            Source = node.Source,
        };

    private static Mark Mark(Node node) =>
        new(node.Text("submission")!, node.Text("expert")!, node.Text("criterion")!, (GivenValue)node["value"]!, node.Text("comment"), node["at"] as Instant?)
        {
            Row = node.Text("row"),
            By = node.Text("by"),
            Replaces = node.Whole("replaces"),
            Reason = node.Text("reason"),
            Source = node.Source,
        };

    private static Decision Decision(Node node) =>
        new(node.Text("node")!, (GivenValue)node["answer"]!, node.Text("by")!, node.Texts("subject"), node["at"] as Instant?, node.Text("reason"))
        {
            Source = node.Source,
        };

    private static Dictionary<string, GivenValue> Values(Node node, string property) =>
        (node[property] as SortedDictionary<string, object> ?? []).ToDictionary(p => p.Key, p => (GivenValue)p.Value, StringComparer.Ordinal);

    private static JsonObject Rules(Contest contest) => With(
        new() { ["id"] = contest.MethodologyId, ["version"] = contest.MethodologyVersion },
        "fingerprint",
        contest.MethodologyFingerprint?.ToString());

    private static JsonObject Write(Submission submission, Detail detail)
    {
        var result = With(new() { ["id"] = submission.Id }, "applicant", submission.Applicant);
        Add(result, "submitted", At(submission.Submitted));
        Add(result, "category", submission.Category);
        if (detail == Detail.Whole && submission.Title is { } title)
            result["title"] = new LocalizedShape().Write(title, detail);
        return With(result, "fields", Write(submission.Fields));
    }

    private static JsonObject Write(Mark mark)
    {
        var result = new JsonObject
        {
            ["submission"] = mark.Submission,
            ["expert"] = mark.Expert,
            ["criterion"] = mark.Criterion,
        };
        Add(result, "row", mark.Row);
        result["value"] = GivenShape.Instance.Write(mark.Value, Detail.Whole);
        Add(result, "comment", mark.Comment);
        Add(result, "by", mark.By);
        Add(result, "at", At(mark.At));
        return With(With(result, "replaces", mark.Replaces), "reason", mark.Reason);
    }

    private static JsonObject Write(Decision decision)
    {
        var result = new JsonObject { ["node"] = decision.Node };
        Add(result, "subject", List(decision.Subject, s => JsonValue.Create(s)));
        result["by"] = decision.By;
        Add(result, "at", At(decision.At));
        Add(result, "reason", decision.Reason);
        result["answer"] = GivenShape.Instance.Write(decision.Answer, Detail.Whole);
        return result;
    }

    private static JsonObject? Write(IReadOnlyDictionary<string, GivenValue> values) => values.Count == 0
        ? null
        : new JsonObject(values.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)GivenShape.Instance.Write(p.Value, Detail.Whole))));

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static string? At(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;

    private static JsonObject With(JsonObject target, string name, JsonNode? value)
    {
        Add(target, name, value);
        return target;
    }

    private static void Add(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null and not JsonArray { Count: 0 })
            target[name] = value;
    }
}
