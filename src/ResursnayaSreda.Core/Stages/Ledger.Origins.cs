using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Values that are not computed by a term: given, decided, or added by a stage.</summary>
internal sealed partial class Ledger
{
    public Members Submissions(SubmissionSet set)
    {
        var count = Entries.Submissions.Count;
        return set switch
        {
            SubmissionSet.Entrants => new([.. Enumerable.Range(0, count).Where(s => !Entries.IsWithdrawn(s, Stage.Admission))], []),
            SubmissionSet.Admitted => Of(Admitted!.Standings),
            SubmissionSet.Scored => Of(Scores!.Standings),
            _ => new([.. Enumerable.Range(0, count).Where(s => Selected!.Positions[s] > 0)], [.. Selected!.Waiting.SelectMany(w => w).Distinct().Order()]),
        };
    }

    public Members Panel(string panel, int submission) =>
        Sheets!.Panels.GetValueOrDefault((panel, submission), new Members([], []));

    private static Members Of(IReadOnlyList<Standing> standings) => new(
        [.. Enumerable.Range(0, standings.Count).Where(s => standings[s].IsIn)],
        [.. standings.Where(s => s.IsWaiting).SelectMany(s => s.Questions).Distinct().Order()]);

    private Value ReadOrigin(Origin origin, ReadOnlySpan<int> members) => origin switch
    {
        BuiltInOrigin { Name: var name } => BuiltIn(name, members[0]),
        FieldOrigin { Field: var field } => Entries.Fields[field][members[0]],
        ExpertFieldOrigin { Field: var field } => Entries.ExpertFields[field][members[0]],
        ParameterOrigin parameter => Parameter(parameter, members),
        RecordedOrigin { Requirement: var requirement } => Recorded(requirement, members[0]),
        DutyOrigin { Name: var name } => Value.Of(Duty(name, members[0], members[1])),
        CellOrigin { Leaf: var leaf } => Cell(members[0], members[1], leaf),
        PooledOrigin { Criterion: var criterion } => Pooled is null
            ? Pooling.At(this, Rules.PoolPoints.First(p => p.Criterion.Id == criterion), members[0])
            : Pooled.Values.GetValueOrDefault((criterion, members[0]), Value.Absent(Absence.NotApplicable)),
        LeftOrigin { Limit: var limit } => LeftOf is null ? FinalLeft(limit, members) : LeftOf(limit, members.ToArray()),
        StandingOrigin { Name: "place" } => Lists!.Places[members[0]],
        StandingOrigin => Selected!.Positions[members[0]] is > 0 and var position ? Value.Of((Numerics.Rational)position) : Value.Absent(Absence.NotApplicable),
        _ => throw new InvalidOperationException($"A quantity has an unknown origin: {origin}."),
    };

    private Value BuiltIn(string name, int submission)
    {
        var of = Entries.Submissions[submission];
        return name switch
        {
            "this" => Value.OfMember(submission),
            "applicant" => of.Applicant is { } applicant ? Value.Of((object)applicant) : Value.Absent(Absence.Missing),
            "submitted" => of.Submitted is { } submitted ? Value.Of((object)submitted) : Value.Absent(Absence.Missing),
            _ => Value.Of((object)Labels(Dimension.Category.Name)[CategoryOf(submission)]),
        };
    }

    private Value Parameter(ParameterOrigin origin, ReadOnlySpan<int> members)
    {
        var index = Rules.Quantities.First(q => q.Name == origin.Parameter).Index;
        var labels = new List<string>();
        for (var i = 0; i < index.Count; i++)
            labels.Add(Labels(index[i].List!)[members[i]]);
        return Entries.Parameters.TryGetValue(Entries.ParameterKey(origin.Parameter, labels), out var value)
            ? value
            : Value.Waiting(new Question(QuestionKind.Parameter, origin.Parameter, labels));
    }

    private Value Recorded(string requirement, int submission) =>
        Entries.Recorded.TryGetValue((requirement, submission), out var answer)
            ? Value.Of(answer)
            : Value.Waiting(new Question(QuestionKind.Requirement, requirement, Entries.Submissions[submission].Id));

    private bool Duty(string name, int submission, int expert)
    {
        var panels = Rules.Declared.Panels.Where(p => Panel(p, submission).Indices.Contains(expert)).ToHashSet(StringComparer.Ordinal);
        if (name == "assigned" || panels.Count == 0)
            return panels.Count > 0;
        var leaves = Rules.Declared.Criteria!.MarkedCriteria.Where(c => panels.Contains(c.Node.Text("panel") ?? ""));
        return name == "marked"
            ? Rules.Declared.Criteria.MarkedCriteria.Any(c => Entries.Marks.ContainsKey((submission, expert, c.Leaf!.Value)))
            : leaves.All(c => Entries.Marks.ContainsKey((submission, expert, c.Leaf!.Value)));
    }

    private Value Cell(int submission, int expert, int leaf)
    {
        if (Sheets!.Recused.ContainsKey((submission, expert)))
            return Value.Absent(Absence.NotApplicable);
        if (Entries.Marks.TryGetValue((submission, expert, leaf), out var mark))
            return Value.Of(mark);
        var criterion = Rules.Declared.Criteria!.MarkedCriteria[leaf];
        // A blank counts as nothing inside a sheet that the expert filled; a sheet that was never begun has no blanks.
        return criterion.Node.Text("blank") == "zero" && Duty("marked", submission, expert) ? Value.Zero : Value.Absent(Absence.Missing);
    }

    private Value FinalLeft(string limit, ReadOnlySpan<int> members)
    {
        var group = members.Length == 0 ? "" : GroupName(limit, members[0]);
        foreach (var (id, name, left) in Selected?.Left ?? [])
        {
            if (id == limit && name == group)
                return left;
        }

        return Value.Absent(Absence.NotApplicable);
    }

    /// <summary>The name of a limit's group from the member of its index.</summary>
    public string GroupName(string limit, int member) =>
        Rules.Limits.First(l => l.Id == limit).Per?.Type is LabelType { List: var list } ? Labels(list)[member] : "";
}
