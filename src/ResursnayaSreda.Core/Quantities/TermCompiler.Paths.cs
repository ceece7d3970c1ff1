using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Quantities;

/// <summary>Names and the members they are seen from.</summary>
internal sealed partial class TermCompiler
{
    private static readonly string[] DutyNames = ["assigned", "marked", "complete"];

    // A name and the key in brackets behind it, if there is one.
    private readonly record struct Segment(NameStep Name, Syntax? Key);

    private Term? Path(PathSyntax path, Scope scope)
    {
        if (Segments(path) is not { } segments)
            return null;
        if (segments is [{ Key: null, Name.Name: var only }] && scope.Bound.TryGetValue(only, out var variable))
            return variable;
        // In its own context a category is at hand without a submission.
        if (segments is [{ Key: null, Name.Name: "category" }] && !scope.At.Has(Dimension.Submission) && scope.At.Find(Dimension.Category) is Variable category)
            return category;
        var seen = new Seen(scope) { FromExpert = scope.IsOnSheet };
        var (last, at) = (segments[^1].Name.Name, 0);
        for (; at < segments.Count - 1; at++)
        {
            if (at == segments.Count - 2 && NameOfTwoWords(segments[at], segments[^1], seen) is { } dotted)
            {
                last = dotted;
                break;
            }

            if (!See(segments[at], seen, path))
                return null;
        }

        if (segments[^1].Key is { } key)
            return NumberOfYear(segments[^1].Name, key, seen, path) is { } number ? Wrap(number, seen.IsOptional, scope) : null;
        if (seen.FromCriterion && last == "value")
            return ValueOfCriterion(path, seen.Scope, seen.FromExpert);
        if (seen.Region is { } region && names.FactOfRegion(last) is { } fact)
            return OfRegion.From(region, fact);
        if (seen.Row is { } field && names.Column(field, last) is { } column)
            return Refer(path, column, seen.Scope) is { } cell ? Wrap(cell, seen.IsOptional, scope) : null;
        if (at < segments.Count - 1 && !scope.IsWalking && last.StartsWith("left.", StringComparison.Ordinal))
        {
            report(FindingCodes.NotAvailableHere, path, last, "@walking");
            return null;
        }

        return Resolve(path, last, seen.Scope, seen.FromExpert, seen.Row) is { } term ? Wrap(term, seen.IsOptional, scope) : null;
    }

    /// <summary>Some quantities have a name of two words: left.money, preliminary.outcome, region.district.</summary>
    private string? NameOfTwoWords(Segment first, Segment second, Seen seen)
    {
        var name = $"{first.Name.Name}.{second.Name.Name}";
        var isOther = first.Key is not null || second.Key is not null || seen.Scope.Bound.ContainsKey(first.Name.Name)
            || (seen.Row is { } field && names.Column(field, first.Name.Name) is not null);
        return !isOther && names.TryQuantity(name, out _) ? name : null;
    }

    private sealed class Seen(Scope scope)
    {
        public Scope Scope { get; set; } = scope;

        public bool IsOptional { get; set; }

        public bool FromExpert { get; set; }

        public bool FromCriterion { get; set; }

        /// <summary>The field of the row that was seen last.</summary>
        public string? Row { get; set; }

        /// <summary>The region that was seen last.</summary>
        public Term? Region { get; set; }
    }

    private List<Segment>? Segments(PathSyntax path)
    {
        var segments = new List<Segment>();
        foreach (var step in path.Steps)
        {
            if (step is NameStep name)
            {
                segments.Add(new(name, null));
            }
            else if (segments[^1].Key is null)
            {
                segments[^1] = segments[^1] with { Key = ((RowStep)step).Key };
            }
            else
            {
                report(FindingCodes.NotAvailableHere, path, "[ ]", "@rows");
                return null;
            }
        }

        return segments;
    }

