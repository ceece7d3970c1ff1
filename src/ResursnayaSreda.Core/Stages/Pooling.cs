using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How the values of many experts become one. Contest, admitted, sheets → pooled.</summary>
internal static class Pooling
{
    public static Pooled Run(Ledger ledger)
    {
        var lanes = new LaneBook(ledger);
        var values = new Dictionary<(string Criterion, int Submission, int Row), Value>();
        foreach (var point in ledger.Rules.PoolPoints)
        {
            var column = lanes.Of(point);
            if (column?.HasAll == true)
                continue;
            for (var s = 0; s < ledger.Entries.Submissions.Count; s++)
            {
                if (column?.Has(s) == true || ledger.Sheets!.Standings[s].IsOut)
                    continue;
                foreach (var row in ledger.RowsOf(point.Criterion, s))
                    values[(point.Criterion.Id, s, row)] = At(ledger, point, s, row);
            }
        }

        return new Pooled(lanes, values);
    }

    /// <summary>The value of a pool point by the first rule that applies.</summary>
    public static Value At(Ledger ledger, PoolPoint point, int submission, int row)
    {
        foreach (var rule in point.Rules)
        {
            var applies = rule.When is null ? Value.Yes : ledger.Read(rule.When, Members(submission, row));
            if (!applies.Is)
                return applies;
            if (applies.IsYes)
                return rule.By == "agreed" ? Agreed(ledger, point, rule, submission, row) : By(ledger, point, rule, submission, row);
        }

        return Value.Absent(Absence.NotApplicable);
    }

    private static Value Fewer(Ledger ledger, PoolPoint point, PoolRule rule, int submission, int row) => rule.Fewer == MissingPolicy.Out
        ? Value.Absent(Absence.Refused)
        : Value.Waiting(new Question(QuestionKind.FurtherMark, point.Criterion.Id, Subject(ledger, point, submission, row)));

    private static int[] Members(int submission, int expert, int row) => row < 0 ? [submission, expert] : [submission, expert, row];

    private static int[] Members(int submission, int row) => row < 0 ? [submission] : [submission, row];

    /// <summary>The experts whose values a rule pools, before some of them are kept.</summary>
    public static Members ExpertsOf(Ledger ledger, PoolRule rule, int submission)
    {
        var panels = rule.Panels.Select(p => ledger.Panel(p, submission)).ToList();
        var questions = panels.SelectMany(p => p.Pending).Concat(Uncalled(ledger, rule, submission));
        return new([.. panels.SelectMany(p => p.Indices).Distinct().Order()], [.. questions.Distinct().Order()]);
    }

    // Where a call says yes and nobody has been appointed, the sheet is waited for.
    private static IEnumerable<Question> Uncalled(Ledger ledger, PoolRule rule, int submission) =>
        from panel in rule.Panels
        where ledger.Rules.Declared.CalledPanels.Contains(panel) && Calls.Of(ledger, panel, submission).IsYes && ledger.Panel(panel, submission).Indices.Count == 0
        from call in ledger.Rules.Calls
        where call.Panel == panel
        select new Question(QuestionKind.Sheet, call.Id, ledger.Entries.IdOf(submission));

    /// <summary>The one mark on which the experts agreed; their own stay recorded.</summary>
    private static Value Agreed(Ledger ledger, PoolPoint point, PoolRule rule, int submission, int row)
    {
        // Whoever agrees has marked before: "least" counts the marks of their own.
        if (rule.Node.Has("least") && ExpertsOf(ledger, rule, submission) is var experts)
        {
            if (experts.Pending.Count > 0)
                return Value.Waiting(experts.Pending);
            var own = experts.Indices.Select(e => ledger.Read(point.Sheet, Members(submission, e, row))).ToList();
            if (own.Count(v => v.Is) < rule.Least)
                return own.Exists(v => v.IsWaiting) ? Value.Waiting(own.SelectMany(v => v.Questions)) : Fewer(ledger, point, rule, submission, row);
        }

        if (ledger.Entries.Agreed.TryGetValue((point.Criterion.Leaf!.Value, submission, row), out var mark))
            return Rounded(rule, ledger.MarkOf(point.Criterion, mark));
        return rule.Missing switch
        {
            MissingPolicy.Zero => Value.Zero,
            MissingPolicy.Out => Value.Absent(Absence.Refused),
            _ => Value.Waiting(new Question(QuestionKind.AgreedMark, point.Criterion.Id, Subject(ledger, point, submission, row))),
        };
    }

