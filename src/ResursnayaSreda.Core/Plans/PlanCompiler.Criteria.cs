using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>The tree of criteria: declared once, evaluated per expert below a pool point and per submission above it.</summary>
internal sealed partial class PlanCompiler
{
    private readonly Dictionary<int, List<Node>> _poolRules = [];

    private void DeclareCriteria()
    {
        FindPoolPoints();
        foreach (var criterion in _criteria.All)
        {
            _definitions.Add(criterion.Id, criterion.Node.Source, () => Value(criterion));
            _definitions.Add(SheetName(criterion.Id), criterion.Node.Source, () => Sheet(criterion));
            _definitions.Add(WeightName(criterion), criterion.Node.Source, () => Weight(criterion));
            _definitions.Add(AppliesName(criterion), criterion.Node.Source, () => Applies(criterion));
        }
    }

    private static string WeightName(CriterionNode criterion) => $"weight {criterion.Id}";

    private static string AppliesName(CriterionNode criterion) => $"applies {criterion.Id}";

    private bool IsPoolPoint(CriterionNode criterion) => _poolRules.ContainsKey(criterion.Index);

    private bool IsBelowPoolPoint(CriterionNode criterion) => _criteria.AncestorsOf(criterion.Index).Any(IsPoolPoint);

    // What feeds a sheet must be known when sheets are made.
    private Stage SectionOf(CriterionNode criterion) =>
        IsBelowPoolPoint(criterion) || (IsPoolPoint(criterion) && !criterion.IsMarked) ? Stage.Marking : Stage.Scoring;

    /// <summary>The members a criterion has a value for: the submission, and the row when it is one of each row.</summary>
    private static Scope ScopeOf(CriterionNode criterion, Stage section) =>
        Scope.For([(Dimension.Submission, null), .. RowOf(criterion)], section);

    private static Scope SheetScopeOf(CriterionNode criterion, Stage section) =>
        Scope.For([(Dimension.Submission, null), (Dimension.Expert, null), .. RowOf(criterion)], section);

    private static (Dimension, string?)[] RowOf(CriterionNode criterion) =>
        criterion.Rows is { } field ? [(Dimension.Row(field), criterion.Each!.Text("as"))] : [];

    private Quantity? Weight(CriterionNode criterion) =>
        Define(WeightName(criterion), criterion.Node, "weight", ScopeOf(criterion, SectionOf(criterion)), QuantityType.Plain);

    private Quantity? Applies(CriterionNode criterion) =>
        Define(AppliesName(criterion), criterion.Node, "when", ScopeOf(criterion, SectionOf(criterion)), QuantityType.YesNo);

    /// <summary>What the criterion is worth for a submission.</summary>
    private Quantity? Value(CriterionNode criterion)
    {
        if (IsBelowPoolPoint(criterion))
        {
            _findings.Add(criterion.Node.Finding(FindingCodes.NotAvailableHere, criterion.Id, "@belowPoolPoint"));
            return null;
        }

        var scope = ScopeOf(criterion, Stage.Scoring);
        if (IsPoolPoint(criterion))
            return Pooled(criterion) is { } pooled ? Finish(criterion, Read(pooled, scope), scope, isFinished: criterion.IsMarked) : null;
        var term = Raw(criterion, scope, isSheet: false);
        return term is null ? null : Finish(criterion, term, scope);
    }

    /// <summary>What one expert's sheet alone gives for the criterion.</summary>
    private Quantity? Sheet(CriterionNode criterion)
    {
        var scope = SheetScopeOf(criterion, SectionOf(criterion));
        var isFinished = !criterion.IsMarked || IsBelowPoolPoint(criterion);
        var term = criterion.Leaf is { } leaf ? Cell(criterion, leaf, scope) : Raw(criterion, scope, isSheet: true);
        return term is null ? null : Finish(criterion, term, scope, SheetName(criterion.Id), isFinished);
    }

    private Term? Cell(CriterionNode criterion, int leaf, Scope scope)
    {
        if (criterion.Node.Text("scale") is not { } name || !_declared.Scales.TryGetValue(name, out var scale))
            return null;
        var isBlankZero = criterion.Node.Text("blank") == "zero";
        var type = TypeOf(scale);
        var cell = new Quantity($"mark {criterion.Id}", SheetScopeOf(criterion, Stage.Pooling).At.Index, type)
        {
            Kind = QuantityKind.Given,
            Stage = Stage.Pooling,
            Round = _declaration.Index,
            Origin = new CellOrigin(leaf),
            IsOptional = true,
            Range = isBlankZero ? scale.Range.Union(Interval.Of(Rational.Zero)) : scale.Range,
            Node = criterion.Node,
        };
        _definitions.Add(cell.Name, criterion.Node.Source, () => cell);
        return Read(cell, scope);
    }

