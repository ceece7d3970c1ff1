using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Practices;

/// <summary>
/// A link to what an evaluation says of a submission, and to the edition of the rules it was made under, by fingerprints. It stays true whatever
/// editions follow.
/// </summary>
/// <param name="Evaluation">The fingerprint of the evaluation.</param>
/// <param name="Submission">The id under which the subject took part.</param>
/// <param name="MethodologyId">The id of the rules.</param>
/// <param name="MethodologyVersion">The edition of the rules.</param>
/// <param name="Methodology">The fingerprint of the rules.</param>
public sealed record EvaluationLink(
    Fingerprint Evaluation, string Submission, string MethodologyId, string MethodologyVersion, Fingerprint Methodology)
{
    /// <summary>Links to what an evaluation says of a submission.</summary>
    /// <exception cref="ArgumentException">The evaluation has no such submission.</exception>
    public static EvaluationLink To(Evaluation evaluation, string submission)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (!Has(evaluation, submission))
            throw new ArgumentException($"The evaluation has no submission \"{submission}\".", nameof(submission));
        var rules = evaluation.Plan.Methodology;
        return new(evaluation.Fingerprint, submission, rules.Id, rules.Version, rules.Fingerprint);
    }

    /// <summary>Whether an evaluation is the one that this links to, to the byte, under the same rules.</summary>
    public bool LeadsTo(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Has(evaluation, Submission) && To(evaluation, Submission) == this;
    }

    private static bool Has(Evaluation evaluation, string submission) => evaluation.Submissions.Any(s => s.Id == submission);
}
