namespace ResursnayaSreda.Core.Quantities;

/// <summary>A set that can be reduced over.</summary>
/// <param name="Dimension">What its members are.</param>
/// <param name="Stage">From which stage on it is fixed.</param>
internal abstract record SetTerm(Dimension Dimension, Stage Stage)
{
    /// <summary>Whether the submission at hand is a member by construction.</summary>
    public bool HoldsThis { get; init; }

    /// <summary>How many members there are at the least, as far as a rule says.</summary>
    public int Least { get; init; }

    /// <summary>How many members there are when the document says so.</summary>
    public int? Size { get; init; }

    /// <summary>The terms that say whose set it is.</summary>
    public virtual IEnumerable<Term> Operands => [];

    public abstract (Members Members, Value? Failure) Evaluate(Frame frame);

    protected static (Members Members, Value? Failure) All(int count) => (new(Enumerable.Range(0, count).ToArray(), []), null);
}

internal sealed record SubmissionsTerm(SubmissionSet Set, Stage Stage) : SetTerm(Dimension.Submission, Stage)
{
    public override (Members Members, Value? Failure) Evaluate(Frame frame) => (frame.Readings.Submissions(Set), null);
}

internal sealed record PanelTerm(string Panel, Term Submission) : SetTerm(Dimension.Expert, Stage.Marking)
{
    public override IEnumerable<Term> Operands => [Submission];

    public override (Members Members, Value? Failure) Evaluate(Frame frame)
    {
        var of = Submission.Evaluate(frame);
        return of.Is ? (frame.Readings.Panel(Panel, of.Member), null) : (default, of);
    }
}

internal sealed record CriteriaTerm(IReadOnlyList<int> Criteria) : SetTerm(Dimension.Criterion, Stage.Admission)
{
    public override (Members Members, Value? Failure) Evaluate(Frame frame) => (new(Criteria, []), null);
}

internal sealed record LabelsTerm(string List, int Count) : SetTerm(Dimension.Choice(List), Stage.Admission)
{
    public override (Members Members, Value? Failure) Evaluate(Frame frame) => All(Count);
}

internal sealed record ChosenTerm(Term Labels, string List) : SetTerm(Dimension.Choice(List), Labels.Stage)
{
    public override IEnumerable<Term> Operands => [Labels];

    public override (Members Members, Value? Failure) Evaluate(Frame frame)
    {
        var chosen = Labels.Evaluate(frame);
        return chosen.Is
            ? (new([.. ((IReadOnlyList<string>)chosen.Content).Select(l => frame.Readings.IndexOf(List, l)).Order()], []), null)
            : (default, chosen);
    }
}

internal sealed record MarksTerm() : SetTerm(Dimension.Mark, Stage.Pooling)
{
    public override (Members Members, Value? Failure) Evaluate(Frame frame) => All(frame.Marks.Count);
}
