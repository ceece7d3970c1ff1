using ResursnayaSreda.Core.Documents;
using static ResursnayaSreda.Core.Practices.PassportField;
using static ResursnayaSreda.Core.Practices.PracticeRole;
using static ResursnayaSreda.Core.Practices.PublicationState;
using static ResursnayaSreda.Core.Practices.TransitionEvidence;

namespace ResursnayaSreda.Core.Practices;

/// <summary>The table of transitions. What is no row of it is not allowed.</summary>
public static class PracticeTransitions
{
    // What a practice has to say before it is nominated, before it is reviewed, before it is published.
    private static readonly PassportField[] Nomination = [Title, Region, Municipality, PassportField.Owner, Summary];
    private static readonly PassportField[] Review = [.. Nomination, Problem, Steps, Results];
    private static readonly PassportField[] Publishing = [.. Review, Transferability];

    private static readonly IReadOnlyList<string> PublicationStates = EnumWords.Shape<PublicationState>().Words;
    private static readonly IReadOnlyList<string> ValidationLevels = EnumWords.Shape<ValidationLevel>().Words;
    private static readonly IReadOnlyList<string> Maturities = EnumWords.Shape<Maturity>().Words;

    /// <summary>Every row, by axis.</summary>
    public static IReadOnlyList<PracticeTransition> All { get; } =
    [
        Row(Draft, Submitted, [PracticeRole.Owner, Site], Nomination),
        Row(Returned, Submitted, [PracticeRole.Owner, Site], Nomination),
        Row(Withdrawn, Submitted, [PracticeRole.Owner], Nomination),
        Row(Submitted, UnderReview, [Site, FederalCentre], Review),
        Row(UnderReview, Returned, [Site, FederalCentre], [], Reason),
        Row(UnderReview, Rejected, [FederalCentre], [], Reason),
        Row(UnderReview, Accepted, [FederalCentre], Review),
        Row(Accepted, Published, [FederalCentre], Publishing, TransitionEvidence.Consent, Story),
        Row(Draft, Withdrawn, [PracticeRole.Owner], [], Reason),
        Row(Submitted, Withdrawn, [PracticeRole.Owner], [], Reason),
        Row(UnderReview, Withdrawn, [PracticeRole.Owner], [], Reason),
        Row(Returned, Withdrawn, [PracticeRole.Owner], [], Reason),
        Row(Accepted, Withdrawn, [PracticeRole.Owner, FederalCentre], [], Reason),
        Row(Published, Withdrawn, [PracticeRole.Owner, FederalCentre], [], Reason),
        Row(Published, Superseded, [FederalCentre], [], Successor),
        Row(Published, Archived, [FederalCentre], [], Reason),
        Row(Superseded, Archived, [FederalCentre], [], Reason),
        Row(Rejected, Archived, [FederalCentre], [], Reason),
        Row(Withdrawn, Archived, [FederalCentre], [], Reason),

        Row(ValidationLevel.None, ValidationLevel.Site, [Site], Review, Reference),
        Row(ValidationLevel.Site, ValidationLevel.FederalCentre, [FederalCentre], Review, Assessment),
        Row(ValidationLevel.Site, ValidationLevel.Expert, [Jury], Review, Assessment),
        Row(ValidationLevel.FederalCentre, ValidationLevel.Expert, [Jury], Review, Assessment),
        Row(ValidationLevel.Expert, ValidationLevel.None, [FederalCentre], [], Reason),
        Row(ValidationLevel.FederalCentre, ValidationLevel.None, [FederalCentre], [], Reason),
        Row(ValidationLevel.Site, ValidationLevel.None, [Site, FederalCentre], [], Reason),

        Row(Maturity.Idea, Maturity.Promising, [Site, FederalCentre], [Results], Reference),
        Row(Maturity.Promising, Maturity.Good, [FederalCentre], [Results, Transferability], Reference, OneContext),
        Row(Maturity.Good, Maturity.Institutionalised, [FederalCentre], [Results, Transferability, Sustainability], Reference, TwoContexts),
        Row(Maturity.Institutionalised, Maturity.Good, [FederalCentre], [], Reason),
        Row(Maturity.Good, Maturity.Promising, [FederalCentre], [], Reason),
        Row(Maturity.Promising, Maturity.Idea, [Site, FederalCentre], [], Reason),
    ];

    /// <summary>The rows that leave a state.</summary>
    public static IReadOnlyList<PracticeTransition> From(PracticeAxis axis, string state) => [.. All.Where(t => t.Axis == axis && t.From == state)];

    /// <summary>The row between two states; null when there is none.</summary>
    public static PracticeTransition? Find(PracticeAxis axis, string from, string to)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] is var row && row.Axis == axis && row.From == from && row.To == to)
                return row;
        }

        return null;
    }

    /// <summary>The states of an axis, as documents write them; the first is where a practice begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static IReadOnlyList<string> StatesOf(PracticeAxis axis) => axis switch
    {
        PracticeAxis.Publication => PublicationStates,
        PracticeAxis.Validation => ValidationLevels,
        PracticeAxis.Maturity => Maturities,
        _ => throw new ArgumentOutOfRangeException(nameof(axis)),
    };

    private static PracticeTransition Row<T>(T from, T to, PracticeRole[] roles, PassportField[] fields, params TransitionEvidence[] evidence)
        where T : struct, Enum =>
        new(AxisOf<T>(), EnumWords.Word(from), EnumWords.Word(to), roles, fields, evidence);

    private static PracticeAxis AxisOf<T>() => default(T) switch
    {
        PublicationState => PracticeAxis.Publication,
        ValidationLevel => PracticeAxis.Validation,
        _ => PracticeAxis.Maturity,
    };
}