    /// <summary>Goes one step: from then on names are seen from the member that the segment stands for.</summary>
    private bool See(Segment segment, Seen seen, PathSyntax path)
    {
        var member = segment.Key is { } key ? RowOf(segment.Name, key, seen, path) : SeenFrom(segment.Name, seen, path);
        if (member is null)
            return false;
        var dimension = DimensionOf(member.Type)!;
        if (member is Variable { Slot: var slot } && _owners.TryGetValue(slot, out var owner))
            seen.Scope = seen.Scope.Seeing(owner.Dimension, owner.Member);
        seen.Scope = seen.Scope.Seeing(dimension, member);
        seen.IsOptional |= member.IsOptional;
        seen.FromExpert |= dimension == Dimension.Expert;
        seen.FromCriterion |= dimension == Dimension.Criterion;
        seen.Row = dimension.RowsField;
        seen.Region = dimension.List == RegionFact.Regions ? member : null;
        return true;
    }

    /// <summary>The row with a key.</summary>
    private RowWithKey? RowOf(NameStep name, Syntax key, Seen seen, PathSyntax path)
    {
        if (Resolve(path, name.Name, seen.Scope, fromExpert: false) is not { } rows)
            return null;
        if (rows.Type is not RowsType { Field: var field } || names.KeyOf(field) is not { } type)
        {
            report(FindingCodes.NotAvailableHere, path, "[ ]", "@rows");
            return null;
        }

        return Compile(key, seen.Scope, type) is { } wanted && Present(wanted, key) is not null
            ? new RowWithKey(rows, wanted) { Type = new MemberType(Dimension.Row(field)), IsOptional = true, Stage = Latest(rows, wanted) }
            : null;
    }

    private Reference? NumberOfYear(NameStep name, Syntax key, Seen seen, PathSyntax path)
    {
        if (RowOf(name, key, seen, path) is not { } row)
            return null;
        var field = ((MemberType)row.Type).Dimension.RowsField!;
        if (names.IsSeries(field) && names.Column(field, "value") is { } column)
            return Refer(path, column, seen.Scope.Seeing(Dimension.Row(field), row));
        report(FindingCodes.WrongFormulaType, path, "@value", row.Type.Word);
        return null;
    }

    /// <summary>The member that a step behind another one stands for: a fact of a region, a cell of a row, or what it is anywhere.</summary>
    private Term? SeenFrom(NameStep step, Seen seen, PathSyntax path)
    {
        if (seen.Region is { } region && names.FactOfRegion(step.Name) is { } fact)
            return OfRegion.From(region, fact);
        return seen.Row is { } field && names.Column(field, step.Name) is { } column && DimensionOf(column.Type) is not null
            ? Refer(path, column, seen.Scope)
            : SeenFrom(step, seen.Scope, path);
    }

    /// <summary>The member that a prefix stands for: a bound name, or a quantity whose value is a member.</summary>
    private Term? SeenFrom(NameStep step, Scope scope, PathSyntax path)
    {
        if (scope.Bound.TryGetValue(step.Name, out var variable) && DimensionOf(variable.Type) is not null)
            return variable;
        if (Resolve(path, step.Name, scope, fromExpert: false) is not { } term)
            return null;
        if (DimensionOf(term.Type) is not null)
            return term;
        report(FindingCodes.WrongFormulaType, path, "@member", term.Type.Word);
        return null;
    }

    private static Dimension? DimensionOf(QuantityType type) => type switch
    {
        LabelType { IsOrdered: false } label => Dimension.Choice(label.List),
        MemberType member => member.Dimension,
        _ => null,
    };

    private Reference? Resolve(PathSyntax path, string name, Scope scope, bool fromExpert, string? rows = null)
    {
        var isKnown = fromExpert && names.Criterion(name) is not null
            ? names.TrySheet(name, out var quantity)
            : names.TryQuantity(name, out quantity);
        if (!isKnown && names.LaterRound(name) is { } later)
        {
            report(FindingCodes.LateQuantity, path, name, $"@stage.{scope.Section}", later, $"{later} → {name}");
            return null;
        }

        if (!isKnown || (DutyNames.Contains(name) && !fromExpert))
        {
            report(FindingCodes.UnknownName, path, name, names.Nearest(name, rows) is { } nearest ? $" → {nearest}?" : "");
            return null;
        }

        return quantity is null ? null : Refer(path, quantity, scope);
    }

