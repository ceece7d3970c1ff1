using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Void steps, in the order written: each looks at what the one before has left, and is never repeated.</summary>
internal sealed partial class TwinEvaluator
{
    private readonly HashSet<(string Expert, string Submission, string Leaf, string? Row)> _voidMarks = [];
    private readonly HashSet<(string Expert, string? Category)> _voidExperts = [];

    // Where it waits whether they are void, marks wait.
    private readonly HashSet<(string Expert, string Submission, string Leaf, string? Row)> _doubtfulMarks = [];
    private readonly HashSet<(string Expert, string? Category)> _doubtfulExperts = [];

    private bool IsDoubtful(string expert, string submission, string leaf, TwinRow? row) =>
        _doubtfulMarks.Contains((expert, submission, leaf, row?.Id))
        || (_doubtfulExperts.Count > 0 && _doubtfulExperts.Contains((expert, CategoryOrNone(submission))));

    private bool IsVoidMark(string expert, string submission, string leaf, TwinRow? row) => _voidMarks.Contains((expert, submission, leaf, row?.Id));

    private bool IsVoidExpert(string expert, string submission) =>
        _voidExperts.Count > 0 && _voidExperts.Contains((expert, CategoryOrNone(submission)));

    private string? CategoryOrNone(string submission) => Categories.Count == 0 ? null : CategoryOf(TwinContext.For(submission));

    private void RunVoids()
    {
        foreach (var step in _round.Child("marking")?.Children("void") ?? [])
        {
            // All are found first: none of them changes what the others see.
            if (step.Text("what") == "mark")
                Take([.. _criteria.Values.Where(c => c.Kind.Name == "marks").SelectMany(l => VoidMarksOf(step, l))], _voidMarks, _doubtfulMarks);
            else
                Take([.. VoidExpertsOf(step)], _voidExperts, _doubtfulExperts);
        }
    }

    private static void Take<T>(List<(T What, TwinValue When)> found, HashSet<T> isVoid, HashSet<T> isDoubtful)
    {
        isVoid.UnionWith(found.Where(f => f.When.IsYes).Select(f => f.What));
        isDoubtful.UnionWith(found.Where(f => f.When.IsWaiting).Select(f => f.What));
    }

    private IEnumerable<((string Expert, string Submission, string Leaf, string? Row) What, TwinValue When)> VoidMarksOf(Node step, Node leaf)
    {
        foreach (var submission in SubmissionIds.Where(s => _standings[s].LeftAt is null))
        {
            foreach (var row in RowsAt(leaf.Id!, submission))
            {
                var given = _experts.Keys.Where(e => IsCounted(e, submission)).Select(e => (Expert: e, Mark: MarkOf(e, submission, leaf, row))).Where(c => c.Mark.IsKnown).ToList();
                foreach (var (expert, mark) in given)
                {
                    var at = (TwinContext.For(submission) with { Mark = mark, Row = row, Leaf = leaf.Id, Marks = [.. given.Select(g => g.Mark)] })
                        .With("e", Member.OfExpert(expert));
                    yield return ((expert, submission, leaf.Id!, row?.Id), Formula(step["when"], at));
                }
            }
        }
    }

    // A mark that is only recorded, or that nobody has called for yet, is none among which another can stand out.
    private bool IsCounted(string expert, string submission) =>
        _panels.Any(p => !p.Flag("called") && p["counts"] is not false && HasDuty(p.Id!, expert, submission));

    private IEnumerable<((string Expert, string? Category) What, TwinValue When)> VoidExpertsOf(Node step)
    {
        foreach (var category in Categories.Select(c => c.Id).DefaultIfEmpty())
        {
            var at = category is null ? TwinContext.Contest : TwinContext.Contest.From(Member.OfLabel(category, "category"));
            foreach (var expert in _experts.Keys)
            {
                yield return ((expert, category), Formula(step["when"], at.With("e", Member.OfExpert(expert))));
            }
        }
    }
}
