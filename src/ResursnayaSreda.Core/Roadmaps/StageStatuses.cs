using NodaTime;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Schedules;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>How far each stage is on a day, by the rules of <see cref="StageStatus"/>. What is recorded with a later day is not known yet.</summary>
internal sealed class StageStatuses
{
    private readonly SiteRoadmap _roadmap;
    private readonly LocalDate _day;
    private readonly ILookup<(string Stage, string Deliverable, EvidenceKind Kind), EvidenceRecord> _evidence;
    private readonly Dictionary<string, StageProgress> _progress = new(StringComparer.Ordinal);

    public StageStatuses(SiteRoadmap roadmap, LocalDate day)
    {
        (_roadmap, _day) = (roadmap, day);
        _evidence = roadmap.Evidence.Where(e => e.Submitted <= day).ToLookup(e => (e.Stage, e.Deliverable, e.Kind));
        var bounds = new RoadmapBounds(roadmap).Stages.ToDictionary(s => s.Stage.Id, StringComparer.Ordinal);
        var template = roadmap.Template;
        var graph = new PrecedenceGraph(
            [.. template.Stages.Select(s => s.Id)], [.. template.Stages.SelectMany(s => s.After.Select(a => (a.Stage, s.Id, a.Kind)))]);
        foreach (var i in graph.Order)
            _progress[template.Stages[i].Id] = ProgressOf(bounds[template.Stages[i].Id]);
    }

    /// <summary>Of each stage by its id.</summary>
    public IReadOnlyDictionary<string, StageProgress> All => _progress;

    private StageProgress ProgressOf(StageBounds bounds)
    {
        var stage = bounds.Stage;
        var record = _roadmap.Records.FirstOrDefault(r => r.Stage == stage.Id);
        var (started, finished) = (Known(record?.Started), Known(record?.Finished));
        var missing = stage.Deliverables.SelectMany(d => d.Evidence.Select(k => new MissingEvidence(d.Id, k, StateOf(stage, d, k))))
            .Where(m => m.State != EvidenceState.Accepted).ToList();
        var handedIn = stage.Deliverables.SelectMany(d => d.Evidence.SelectMany(k => _evidence[(stage.Id, d.Id, k)])).ToList();
        bool IsDone(Deliverable d) => d.Evidence.Count == 0 ? finished is not null : !missing.Exists(m => m.Deliverable == d.Id);
        var isAllDone = stage.Deliverables.Count == 0 ? finished is not null : stage.Deliverables.All(IsDone);
        var first = started ?? handedIn.Select(e => (LocalDate?)e.Submitted).Min() ?? finished;
        var waits = stage.After.Where(a => !IsFarEnough(a)).Select(a => a.Stage).Distinct(StringComparer.Ordinal).ToList();
        var status = record?.CancelledBecause is not null ? StageStatus.Cancelled
            : bounds.IsSkipped ? StageStatus.Skipped
            : isAllDone ? StageStatus.Done
            : finished is not null || (missing.Count > 0 && missing.TrueForAll(m => m.State == EvidenceState.Submitted)) ? StageStatus.Submitted
            : first is not null ? StageStatus.InProgress
            : stage.After.Any(a => _progress[a.Stage].Status is StageStatus.Cancelled or StageStatus.Blocked) ? StageStatus.Blocked
            : waits.Count == 0 && !(bounds.NotBefore > _day) ? StageStatus.Ready
            : StageStatus.NotStarted;
        var isLeftOut = status is StageStatus.Cancelled or StageStatus.Skipped;
        var weights = stage.Deliverables.Count == 0 ? [(isAllDone, Rational.One)] : stage.Deliverables.Select(d => (IsDone(d), d.Weight)).ToList();
        var last = finished ?? (status == StageStatus.Done ? handedIn.Where(IsAccepted).Select(e => (LocalDate?)(e.Decided ?? e.Submitted)).Max() : null);
        return new(
            stage, status, Sum(weights.Where(w => w.Item1 && !isLeftOut)), Sum(weights.Where(_ => !isLeftOut)), isLeftOut ? [] : missing,
            isLeftOut ? null : first < last || last is null ? first : last, isLeftOut ? null : last, waits);
    }

    private static Rational Sum(IEnumerable<(bool, Rational Weight)> weights) => weights.Aggregate(Rational.Zero, (sum, w) => sum + w.Weight);

    private LocalDate? Known(LocalDate? day) => day <= _day ? day : null;

    private bool IsAccepted(EvidenceRecord evidence) => StateOf(evidence) == EvidenceState.Accepted;

    private EvidenceState StateOf(EvidenceRecord evidence) => evidence.Decided > _day ? EvidenceState.Submitted : evidence.State;

    private EvidenceState? StateOf(StageTemplate stage, Deliverable deliverable, EvidenceKind kind)
    {
        var all = _evidence[(stage.Id, deliverable.Id, kind)].ToList();
        return all.Exists(IsAccepted) ? EvidenceState.Accepted : all.Count == 0 ? null : StateOf(all[^1]);
    }

    private bool IsFarEnough(StageRelation relation)
    {
        var before = _progress[relation.Stage];
        return relation.Kind switch
        {
            RelationKind.FinishToStart => before.IsLeftOut || before.Status is StageStatus.Done || before.Last is not null,
            RelationKind.StartToStart => before.IsLeftOut || before.First is not null,
            _ => true,
        };
    }
}
