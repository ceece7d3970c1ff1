using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Void steps, in the order written: each looks at what the one before has left, and is never repeated.</summary>
internal sealed partial class TwinEvaluator
{
    private readonly HashSet<(string Expert, string Submission, string Leaf, string? Row)> _voidMarks = [];
    private readonly HashSet<(string Expert, string? Category)> _voidExperts = [];

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
                _voidMarks.UnionWith([.. _criteria.Values.Where(c => c.Kind.Name == "marks").SelectMany(l => VoidMarksOf(step, l))]);
            else
                _voidExperts.UnionWith([.. VoidExpertsOf(step)]);
        }
    }

    private IEnumerable<(string Expert, string Submission, string Leaf, string? Row)> VoidMarksOf(Node step, Node leaf)
    {
        foreach (var submission in SubmissionIds.Where(s => _standings[s].LeftAt is null))
        {
            foreach (var row in RowsAt(leaf.Id!, submission))
            {
                var given = _experts.Keys.Select(e => (Expert: e, Mark: MarkOf(e, submission, leaf, row))).Where(c => c.Mark.IsKnown).ToList();
                foreach (var (expert, mark) in given)
                {
                    var at = (TwinContext.For(submission) with { Mark = mark, Row = row, Leaf = leaf.Id, Marks = [.. given.Select(g => g.Mark)] })
                        .With("e", Member.OfExpert(expert));
                    if (Formula(step["when"], at).IsYes)
                        yield return (expert, submission, leaf.Id!, row?.Id);
                }
            }
        }
    }

    private IEnumerable<(string Expert, string? Category)> VoidExpertsOf(Node step)
    {
        foreach (var category in Categories.Select(c => c.Id).DefaultIfEmpty())
        {
            var at = category is null ? TwinContext.Contest : TwinContext.Contest.From(Member.OfLabel(category, "category"));
            foreach (var expert in _experts.Keys)
            {
                if (Formula(step["when"], at.With("e", Member.OfExpert(expert))).IsYes)
                    yield return (expert, category);
            }
        }
    }
}
