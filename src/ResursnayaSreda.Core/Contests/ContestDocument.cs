using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Between a contest and the nodes of its document.</summary>
internal static class ContestDocument
{
    public static NodeShape Form { get; } = new(() => ContestTable.Contest);

    /// <summary>The contest of a node that was read without errors.</summary>
    public static Contest From(Node root)
    {
        var lists = new ContestLists(keepsPlaces: true);
        foreach (var (name, list) in lists.All)
        {
            foreach (var node in root.Children(name))
                list.Add(node);
        }

        return From(root, lists);
    }

    /// <summary>The contest of a node that was read without errors and of lists that were read beside it.</summary>
    public static Contest From(Node root, ContestLists lists)
    {
        var rules = root.Child("methodology")!;
        var isPinned = Fingerprint.TryParse(rules.Text("fingerprint"), out var fingerprint);
        return new Contest(rules.Text("id")!, rules.Text("version")!)
        {
            MethodologyFingerprint = isPinned ? fingerprint : null,
            Title = root["title"] as LocalizedText,
            Remark = root["text"] as LocalizedText,
            Parameters = ContestElements.Values(root, "parameters"),
            Submissions = lists.Submissions,
            Experts = lists.Experts,
            Duties = lists.Duties,
            Marks = lists.Marks,
            Recusals = lists.Recusals,
            Withdrawals = lists.Withdrawals,
            Decisions = lists.Decisions,
            Source = root.Source,
        };
    }

    public static JsonObject Write(Contest contest, Detail detail) =>
        Write(contest, ContestTable.Format, detail, List(contest.Submissions.OrderBy(s => s.Id, StringComparer.Ordinal), s => Write(s, detail)), contest.Marks);

    /// <summary>The same with a line for each submission and its marks, after one for everything else.</summary>
    public static IEnumerable<JsonObject> WriteLines(Contest contest)
    {
        var (marks, roll) = (contest.MarkTable, contest.Roll);
        var submissions = roll.Numbers(marks.SubmissionNames);
        // Marks of what is no submission stand in no line of one, and are not lost.
        var others = submissions.Contains(-1) ? marks.Where(m => roll.Submission(m.Submission) < 0) : [];
        yield return Write(contest, ContestTable.LinesFormat, Detail.Whole, null, others);
        var order = new MarkOrder(marks, submissions, roll.Submissions.Count);
        var before = "";
        foreach (var submission in contest.Submissions.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            var line = Write(submission, Detail.Whole);
            if (submission.Id != before)
                Add(line, "marks", List(InOrder(MarksOf(roll.Submission(submission.Id))), WithoutSubmission));
            before = submission.Id;
            yield return line;
        }

        IEnumerable<Mark> MarksOf(int submission)
        {
            for (var i = order.FirstOf(submission); i < order.FirstOf(submission + 1); i++)
                yield return marks[order[i]];
        }
    }

    private static JsonObject WithoutSubmission(Mark mark)
    {
        var result = Write(mark);
        result.Remove("submission");
        return result;
    }

    private static IEnumerable<Mark> InOrder(IEnumerable<Mark> marks) =>
        marks.OrderBy(m => (m.Submission, m.Expert, m.Criterion), Ordinal).ThenBy(m => m.Row, StringComparer.Ordinal).ThenBy(m => m.Revision);

    private static JsonObject Write(Contest contest, string format, Detail detail, JsonArray? submissions, IEnumerable<Mark> marks)
    {
        var root = new JsonObject { ["format"] = format, ["methodology"] = Rules(contest) };
        if (detail == Detail.Whole)
        {
            Add(root, "title", contest.Title is null ? null : new LocalizedShape().Write(contest.Title, detail));
            Add(root, "text", contest.Remark is null ? null : new LocalizedShape().Write(contest.Remark, detail));
        }

        Add(root, "parameters", Write(contest.Parameters));
        if (submissions is not null)
            root["submissions"] = submissions;
        Add(root, "experts", List(contest.Experts.OrderBy(e => e.Id, StringComparer.Ordinal), e => With(new() { ["id"] = e.Id }, "fields", Write(e.Fields))));
        Add(root, "duties", List(
            contest.Duties.OrderBy(d => (d.Panel, d.Expert, d.Submission ?? ""), Ordinal),
            d => With(new() { ["expert"] = d.Expert, ["panel"] = d.Panel }, "submission", d.Submission)));
        Add(root, "marks", List(InOrder(marks), Write));
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

    public static JsonObject Write(Decision decision)
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