    private static QuantityType TypeOf(Scale scale) =>
        scale is LabelsScale labels ? new LabelType(labels.List, IsOrdered: true) : QuantityType.Plain;

    private Term? Raw(CriterionNode criterion, Scope scope, bool isSheet)
    {
        var node = criterion.Node;
        if (node.Kind == NodeTable.Relative)
            return isSheet && !IsBelowPoolPoint(criterion) ? ReadNamed(criterion.Id, scope) : Relative(node, scope);
        if (node.Kind == NodeTable.Each)
            return EachRow(criterion, scope, isSheet);
        if (node.Kind == NodeTable.Indicator)
        {
            // An indicator is the same whoever looks: a sheet reads the submission's value unless it is made for sheets only.
            return isSheet && !IsBelowPoolPoint(criterion) ? ReadNamed(criterion.Id, scope) : Compile(node["is"], scope, QuantityType.Plain);
        }

        if (node.Has("is"))
            return Compile(node["is"], isSheet ? SeeingSheets(scope) : scope, QuantityType.Plain);
        return node.Text("combine") is { } combine ? Combined(criterion, combine, scope, isSheet) : null;
    }

    /// <summary>A node with one child: its value for each row, made into one.</summary>
    private Reduction? EachRow(CriterionNode each, Scope scope, bool isSheet)
    {
        if (each.Children is not [var only] || _declared.Fields.GetValueOrDefault(each.Node.Text("over") ?? "") is not { } field
            || !TryQuantity(field.Name, out var rows) || rows is null || each.Node.Text("combine") is not { } combine)
            return null;
        var child = _criteria[only];
        if (combine == "mean" && child.Node.Has("weight"))
            _findings.Add(child.Node.FindingAt("weight", FindingCodes.MeaninglessProperty, "weight", "each.combine = mean"));
        var set = new RowsTerm(Read(rows, scope), field.Name);
        var row = Variable.Of(scope.NewSlot(), set.Dimension, set.Stage);
        var inner = scope.Seeing(set.Dimension, row);
        if (Part(child, inner, isSheet) is not { Contribution: var body })
            return null;
        return new Reduction(combine, row.Slot, set, null, body)
        {
            Type = QuantityType.Plain,
            IsOptional = body.IsOptional || rows.IsOptional || combine is not ("sum" or "product"),
            Stage = body.Stage > set.Stage ? body.Stage : set.Stage,
            Range = combine is "sum" ? (body.Range.Low >= 0 ? new Interval(Rational.Zero, null) : Interval.All) : combine is "product" ? Interval.All : body.Range,
        };
    }

    // A formula over children reads their marks, which pooling is the first to use; what else feeds a sheet is known before.
    private static Scope SeeingSheets(Scope scope) =>
        scope.SeeingSheets() with { Section = scope.Section < Stage.Pooling ? Stage.Pooling : scope.Section };

    private Fold? Combined(CriterionNode group, string combine, Scope scope, bool isSheet)
    {
        var parts = new List<FoldPart>();
        foreach (var child in group.Children.Select(c => _criteria[c]))
        {
            if (Part(child, scope, isSheet) is not { } part)
                continue;
            if (part.Value.Type is NumberType)
                parts.Add(part);
            else
                _findings.Add(child.Node.Finding(FindingCodes.WrongFormulaType, "@number", part.Value.Type.Word));
        }

        if (parts.Count < group.Children.Count || parts.Count == 0)
            return null;
        var lacking = group.Node.Text("lacking") is { } word ? Enum.Parse<Lacking>(word, ignoreCase: true) : Lacking.Spread;
        var mayLack = parts.Exists(p => p.Contribution.IsOptional);
        if (mayLack && lacking == Lacking.Spread && !isSheet && !group.Node.IsWritten("lacking"))
        {
            _findings.Add(group.Node.Finding(FindingCodes.AbsenceUndecided, string.Join(", ", group.Children.Where((_, i) => parts[i].Contribution.IsOptional).Select(c => _criteria[c].Id)), "lacking"));
            return null;
        }

        // One expert's sheet is not asked about: what it lacks is for the pool rule to answer.
        if (isSheet && lacking is Lacking.Wait or Lacking.Out)
            lacking = Lacking.Spread;
        var question = new Question(QuestionKind.Criterion, group.Id);
        return new Fold(combine, parts, lacking, question)
        {
            Type = QuantityType.Plain,
            IsOptional = mayLack && (lacking == Lacking.Spread || (lacking == Lacking.Skip && combine is not ("sum" or "product")
                && parts.TrueForAll(p => p.Contribution.IsOptional))),
            Stage = parts.Max(p => p.Contribution.Stage > p.Weight.Stage ? p.Contribution.Stage : p.Weight.Stage),
            Range = Span.OfFold(combine, [.. parts.Select(p => (p.Contribution.Range, p.Value.Range, p.Weight.Range))], mayLack),
        };
    }

