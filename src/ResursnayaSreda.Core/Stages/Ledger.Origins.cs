using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Values that are not computed by a term: given, decided, or added by a stage.</summary>
internal sealed partial class Ledger
{
    private readonly Dictionary<SubmissionSet, Members> _sets = [];

    public Members Submissions(SubmissionSet set)
    {
        if (AtHand is { } atHand && set is SubmissionSet.Above or SubmissionSet.Tied)
            return new(set == SubmissionSet.Above ? atHand.Above : atHand.Tied, []);
        if (!_sets.TryGetValue(set, out var members))
            _sets[set] = members = MembersOf(set);
        return members;
    }

    private Members MembersOf(SubmissionSet set) => set switch
    {
        SubmissionSet.Entrants => Of(Entrants, s => !IsWithdrawn(s, Stage.Admission)),
        SubmissionSet.Admitted => Of(Admitted!.Standings, _ => true),
        SubmissionSet.Scored => Of(Scores!.Standings, _ => true),
        _ => new(
            [.. Enumerable.Range(0, Entries.Submissions.Count).Where(s => Selected!.Positions[s] > 0)],
            [.. Selected!.Waiting.Values.SelectMany(w => w).Distinct().Order()]),
    };

    public Members Panel(string panel, int submission)
    {
        var members = Sheets!.Panels.Of(panel, submission);
        if (!Rules.Declared.CalledPanels.Contains(panel))
            return members;
        var called = Calls.Of(this, panel, submission);
        return called.IsYes ? members : new Members([], called.Questions);
    }

    private static Members Of(IReadOnlyList<Standing> standings, Func<int, bool> isMember) => new(
        [.. Enumerable.Range(0, standings.Count).Where(s => standings[s].IsIn && isMember(s))],
        [.. standings.Where((s, i) => s.IsWaiting && isMember(i)).SelectMany(s => s.Questions).Distinct().Order()]);

    private Value ReadOrigin(Origin origin, ReadOnlySpan<int> members) => origin switch
    {
        BuiltInOrigin { Name: var name } => BuiltIn(name, members[0]),
        FieldOrigin { Field: var field } => Entries.Fields[field][members[0]],
        ExpertFieldOrigin { Field: var field } => Entries.ExpertFields[field][members[0]],
        ColumnOrigin column => Column(column, members[0], members[1]),
        RoundOrigin round => Earlier[round.Round].Given(round.Name, members[0]),
        ParameterOrigin parameter => Parameter(parameter, members),
        RecordedOrigin { Requirement: var requirement } => Recorded(requirement, members[0]),
        DutyOrigin { Name: var name } => DutyOf(name, members[0], members[1]),
        CellOrigin { Leaf: var leaf } => Cell(new Cell(members[0], members[1], leaf, members.Length > 2 ? members[2] : -1)),
        CallOrigin { Call: var call } => Calls.At(this, CallOf(call), members[0], members.Length > 1 ? members[1] : -1),
        PooledOrigin { Criterion: var criterion } => PooledAt(criterion, members[0], members.Length > 1 ? members[1] : -1),
        LeftOrigin { Limit: var limit } => LeftOf is null ? FinalLeft(limit, members) : LeftOf(limit, members.ToArray()),
        ShareOrigin { Apportionment: var id } => Apportioning.Of(this, Rules.Apportionments[id], members[0]),
        EdgeOrigin { Name: var name } => Value.OfMember(name == "last" ? Edge!.Value.Last : Edge!.Value.Next),
        StandingOrigin { Name: "place" } => Lists!.PlaceOf(members[0]),
        StandingOrigin => Selected!.Positions[members[0]] is > 0 and var position ? Value.Of((Numerics.Rational)position) : Value.Absent(Absence.NotApplicable),
        _ => throw new InvalidOperationException($"A quantity has an unknown origin: {origin}."),
    };

    public Call CallOf(string id) => Rules.Calls.First(c => c.Id == id);

    private Value PooledAt(string criterion, int submission, int row) => Pooled is null
        ? Pooling.At(this, Rules.PoolPointOf(criterion), submission, row)
        : Pooled.At(Rules.PoolPointOf(criterion), submission, row);

    private Value Column(ColumnOrigin column, int owner, int row)
    {
        var table = (column.IsOfExpert ? Entries.ExpertFields : Entries.Fields)[column.Field][owner];
        return table.Is ? ((RowTable)table.Content).Columns[column.Column][row] : table;
    }

    /// <summary>What this round gave a submission, for the rounds after it.</summary>
    private Value Given(string name, int submission)
    {
        if (!IsHeld || Selected is null)
            return Value.Absent(Absence.NotApplicable);
        if (name == "place")
            return Lists!.PlaceOf(submission);
        return Selected.Outcomes[submission] is { } outcome ? Value.Of((object)outcome)
            : Selected.WaitingOf(submission) is { Count: > 0 } waiting ? Value.Waiting(waiting)
            : Value.Absent(Absence.NotApplicable);
    }

