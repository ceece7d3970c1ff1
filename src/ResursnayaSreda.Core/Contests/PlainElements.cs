using System.Text;
using System.Text.Json;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>
/// Elements as they mostly are: a submission with an id alone; a mark with a submission, and an expert, a criterion and a value that a mark
/// before had too. They go from their tokens into columns. Everything else is left to the reader of trees.
/// </summary>
internal sealed class PlainElements(SubmissionTable submissions, MarkTable marks)
{
    // As long as a key may be.
    private readonly char[] _name = new char[200];

    /// <summary>What takes the plain elements of a list; null where there are none.</summary>
    public PassingList.Taking? Of(string list) => list switch { "submissions" => TryTakeSubmission, "marks" => TryTakeMark, _ => null };

    private bool TryTakeSubmission(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.StartObject
            || !ahead.Read() || ahead.TokenType != JsonTokenType.PropertyName || ahead.ValueIsEscaped || !ahead.ValueTextEquals("id"u8))
            return false;
        var id = Name(ref ahead);
        if (!IsKey(id) || !ahead.Read() || ahead.TokenType != JsonTokenType.EndObject)
            return false;
        submissions.Add(id);
        reader = ahead;
        return true;
    }

    private bool TryTakeMark(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.StartObject)
            return false;
        var (submission, expert, criterion, value) = (-1, -1, -1, -1);
        while (ahead.Read())
        {
            if (ahead.TokenType == JsonTokenType.EndObject)
            {
                if ((submission | expert | criterion | value) < 0)
                    return false;
                marks.Add(submission, expert, criterion, value);
                reader = ahead;
                return true;
            }

            // A property given twice is a fault; half of a surrogate pair in its name cannot even be compared.
            var isTaken =
                ahead.ValueIsEscaped ? false
                : ahead.ValueTextEquals("submission"u8) ? submission < 0 && (submission = Submission(Name(ref ahead))) >= 0
                : ahead.ValueTextEquals("expert"u8) ? expert < 0 && (expert = marks.ExpertNames.Find(Name(ref ahead))) >= 0
                : ahead.ValueTextEquals("criterion"u8) ? criterion < 0 && (criterion = marks.CriterionNames.Find(Name(ref ahead))) >= 0
                : ahead.ValueTextEquals("value"u8) && value < 0 && (value = marks.FindValue(Value(ref ahead))) >= 0;
            if (!isTaken)
                return false;
        }

        return false;
    }

    // There are many, each new once: one that may be a key needs no tree. A name that no mark comes to bear costs its few bytes.
    private int Submission(ReadOnlySpan<char> name)
    {
        if (marks.SubmissionNames.Find(name) is >= 0 and var known)
            return known;
        if (!IsKey(name))
            return -1;
        if (marks.SubmissionNames.Count == 0)
            marks.SubmissionNames.Expect(submissions.Count);
        return marks.SubmissionNames.Add(name);
    }

    private static bool IsKey(ReadOnlySpan<char> name) => !name.IsWhiteSpace() && !name.Contains('\uFFFD');

    private ReadOnlySpan<char> Name(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueSpan.Length <= _name.Length
            ? _name.AsSpan(0, Encoding.UTF8.GetChars(reader.ValueSpan, _name))
            : [];

    // A whole number of few digits is the same as a number and as a text; about any other the reader of trees decides.
    private ReadOnlySpan<char> Value(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return [];
        var span = reader.ValueSpan;
        var isPlain = !reader.ValueIsEscaped && (reader.TokenType == JsonTokenType.String ? span.Length <= _name.Length
            : reader.TokenType == JsonTokenType.Number && span.Length <= 9 && !span.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (span[0] != (byte)'0' || span.Length == 1));
        return isPlain ? _name.AsSpan(0, Encoding.UTF8.GetChars(span, _name)) : [];
    }
}
