using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Who has to mark what, recused experts left out. Where nothing sets a submission apart, all of them share one list.</summary>
internal sealed class Panels(
    Entries entries,
    IReadOnlyDictionary<(int Submission, int Expert), string> recused,
    IReadOnlyDictionary<(int Submission, int Expert), IReadOnlyList<Question>> pending)
{
    private readonly HashSet<int> _apart = [.. recused.Keys.Concat(pending.Keys).Select(k => k.Submission)];
    private readonly Dictionary<string, Members> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Panel, int Submission), Members> _own = [];

    /// <summary>Whether a submission is marked by whoever marks all others.</summary>
    public bool IsShared(string panel, int submission) => entries.Duties.IsUniform(panel) && !_apart.Contains(submission);

    /// <summary>Whether some panels are the same for all submissions.</summary>
    public bool AreShared(IEnumerable<string> panels) => _apart.Count == 0 && panels.All(entries.Duties.IsUniform);

    /// <summary>The submissions of which it waits who marks them.</summary>
    public IEnumerable<int> Pending => pending.Keys.Select(k => k.Submission);

    public Members Of(string panel, int submission)
    {
        if (IsShared(panel, submission))
        {
            if (!_shared.TryGetValue(panel, out var shared))
                _shared[panel] = shared = Make(panel, submission);
            return shared;
        }

        if (!_own.TryGetValue((panel, submission), out var own))
            _own[(panel, submission)] = own = Make(panel, submission);
        return own;
    }

    private Members Make(string panel, int submission)
    {
        int[] due = [.. entries.Duties.Due(panel, submission).Where(e => !recused.ContainsKey((submission, e)))];
        return new(due, pending.Count == 0 ? [] : [.. due.SelectMany(e => pending.GetValueOrDefault((submission, e)) ?? []).Distinct().Order()]);
    }
}
