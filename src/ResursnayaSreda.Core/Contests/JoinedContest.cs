using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Contests;

/// <summary>One contest out of parts that hold some of its submissions each, with everything that is said of them.</summary>
internal static class JoinedContest
{
    /// <param name="parts">The parts; what stands in several of them in the same words is said once.</param>
    /// <param name="decisions">Those that no part can hold, because they are about submissions of several.</param>
    /// <exception cref="ArgumentException">The parts do not give the same parameters and experts.</exception>
    public static Contest Of(IReadOnlyList<Contest> parts, IEnumerable<Decision> decisions)
    {
        var first = parts[0];
        if (parts.Select(Common).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new ArgumentException("The parts are not of one contest: their rules, parameters or experts differ.", nameof(parts));
        return new Contest(first.MethodologyId, first.MethodologyVersion)
        {
            MethodologyFingerprint = first.MethodologyFingerprint,
            Title = first.Title,
            Remark = first.Remark,
            Parameters = first.Parameters,
            Submissions = SubmissionTable.Of(parts.SelectMany(p => p.Submissions)),
            Experts = first.Experts,
            Duties = [.. parts.SelectMany(p => p.Duties).DistinctBy(d => (d.Panel, d.Expert, d.Submission))],
            Marks = MarkTable.Join([.. parts.Select(p => p.MarkTable)]),
            Recusals = [.. parts.SelectMany(p => p.Recusals)],
            Withdrawals = [.. parts.SelectMany(p => p.Withdrawals)],
            Decisions = [.. parts.SelectMany(p => p.Decisions).Concat(decisions).DistinctBy(d => ContestDocument.Write(d).ToJsonString(), StringComparer.Ordinal)],
        };
    }

    private static string Common(Contest part) => ContestDocument.Write(
        new Contest(part.MethodologyId, part.MethodologyVersion)
        {
            MethodologyFingerprint = part.MethodologyFingerprint,
            Parameters = part.Parameters,
            Experts = part.Experts,
        },
        Detail.Normative).ToJsonString();
}
