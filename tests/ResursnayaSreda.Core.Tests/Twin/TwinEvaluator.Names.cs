using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>What names mean.</summary>
internal sealed partial class TwinEvaluator
{
    private TwinValue Path(IReadOnlyList<PathStep> steps, TwinContext at)
    {
        var name = ((NameStep)steps[0]).Name;
        if (steps.Count == 1)
            return at.Bound.TryGetValue(name, out var member) ? Itself(member) : Name(name, at);
        if (OfEarlierRound(steps, at) is { } result)
            return result;
        var rest = steps.Skip(1).ToList();
        if (name == "left")
            return Left(((NameStep)rest[0]).Name, at);
        if (name is "last" or "next" && !at.Bound.ContainsKey(name))
            return (name == "last" ? at.Last : at.Next) is { } other ? Path(rest, at.From(Member.OfSubmission(other))) : TwinValue.Absent;
        return at.Bound.TryGetValue(name, out var bound) ? SeenFrom(bound, rest, at) : Continued(Name(name, at), _fields.GetValueOrDefault(name), name, rest, at);
    }

    private TwinValue SeenFrom(Member bound, List<PathStep> rest, TwinContext at)
    {
        if (bound.Kind == MemberKind.Criterion)
            return Name(bound.Id, at);
        if (bound.Row is not { } row)
            return Path(rest, at.From(bound));
        var value = row.Cells[((NameStep)rest[0]).Name];
        return rest.Count == 1 ? value : Continued(value, null, "", rest.Skip(1).ToList(), at);
    }

    // What stands behind a point is seen from the submission or label, or is a row.
    private TwinValue Continued(TwinValue value, Node? field, string name, List<PathStep> rest, TwinContext at) => value.Content switch
    {
        null => value,
        SubmissionName submission => Path(rest, at.From(Member.OfSubmission(submission.Id))),
        List<TwinRow> rows => RowAt(rows, rest, at),
        _ => Path(rest, at.From(Member.OfLabel(value.Text, name == "category" ? name : field!.Text("of")!))),
    };

    private static TwinValue Itself(Member member) => member.Kind switch
    {
        MemberKind.Mark => member.Mark!,
        MemberKind.Submission => TwinValue.Of(new SubmissionName(member.Id)),
        _ => TwinValue.Of(member.Id),
    };

    private TwinValue Name(string name, TwinContext at)
    {
        switch (name)
        {
            case "this":
                return TwinValue.Of(new SubmissionName(at.Submission!));
            case "applicant":
                return _submissions[at.Submission!].Applicant is { } applicant ? TwinValue.Of(applicant) : TwinValue.Absent;
            case "submitted":
                return _submissions[at.Submission!].Submitted is { } instant ? TwinValue.Of(instant) : TwinValue.Absent;
            case "category":
                return TwinValue.Of(CategoryOf(at));
            case "mark" when at.Mark is { } mark:
                return mark;
            case "place":
                return TwinValue.Of(_places[at.Submission!]);
            case "position":
                return TwinValue.Of(Position(at.Submission!));
            case "assigned" or "marked" or "complete":
                return DutyOf(name, at.Submission!, at.Expert!);
        }

        if (_fields.TryGetValue(name, out var field))
            return Given(field, _submissions[at.Submission!].Fields.GetValueOrDefault(name));
        if (_expertFields.TryGetValue(name, out var expertField))
            return Given(expertField, _experts[at.Expert!].Fields.GetValueOrDefault(name));
        if (_parameters.TryGetValue(name, out var parameter))
            return Parameter(name, parameter, at);
        if (_values.TryGetValue(name, out var value))
            return Value(name, value, IndexedBy(value, at));
        return Declared(name, at);
    }

    private TwinValue Value(string name, Node value, TwinContext at) =>
        value.Child("relative") is { } relative ? Relative(relative, at)
        : value.Child("apportion") is { } apportion ? Apportioned(name, value, apportion, at)
        : Slot(value["is"], at);

    private string CategoryOf(TwinContext at)
    {
        if (at.Labels.TryGetValue("category", out var label))
            return label;
        return Categories.Any(c => c.Has("when"))
            ? Categories.Single(c => Formula(c["when"], TwinContext.For(at.Submission!)).IsYes).Id!
            : _submissions[at.Submission!].Category!;
    }

    // A named quantity sees the members it is indexed by, under the names it gives them, and nothing else of where it is used.
    private TwinContext IndexedBy(Node node, TwinContext at)
    {
        var context = TwinContext.Contest;
        foreach (var entry in node.Texts("for"))
        {
            var words = entry.Split(' ');
            var list = words[^1] == "categories" ? "category" : words[^1];
            if (list == "submission")
            {
                context = context with { Submission = at.Submission };
                continue;
            }

            var member = Member.OfLabel(LabelAt(list, at), list);
            context = words.Length == 3 ? context.From(member).With(words[0], member) : context.From(member);
        }

        return context;
    }

    private string LabelAt(string list, TwinContext at) => list == "category" ? CategoryOf(at) : at.Labels[list];

    private TwinValue Parameter(string name, Node parameter, TwinContext at)
    {
        if (parameter.Has("is"))
            return Slot(parameter["is"], IndexedBy(parameter, at));
        var labels = parameter.Texts("for").Select(f => LabelAt(f, at)).ToList();
        if (parameter.Has("decided"))
        {
            var decision = _contest.Decisions.FirstOrDefault(d => d.Node == name && d.Subject.SequenceEqual(labels));
            return decision is null ? TwinValue.Waiting : Given(parameter, decision.Answer);
        }

        var given = _contest.Parameters[name];
        foreach (var label in labels)
            given = given.ByLabel![label];
        return Given(parameter, given);
    }
}
