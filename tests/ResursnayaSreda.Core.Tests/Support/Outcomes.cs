using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Support;

/// <summary>Short words for what tests look at.</summary>
internal static class Outcomes
{
    public static string Score(this Evaluation evaluation, string submission, string score = "total") =>
        evaluation[submission].Scores[score].ToString();

    public static string Criterion(this Evaluation evaluation, string submission, string criterion) =>
        evaluation[submission].Criteria[criterion].ToString();

    /// <summary>Outcomes in the order of ids: "a yes, b no"; "?" for one that waits and "-" for one without.</summary>
    public static string All(this Evaluation evaluation) => All(evaluation.Submissions);

    /// <summary>The same of one round: those who entered it.</summary>
    public static string All(this RoundResult round) => All(round.Submissions);

    /// <summary>The first list as "1 a | 2-3 b c".</summary>
    public static string Places(this Evaluation evaluation, int list = 0) => string.Join(" | ", evaluation.Lists[list].Blocks.Select(
        b => $"{(b.From == b.To ? $"{b.From}" : $"{b.From}-{b.To}")} {string.Join(' ', b.Members)}"));

    public static string Amount(this Evaluation evaluation, string submission, string amount = "award") =>
        evaluation[submission].Amounts[amount].ToString();

    public static IEnumerable<string> Asked(this Evaluation evaluation) => evaluation.Questions.Select(q => q.Id);

    public static GivenValue Text(this string text) => GivenValue.Of(text);

    public static Rational N(this string text) => Rational.Parse(text);

    private static string All(IEnumerable<SubmissionResult> submissions) => string.Join(", ", submissions.Select(
        s => $"{s.Id} {s.Outcome ?? (s.OutcomeQuestions.Count > 0 ? "?" : "-")}"));
}