    private Value BuiltIn(string name, int submission)
    {
        var of = Entries.Contest.Roll.Told(submission);
        return name switch
        {
            "this" => Value.OfMember(submission),
            "applicant" => of?.Applicant is { } applicant ? Value.Of((object)applicant) : Value.Absent(Absence.Missing),
            "submitted" => of?.Submitted is { } submitted ? Value.Of((object)submitted) : Value.Absent(Absence.Missing),
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
            : Value.Waiting(new Question(QuestionKind.Requirement, requirement, Entries.IdOf(submission)));

    // Where it waits whether marks count, it waits whether they were given.
    private Value DutyOf(string name, int submission, int expert)
    {
        if (Duty(name, submission, expert))
            return Value.Yes;
        // Marks of other rounds are no concern of this one.
        var doubts = name == "assigned" || Sheets!.Void.Count == 0 ? [] : Sheets.Void
            .Where(v => v.Key.Submission == submission && v.Key.Expert == expert && Rules.Criteria.MarkedCriteria.Any(c => c.Leaf == v.Key.Leaf))
            .SelectMany(v => v.Value.Questions).ToList();
        return doubts.Count > 0 ? Value.Waiting(doubts) : Value.No;
    }

    private bool Duty(string name, int submission, int expert)
    {
        // Calls look at what experts have marked, so this does not look at calls.
        var panels = Rules.Declared.Panels
            .Where(p => Sheets!.Panels.Of(p, submission).Indices.Contains(expert)).ToHashSet(StringComparer.Ordinal);
        if (name == "assigned" || panels.Count == 0)
            return panels.Count > 0;
        var leaves = Rules.Criteria.MarkedCriteria;
        return name == "marked"
            ? leaves.Any(c => RowsOf(c, submission).Any(r => HasMark(new Cell(submission, expert, c.Leaf!.Value, r))))
            : leaves.Where(c => panels.Contains(c.Node.Text("panel") ?? ""))
                .All(c => RowsOf(c, submission).All(r => HasMark(new Cell(submission, expert, c.Leaf!.Value, r))));
    }

    /// <summary>The rows for which a criterion has a value each; -1 alone for one that has one value.</summary>
    public IEnumerable<int> RowsOf(CriterionNode criterion, int submission) => criterion.Rows is not { } field ? [-1]
        : Entries.Fields[field][submission] is { Is: true, Content: RowTable table } ? Enumerable.Range(0, table.Count) : [];

    /// <summary>How a row is named: its key, or its number from 1.</summary>
    public string NameOfRow(string field, int owner, int row) =>
        (Entries.Fields.GetValueOrDefault(field) ?? Entries.ExpertFields[field])[owner] is { Is: true, Content: RowTable table }
            ? table.NameOf(row)
            : row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number of a row by its name; -1 for a criterion without rows.</summary>
    public int FindRow(CriterionNode criterion, int submission, string? name) =>
        name is not null && Entries.Fields[criterion.Rows!][submission] is { Is: true, Content: RowTable table } ? table.Find(name) : -1;

    public bool HasMark(Cell cell) => Entries.Marks.Contains(cell) && Sheets?.Void.ContainsKey(cell) != true;

    private Value Cell(Cell cell)
    {
        if (Sheets!.Recused.Count > 0 && Sheets.Recused.ContainsKey((cell.Submission, cell.Expert)))
            return Value.Absent(Absence.NotCounted);
        if (Sheets.Void.Count > 0 && Sheets.Void.TryGetValue(cell, out var voided))
            return voided.Questions.Count > 0 ? Value.Waiting(voided.Questions) : Value.Absent(Absence.NotCounted);
        var criterion = Rules.Declared.MarkedCriteria[cell.Leaf];
        if (Entries.Marks.TryGetValue(cell, out var mark))
            return MarkOf(criterion, mark);
        // A blank counts as nothing inside a sheet that the expert filled; a sheet that was never begun has no blanks.
        return criterion.Node.Text("blank") == "zero" && Duty("marked", cell.Submission, cell.Expert) ? Value.Zero : Value.Absent(Absence.Missing);
    }

    /// <summary>A kept number as the value it stands for: a mark on a scale of labels is a label.</summary>
    public Value MarkOf(CriterionNode criterion, Numerics.Rational mark) =>
        Rules.Declared.LabelsOf(criterion) is { } labels ? Value.Of((object)labels.Labels[(int)mark.Numerator]) : Value.Of(mark);

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
        Rules.Limits.First(l => l.Id == limit).AtMost.Index is [{ List: { } list }] ? Labels(list)[member] : "";
}
