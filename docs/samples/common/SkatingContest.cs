using System.Globalization;
using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Samples.Skating;

/// <summary>A programme as a contest: what the file says, in the words of the methodology, and nothing computed.</summary>
internal static partial class SkatingContest
{
    private static readonly string[] ShortWords = ["SHORT", "RHYTHM", "SP", "SD", "RD"];
    private static readonly string[] FreeWords = ["FREE", "LONG", "FS", "FD", "FP"];

    /// <param name="methodology">The rules it is held under.</param>
    /// <param name="programme">What the file says of it.</param>
    /// <param name="judges">The columns of judges.</param>
    /// <returns>The contest, and the line of the file for each of its marks.</returns>
    public static (Contest Contest, IReadOnlyList<int> LineOfMark) Of(
        Methodology methodology, SkatingProgramme programme, IReadOnlyList<string> judges)
    {
        var marks = new List<Mark>();
        var lines = new List<int>();
        foreach (var performance in programme.Performances)
        {
            foreach (var row in performance.Rows)
            {
                foreach (var judge in judges)
                {
                    // No mark is empty here and 0.0 in the protocols' source: missing, not zero. What that means is for the rules to say.
                    if (row.Number(judge) is not { Sign: not 0 } mark)
                        continue;
                    marks.Add(new Mark(performance.Skater, judge, CriterionOf(programme, row), GivenValue.Of(mark)));
                    lines.Add(row.Line);
                }
            }
        }

        var contest = new Contest(methodology.Id, methodology.Version)
        {
            Submissions = [.. programme.Performances.Select(p => new Submission(p.Skater, FieldsOf(programme, p)))],
            Experts = [.. judges.Select(j => new Expert(j))],
            Marks = marks,
        };
        return (contest, lines);
    }

    /// <summary>The criterion that holds the marks of a row.</summary>
    public static string CriterionOf(SkatingProgramme programme, PublishedRow row) => Numbered("component", programme.ComponentOf(row));

    /// <summary>
    /// Which phase a programme is, by the words of its name: JUNIOR PAIRS SHORT PROGRAM, ICE DANCE FREE DANCE. This sorts data; what follows
    /// from the phase stands in the methodology.
    /// </summary>
    /// <returns>A label of the methodology, or null when the name says nothing or both.</returns>
    public static string? PhaseOf(string programme)
    {
        var words = Words().Matches(programme.ToUpperInvariant()).Select(m => m.Value).ToList();
        return (words.Any(ShortWords.Contains), words.Any(FreeWords.Contains)) switch
        {
            (true, false) => "short",
            (false, true) => "free",
            _ => null,
        };
    }

    private static Dictionary<string, GivenValue> FieldsOf(SkatingProgramme programme, SkatingPerformance performance)
    {
        var fields = new Dictionary<string, GivenValue>(StringComparer.Ordinal)
        {
            ["program"] = GivenValue.Of(programme.Name),
            ["phase"] = GivenValue.Of(PhaseOf(programme.Name)!),
            ["elements"] = GivenValue.Of(performance.RowWith("total_element_score").Number("total_element_score")!.Value),
        };
        if (performance.RowWith("deductions").Number("deductions") is { } deductions)
            fields["deductions"] = GivenValue.Of(deductions);
        foreach (var row in performance.Rows)
        {
            var number = programme.ComponentOf(row);
            fields[Numbered("name", number)] = GivenValue.Of(row["component"]);
            fields[Numbered("factor", number)] = GivenValue.Of(row.Number("factor")!.Value);
        }

        return fields;
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
