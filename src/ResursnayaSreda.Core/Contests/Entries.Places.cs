using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Where that stands in the contest which the stages have a finding about: with a line when the contest was read from text.</summary>
internal sealed partial class Entries
{
    /// <summary>At a submission.</summary>
    public Finding AtSubmission(int submission, FindingCode code, params IReadOnlyList<string> arguments) =>
        At(Contest.Roll.Told(submission)?.Source, "submissions", Contest.Roll.PlaceOf(submission), code, arguments);

    /// <summary>At a mark by its number in the contest.</summary>
    public Finding AtMark(int index, FindingCode code, params IReadOnlyList<string> arguments) =>
        At(Contest.Marks[index].Source, "marks", index, code, arguments);

    /// <summary>At the last mark of an expert on a criterion that gives this value to one of these submissions.</summary>
    public Finding AtMark(int expert, string criterion, Rational value, IReadOnlyList<string> submissions, FindingCode code, params IReadOnlyList<string> arguments)
    {
        var marks = Contest.Marks;
        var index = marks.Count - 1;
        while (!(marks[index] is var mark && mark.Expert == Experts[expert].Id && mark.Criterion == criterion
            && submissions.Contains(mark.Submission, StringComparer.Ordinal) && Rational.TryParse(mark.Value.Text, out var given) && given == value))
            index--;
        return At(marks[index].Source?.MemberOrSelf("value"), "marks", index, code, arguments);
    }

    /// <summary>At what gives a parameter, the contest or a decision; at the whole contest when it is null.</summary>
    public Finding AtParameter(string? parameter, FindingCode code, params IReadOnlyList<string> arguments)
    {
        if (Contest.Decisions.FirstOrDefault(d => d.Node == parameter) is { } decision)
            return At(decision.Source?.MemberOrSelf("answer"), "decisions", IndexOf(Contest.Decisions, decision), code, arguments);
        return parameter is not null && Contest.Parameters.TryGetValue(parameter, out var given)
            ? given.Source?.Finding(code, arguments) ?? new Finding(code, JsonPointer.Root.Member("parameters").Member(parameter), null, arguments)
            : Contest.Source?.Finding(code, arguments) ?? new Finding(code, JsonPointer.Root, null, arguments);
    }

    private static Finding At(DocumentValue? source, string list, int index, FindingCode code, IReadOnlyList<string> arguments) =>
        source?.Finding(code, arguments) ?? new Finding(code, JsonPointer.Root.Member(list).Element(index), null, arguments);

    private static int IndexOf<T>(IReadOnlyList<T> list, T element)
        where T : class
    {
        var index = 0;
        while (!ReferenceEquals(list[index], element))
            index++;
        return index;
    }
}
