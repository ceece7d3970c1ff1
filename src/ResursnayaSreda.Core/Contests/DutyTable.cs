using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Who has the duty to mark what, recusals aside.</summary>
internal sealed class DutyTable
{
    private readonly Declarations _declared;
    private readonly SortedDictionary<string, Panel> _panels = new(StringComparer.Ordinal);
    private readonly bool[] _hasDuties;

    public DutyTable(Declarations declared, int experts)
    {
        _declared = declared;
        _hasDuties = new bool[experts];
    }

    /// <summary>Adds a duty; of every submission when none is named.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string panel, int expert, int? submission)
    {
        var duties = PanelOf(panel, expert);
        if (submission is { } of)
            return duties.Of(of).Add(expert);
        var isNew = !duties.Everywhere[expert];
        duties.Everywhere[expert] = true;
        return isNew;
    }

    /// <summary>Adds a duty towards what is no submission here: the panel is no longer one without duties.</summary>
    public void AddOutside(string panel, int expert) => PanelOf(panel, expert);

    public bool IsDue(string panel, int expert, int submission)
    {
        if (_panels.TryGetValue(panel, out var duties))
            return duties.Everywhere[expert] || duties.BySubmission.GetValueOrDefault(submission)?.Contains(expert) == true;
        // A panel without duties marks everything, unless it is called for or only listened to; whoever has duties elsewhere is not on this one.
        return !_declared.CalledPanels.Contains(panel) && !_declared.UncountedPanels.Contains(panel) && !_hasDuties[expert];
    }

    public bool IsOnAnyPanel(int expert, int submission) => IsOnAny(_declared.Panels, expert, submission);

    public bool IsOnAny(IReadOnlyList<string> panels, int expert, int submission)
    {
        for (var i = 0; i < panels.Count; i++)
        {
            if (IsDue(panels[i], expert, submission))
                return true;
        }

        return false;
    }

    /// <summary>The experts who may mark every submission; null when that depends on the submission.</summary>
    public bool[]? OnAnyPanel() => _declared.Panels.All(IsUniform) ? [.. Enumerable.Range(0, _hasDuties.Length).Select(e => IsOnAnyPanel(e, 0))] : null;

    /// <summary>Whether the panel is the same for every submission.</summary>
    public bool IsUniform(string panel) => !_panels.TryGetValue(panel, out var duties) || duties.BySubmission.Count == 0;

    /// <summary>The experts of a panel for a submission, in order.</summary>
    public int[] Due(string panel, int submission) => [.. Enumerable.Range(0, _hasDuties.Length).Where(e => IsDue(panel, e, submission))];

    private Panel PanelOf(string panel, int expert)
    {
        if (!_panels.TryGetValue(panel, out var duties))
            _panels[panel] = duties = new(_hasDuties.Length);
        _hasDuties[expert] = true;
        return duties;
    }

    private sealed class Panel(int experts)
    {
        public bool[] Everywhere { get; } = new bool[experts];

        public Dictionary<int, SortedSet<int>> BySubmission { get; } = [];

        public SortedSet<int> Of(int submission)
        {
            if (!BySubmission.TryGetValue(submission, out var experts))
                BySubmission[submission] = experts = [];
            return experts;
        }
    }
}