    private Reference? Refer(PathSyntax path, Quantity quantity, Scope scope)
    {
        var arguments = new List<Term>();
        foreach (var dimension in quantity.Index)
        {
            if (MemberAtHand(dimension, scope) is { } member)
            {
                arguments.Add(member);
                continue;
            }

            report(FindingCodes.IndexMissing, path, quantity.Name, $"@{dimension.Name}");
            return null;
        }

        if (scope.ListNames is { } same && !same.Contains(quantity.Name) && arguments.Exists(a => IsOwn(a) || (a is CategoryOf of && !same.Contains("category") && of.Operands.Any(IsOwn))))
        {
            report(FindingCodes.IndexMissing, path, quantity.Name, $"@{Dimension.Submission.Name}");
            return null;
        }

        if (IsOutOfPlace(quantity, scope))
        {
            report(FindingCodes.NotAvailableHere, path, quantity.Name, quantity.Origin is EdgeOrigin ? "@zone" : "@afterRecusals");
            return null;
        }

        // What an earlier round has made is there from the beginning of this one.
        var own = quantity.Round < names.Round ? Stage.Admission : quantity.Stage;
        var stage = arguments.Select(a => a.Stage).Append(own).Max();
        if (stage > scope.Section)
        {
            report(
                FindingCodes.LateQuantity, path, quantity.Name, $"@stage.{scope.Section}", $"@stage.{stage}",
                string.Join(" → ", Lateness.Chain(quantity)));
            return null;
        }

        var key = new Reference(quantity, arguments) { Type = quantity.Type }.Key;
        return new Reference(quantity, arguments)
        {
            Type = quantity.Type,
            IsOptional = quantity.IsOptional || arguments.Exists(a => a.IsOptional)
                || (quantity.Round < names.Round && names.MayNotBeHeld(quantity.Round)),
            Stage = stage,
            Range = key is not null && scope.Narrowed.TryGetValue(key, out var narrowed) ? quantity.Range.Intersect(narrowed) : quantity.Range,
        };
    }

    // The submission for which the formula itself is evaluated.
    private static bool IsOwn(Term member) => member is Variable { Slot: 0 } variable && variable.Dimension == Dimension.Submission;

    private static bool IsOutOfPlace(Quantity quantity, Scope scope) =>
        (quantity.Origin is EdgeOrigin && !scope.IsInZone) || (quantity.Origin is DutyOrigin && scope.IsRecusing)
        || (quantity.Origin is CallOrigin && scope.IsVoiding);

    private static Term? MemberAtHand(Dimension dimension, Scope scope)
    {
        if (scope.At.Find(dimension) is { } member)
            return member;
        return dimension == Dimension.Category && scope.At.Find(Dimension.Submission) is { } submission
            ? new CategoryOf(submission) { Type = new LabelType(dimension.Name), IsOptional = submission.IsOptional, Stage = submission.Stage }
            : null;
    }

    private Term Wrap(Reference term, bool isOptional, Scope scope)
    {
        if (!term.IsOptional && !isOptional)
            return term;
        var isCertain = (term.Key is { } key && scope.Certain.Contains(key))
            || (names.IsCertainOnceAdmitted(term.Quantity)
                && term.Operands.All(o => o is Variable v && scope.AdmittedSlots.Contains(v.Slot)));
        return isCertain ? new Certain(term) { Type = term.Type, Stage = term.Stage, Range = term.Range } : term;
    }

    private PerCriterion? ValueOfCriterion(PathSyntax path, Scope scope, bool fromExpert)
    {
        var criterion = scope.At[Dimension.Criterion];
        var terms = new SortedDictionary<int, Term>();
        foreach (var candidate in CandidatesOf(criterion))
        {
            if (Resolve(path, names.NameOf(candidate), scope, fromExpert) is not { } term)
                return null;
            terms[candidate] = term;
        }

        return new PerCriterion(criterion, terms)
        {
            Type = QuantityType.Plain,
            IsOptional = terms.Values.Any(t => t.IsOptional),
            Stage = Latest(terms.Values.Prepend(criterion)),
            Range = terms.Values.Select(t => t.Range).Aggregate((a, b) => a.Union(b)),
        };
    }
}
