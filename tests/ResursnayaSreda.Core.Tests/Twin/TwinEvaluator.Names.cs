using NodaTime.Text;
using ResursnayaSreda.Core.Contests;
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
        var rest = steps.Skip(1).ToList();
        if (name == "left")
            return Left(((NameStep)rest[0]).Name, at);
        if (at.Bound.TryGetValue(name, out var bound))
        {
            return bound.Kind == MemberKind.Criterion
                ? Name(bound.Id, at)
                : Path(rest, bound.Kind == MemberKind.Expert ? at.From(bound) with { Bound = at.Bound } : at.From(bound));
        }

        var value = Name(name, at);
        if (!value.IsKnown)
            return value;
        return value.Content is SubmissionName submission
            ? Path(rest, at.From(Member.OfSubmission(submission.Id)))
            : Path(rest, at.From(new Member(MemberKind.Label, value.Text, name == "category" ? name : _fields[name].Text("of")!)));
    }

    private static TwinValue Itself(Member member) => member.Kind switch
    {
        MemberKind.Mark => TwinValue.Of(member.Mark),
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
            case "place":
                return TwinValue.Of(_places[at.Submission!]);
            case "position":
                return TwinValue.Of(Position(at.Submission!));
            case "assigned" or "marked" or "complete":
                return TwinValue.Of(Duty(name, at.Submission!, at.Expert!));
        }

        if (_fields.TryGetValue(name, out var field))
            return Given(field, _submissions[at.Submission!].Fields.GetValueOrDefault(name));
        if (_expertFields.TryGetValue(name, out var expertField))
            return Given(expertField, _experts[at.Expert!].Fields.GetValueOrDefault(name));
        if (_parameters.TryGetValue(name, out var parameter))
            return Parameter(name, parameter, at);
        if (_values.TryGetValue(name, out var value))
            return Slot(value["is"], IndexedBy(value, at));
        if (_scores.TryGetValue(name, out var score))
            return Score(score, at.Submission!);
        return Criterion(name, at.Submission!, at.Expert);
    }

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

            var member = new Member(MemberKind.Label, LabelAt(list, at), list);
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

    private static TwinValue Given(Node declared, GivenValue? given)
    {
        if (given is null)
            return TwinValue.Absent;
        return declared.Text("type") switch
        {
            "number" or "money" => TwinValue.Of(Fraction.Parse(given.Text!)),
            "yesNo" => TwinValue.Of(given.Flag!.Value),
            "date" => TwinValue.Of(LocalDatePattern.Iso.Parse(given.Text!).Value),
            "instant" => TwinValue.Of(InstantPattern.ExtendedIso.Parse(given.Text!).Value),
            "choices" => TwinValue.Of(given.List!),
            "submission" => TwinValue.Of(new SubmissionName(given.Text!)),
            _ => TwinValue.Of(given.Text!),
        };
    }
}
