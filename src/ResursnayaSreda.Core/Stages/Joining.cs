using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What pooling gave to parts of a contest becomes what it gives to the whole. Contest, admitted, sheets, parts → pooled.</summary>
internal static class Joining
{
    public static Pooled Run(Ledger ledger, IReadOnlyList<Ledger> parts)
    {
        List<int[]> places = [.. parts.Select(p => Enumerable.Range(0, p.Entries.Submissions.Count).Select(s => ledger.Entries.Find(p.Entries.IdOf(s))).ToArray())];
        var columns = new Dictionary<string, LaneColumn?>(StringComparer.Ordinal);
        var others = new Dictionary<(string Criterion, int Submission, int Row), Value>();
        foreach (var point in ledger.Rules.PoolPoints)
        {
            var column = columns[point.Criterion.Id] = Column(point, parts, places, ledger.Entries.Submissions.Count);
            if (column is not null)
                continue;
            for (var part = 0; part < parts.Count; part++)
            {
                if (parts[part].Pooled!.Lanes.Of(point) is not { } own)
                    continue;
                for (var s = 0; s < places[part].Length; s++)
                {
                    if (own.TryGet(s, out var number))
                        others[(point.Criterion.Id, places[part][s], -1)] = Value.Of(number);
                }
            }
        }

        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var ((criterion, submission, row), value) in parts[part].Pooled!.Others)
                others[(criterion, places[part][submission], row)] = value;
            ledger.NoteUndefined(parts[part].Undefined);
        }

        return new Pooled(new LaneBook(ledger, columns), others);
    }

    private static LaneColumn<long>? Column(PoolPoint point, IReadOnlyList<Ledger> parts, IReadOnlyList<int[]> places, int count)
    {
        List<LaneColumn?> own = [.. parts.Select(p => p.Pooled!.Lanes.Of(point))];
        return !own.Contains(null) && JoinedLane<long>.Of([.. own.OfType<LaneColumn>()], places, count) is { } lane ? LaneColumn<long>.Of(lane, count, threads: 1) : null;
    }
}
