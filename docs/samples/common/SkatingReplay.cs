using System.Globalization;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Samples.Skating;

/// <summary>Evaluates every programme of a file and compares the results with the published ones. Published totals are never used as input.</summary>
internal sealed class SkatingReplay
{
    private readonly List<string> _differences = [];

    private SkatingReplay(Plan plan, SkatingFile file)
    {
        foreach (var programme in file.Programmes)
            Compare(programme, programme.IsReadable ? Evaluate(plan, file, programme) : null);
    }

    public PublishedCount PanelScores { get; } = new();

    public PublishedCount ComponentTotals { get; } = new();

    public PublishedCount SegmentTotals { get; } = new();

    public PublishedCount Places { get; } = new();

    /// <summary>Each published value that the rules do not give, and each programme that the rules refuse.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Whether every published value came out.</summary>
    public bool IsWhole => PanelScores.IsWhole && ComponentTotals.IsWhole && SegmentTotals.IsWhole && Places.IsWhole;

    public static SkatingReplay Of(Plan plan, SkatingFile file) => new(plan, file);

    public override string ToString() =>
        $"panel scores {PanelScores}, component totals {ComponentTotals}, segment totals {SegmentTotals}, places {Places}";

    private Evaluation? Evaluate(Plan plan, SkatingFile file, SkatingProgramme programme)
    {
        var (contest, lineOfMark) = SkatingContest.Of(plan.Methodology, programme, file.Judges);
        var evaluation = Evaluation.Of(plan, contest);
        foreach (var finding in evaluation.Findings)
        {
            // A finding about a mark points to its element of the contest's list.
            var line = finding.Pointer.ToString().Split('/') is ["", "marks", var index, ..]
                ? $"line {lineOfMark[int.Parse(index, CultureInfo.InvariantCulture)]}: "
                : "";
            var difference = $"{line}{programme.Competition}, {programme.Name}: {finding.Describe(Language.English)}";
            if (!_differences.Contains(difference))
                _differences.Add(difference);
        }

        return evaluation.IsValid ? evaluation.Value : null;
    }

    // Without an evaluation every published value of the programme counts as not reproduced: why there is none has been named already.
    private void Compare(SkatingProgramme programme, Evaluation? evaluation)
    {
        var segmentTotalsAgree = true;
        foreach (var performance in programme.Performances)
        {
            var result = evaluation?[performance.Skater];
            var where = evaluation is null ? null : $"{programme.Competition}, {programme.Name}, {performance.Skater}";
            var panelScoresAgree = true;
            foreach (var row in performance.Rows)
            {
                var panelScore = result?.Criteria.GetValueOrDefault(SkatingContest.CriterionOf(programme, row));
                panelScoresAgree &= Check(PanelScores, [row], "panel_score", panelScore, where is null ? null : $"{where}, {row["component"]}", false);
            }

            var componentTotal = result?.Criteria.GetValueOrDefault("components");
            var componentTotalAgrees = Check(ComponentTotals, performance.Rows, "total_component_score", componentTotal, where, panelScoresAgree);
            var segmentTotal = result?.Scores.GetValueOrDefault("total");
            segmentTotalsAgree &= Check(SegmentTotals, performance.Rows, "total_segment_score", segmentTotal, where, componentTotalAgrees);
        }

        foreach (var performance in programme.Performances)
        {
            var where = evaluation is null ? null : $"{programme.Competition}, {programme.Name}, {performance.Skater}";
            Check(Places, performance.Rows, "published_rank", evaluation?[performance.Skater].Place, where, segmentTotalsAgree);
        }
    }

    // Every row that publishes the value must publish what was computed. A value that is not published is not compared.
    private bool Check(
        PublishedCount count, IReadOnlyList<PublishedRow> rows, string column, Reading? computed, string? where, bool sourcesAgree)
    {
        var published = rows.Where(r => r[column].Length > 0).ToList();
        if (published.Count == 0)
            return true;
        var other = published.Find(r => computed?.Number is not { } number || r.Number(column) != number);
        count.Add(other is null);
        if (other is null || where is null)
            return other is null;
        var contradiction = sourcesAgree ? "; what it follows from is published as computed: the published data contradict themselves" : "";
        _differences.Add($"line {other.Line}: {where}: {column} is published as {other[column]}, computed {computed?.ToString() ?? "nothing"}{contradiction}");
        return false;
    }
}