    private FoldPart? Part(CriterionNode child, Scope scope, bool isSheet)
    {
        var value = ReadNamed(isSheet ? SheetName(child.Id) : child.Id, scope);
        var weight = child.Node.Has("weight") ? ReadNamed(WeightName(child), scope) : Constant.Number(Rational.One);
        return value is null || weight is null ? null : new FoldPart(value, Contribution(child, value, weight), weight);
    }

    private Term Contribution(CriterionNode child, Term value, Term weight)
    {
        if (value.Type is not NumberType || (!child.Node.Has("weight") && !child.Node.Has("contribution")))
            return value;
        var product = new Arithmetic(ArithmeticOperator.Multiply, weight, value)
        {
            Type = QuantityType.Plain,
            IsOptional = value.IsOptional || weight.IsOptional,
            Stage = value.Stage > weight.Stage ? value.Stage : weight.Stage,
            Range = weight.Range.Multiply(value.Range),
        };
        return Rounded.Of(product, RoundingAt(child.Node, "contribution", "contribution"));
    }

    /// <summary>Clipping and rounding of the node itself, and its name.</summary>
    private Quantity Finish(CriterionNode criterion, Term term, Scope scope, string? name = null, bool isFinished = true)
    {
        if (isFinished && criterion.Node.Child("clip") is { } clip)
            term = Clipped(term, clip, scope) ?? term;
        if (isFinished && term.Type is NumberType)
            term = Rounded.Of(term, RoundingAt(criterion.Node, "round", "node"));
        if (criterion.Node.Has("when") && ReadNamed(AppliesName(criterion), scope) is { } applies)
            term = new Applicable(applies, term) { Type = term.Type, IsOptional = true, Stage = applies.Stage > term.Stage ? applies.Stage : term.Stage, Range = term.Range };
        return Make(name ?? criterion.Id, term, scope, criterion.Node);
    }

    private Term? Clipped(Term term, Node clip, Scope scope)
    {
        Interval? upper = null;
        // As the function of this name does: where bounds are reversed, the lower one wins.
        foreach (var (property, function) in (ReadOnlySpan<(string, string)>)[("to", "min"), ("from", "max")])
        {
            if (!clip.Has(property))
                continue;
            if (Compile(clip[property], scope, term.Type) is not { } bound)
                return null;
            if (bound.Range.Low > upper?.High)
                Report(clip, "to", FindingCodes.EmptyRange, $"{bound.Range.Low}", $"{upper?.High}");
            upper = bound.Range;
            term = new NumberFunction(function, [term, bound])
            {
                Type = term.Type,
                IsOptional = term.IsOptional || bound.IsOptional,
                Stage = term.Stage > bound.Stage ? term.Stage : bound.Stage,
                Range = property == "from" ? term.Range.Max(bound.Range) : term.Range.Min(bound.Range),
            };
        }

        return term;
    }

    private Rounding? RoundingAt(Node node, string property, string point) =>
        (node[property] as RoundingDecision ?? _rounding?[point] as RoundingDecision ?? _rounding?["else"] as RoundingDecision)?.Rounding;

    // A name that two things bear has its finding: what is found under it may be of something that is not at hand.
    private Term? ReadNamed(string name, Scope scope) =>
        TryQuantity(name, out var quantity) && quantity?.Index.All(scope.At.Has) == true ? Read(quantity, scope) : null;

    /// <summary>A quantity read for the members at hand.</summary>
    private static Reference Read(Quantity quantity, Scope scope) => new(quantity, [.. quantity.Index.Select(d => scope.At[d])])
    {
        Type = quantity.Type,
        IsOptional = quantity.IsOptional,
        Stage = quantity.Stage,
        Range = quantity.Range,
    };
}