    private static IReadOnlyList<string> Subject(Ledger ledger, PoolPoint point, int submission, int row) => row < 0
        ? [ledger.Entries.IdOf(submission)]
        : [ledger.Entries.IdOf(submission), ledger.NameOfRow(point.Criterion.Rows!, submission, row)];

    private static Value By(Ledger ledger, PoolPoint point, PoolRule rule, int submission, int row)
    {
        var experts = ExpertsOf(ledger, rule, submission);
        if (experts.Pending.Count > 0)
            return Value.Waiting(experts.Pending);
        // A void mark is nobody's: its expert is not asked for another, nor compared with those who are kept.
        List<int> counted = [.. experts.Indices.Where(e => ledger.Read(point.Sheet, Members(submission, e, row)) is not { IsAbsent: true, Absence: Absence.NotCounted })];
        var (kept, failure) = Keeping.Of(ledger, point, rule, submission, counted);
        if (failure is { } undecided)
            return undecided;
        var collected = new List<Value>(kept.Count);
        var questions = new List<Question>();
        var given = 0;
        foreach (var expert in kept)
        {
            var value = ledger.Read(point.Sheet, Members(submission, expert, row));
            if (value.Is)
            {
                collected.Add(value);
                given++;
            }
            else if (value.IsWaiting)
            {
                questions.AddRange(value.Questions);
            }
            else if (rule.Missing == MissingPolicy.Out)
            {
                return Value.Absent(Absence.Refused);
            }
            else if (rule.Missing == MissingPolicy.Wait)
            {
                questions.AddRange(Due(ledger, point, submission, expert, row));
            }
            else if (rule.Missing == MissingPolicy.Zero)
            {
                collected.Add(Value.Zero);
            }
        }

        if (questions.Count > 0)
            return Value.Waiting(questions);
        if (given < rule.Least)
            return Fewer(ledger, point, rule, submission, row);
        return Reduce(ledger, point, rule, submission, row, collected);
    }

    private static Value Reduce(Ledger ledger, PoolPoint point, PoolRule rule, int submission, int row, List<Value> collected)
    {
        // Labels are put in order by their numbers, and the result is a label again.
        var labels = point.Sheet.Type is LabelType label ? ledger.Labels(label.List) : null;
        List<Rational> numbers = labels is null
            ? [.. collected.Select(v => v.Number).Order()]
            : [.. collected.Select(v => (Rational)labels.ToList().IndexOf(v.Text)).Order()];
        var left = numbers.Count - rule.DropLow - rule.DropHigh;
        var trimmed = left > 0 ? numbers.GetRange(rule.DropLow, left) : [];
        if (rule.Formula is { } formula)
            return Rounded(rule, formula.Term.Evaluate(new Frame(ledger, Slots(formula.FrameSize, submission, row), trimmed)));
        var number = rule.By == "median" && trimmed.Count > 0 ? Aggregate.Median(trimmed, rule.Even) : Aggregate.Apply(rule.By!, trimmed);
        if (number is not { } result)
            return Value.Absent(Absence.Undefined);
        return labels is null ? Rounded(rule, Value.Of(result)) : Value.Of((object)labels[(int)result.Numerator]);
    }

    private static Value Rounded(PoolRule rule, Value value) =>
        value.Is && rule.Rounding is { } rounding ? Value.Of(rounding.Apply(value.Number)) : value;

    private static int[] Slots(int size, int submission, int row)
    {
        var slots = new int[size];
        slots[0] = submission;
        if (row >= 0)
            slots[1] = row;
        return slots;
    }

    /// <summary>Every mark that the expert still owes at this point.</summary>
    public static IEnumerable<Question> Due(Ledger ledger, PoolPoint point, int submission, int expert, int row) =>
        from leaf in point.Criterion.Leaves
        let criterion = ledger.Rules.Declared.Criteria[leaf]
        from at in row < 0 ? ledger.RowsOf(criterion, submission) : [row]
        where !ledger.Entries.Marks.Contains(new Cell(submission, expert, criterion.Leaf!.Value, at))
        select new Question(QuestionKind.Mark, criterion.Id, [
            ledger.Entries.IdOf(submission), ledger.Entries.Experts[expert].Id,
            .. at < 0 ? (string[])[] : [ledger.NameOfRow(criterion.Rows!, submission, at)]]);
}
