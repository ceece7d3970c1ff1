using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Whether further sheets are needed. Calls look only at sheets that are there without them.</summary>
internal static class Calls
{
    /// <summary>Whether a panel is called for a submission, by whichever call and on whichever criterion.</summary>
    public static Value Of(Ledger ledger, string panel, int submission)
    {
        var questions = new List<Question>();
        foreach (var call in ledger.Rules.Calls.Where(c => c.Panel == panel))
        {
            foreach (var leaf in call.IsOfLeaf ? ledger.Rules.Criteria.MarkedCriteria.Where(c => c.Each is null).Select(c => c.Index) : [-1])
            {
                var value = At(ledger, call, submission, leaf);
                if (value.IsYes)
                    return value;
                questions.AddRange(value.Questions);
            }
        }

        return questions.Count > 0 ? Value.Waiting(questions) : Value.No;
    }

    /// <summary>Whether a call asks for a sheet, or for a mark on a criterion; -1 for the whole submission.</summary>
    public static Value At(Ledger ledger, Call call, int submission, int criterion)
    {
        var slots = new int[call.When.FrameSize];
        slots[0] = submission;
        IReadOnlyList<Rational> marks = [];
        if (call.IsOfLeaf)
        {
            slots[1] = criterion;
            marks = MarksAt(ledger, call, submission, criterion);
        }

        var value = call.When.Term.Evaluate(new Frame(ledger, slots, marks));
        if (!value.IsAbsent)
            return value;
        return call.IsNoWhenAbsent ? Value.No : Value.Waiting(new Question(QuestionKind.Sheet, call.Id, ledger.Entries.IdOf(submission)));
    }

    /// <summary>Marks of experts who have a duty only where a call asks, and none did.</summary>
    public static void WarnOfUncalled(Ledger ledger, FindingList findings)
    {
        var panels = ledger.Rules.Declared.Panels;
        var called = ledger.Rules.Declared.CalledPanels;
        foreach (var mark in called.Count == 0 ? [] : ledger.Entries.Contest.Marks)
        {
            var (s, e) = (ledger.Entries.Find(mark.Submission), ledger.Entries.FindExpert(mark.Expert));
            var due = panels.Where(p => ledger.Entries.Duties.IsDue(p, e, s)).ToList();
            if (ledger.Rules.Criteria.Find(mark.Criterion) is null || !due.TrueForAll(p => called.Contains(p) && Of(ledger, p, s).IsNo))
                continue;
            findings.Add(mark.Source?.Finding(FindingCodes.UncalledMark, mark.Submission, mark.Expert)
                ?? new Finding(FindingCodes.UncalledMark, JsonPointer.Root, null, [mark.Submission, mark.Expert]));
        }
    }

    private static IReadOnlyList<Rational> MarksAt(Ledger ledger, Call call, int submission, int criterion)
    {
        var node = ledger.Rules.Declared.Criteria[criterion];
        var experts = ledger.Rules.Declared.Panels
            .Where(p => !ledger.Rules.Declared.CalledPanels.Contains(p) && !ledger.Rules.Declared.UncountedPanels.Contains(p))
            .SelectMany(p => ledger.Panel(p, submission).Indices).Distinct();
        var numbers = experts.Select(e => new Cell(submission, e, node.Leaf!.Value, -1)).Where(ledger.HasMark).Select(c => ledger.Entries.Marks[c]).Order().ToList();
        var kept = numbers.Count - call.DropLow - call.DropHigh;
        return kept > 0 ? numbers.GetRange(call.DropLow, kept) : [];
    }
}
