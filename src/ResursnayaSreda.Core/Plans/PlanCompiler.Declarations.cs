using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Fields, parameters, values and built-in names as quantities.</summary>
internal sealed partial class PlanCompiler
{
    // What an evaluation remembers is addressed by as many members.
    private const int MostDimensions = 4;

    private readonly HashSet<string> _certain = new(StringComparer.Ordinal);

    private void Declare()
    {
        var root = _declared.Root.Source;
        BuiltIn(root, "this", new MemberType(Dimension.Submission));
        BuiltIn(root, "applicant", new TextType());
        BuiltIn(root, "submitted", new InstantType());
        if (_declared.Categories.Count > 0)
            BuiltIn(root, "category", new LabelType(Dimension.Category.Name));
        foreach (var duty in (string[])["assigned", "marked", "complete"])
            Given(root, duty, [Dimension.Submission, Dimension.Expert], QuantityType.YesNo, new DutyOrigin(duty), Stage.Marking);
        foreach (var standing in (string[])["place", "position"])
        {
            Given(
                root, standing, [Dimension.Submission], QuantityType.Plain, new StandingOrigin(standing),
                standing == "place" ? Stage.Selection : Stage.Amounts, new Interval(Rational.One, null));
        }

        foreach (var edge in (string[])["last", "next"])
            Given(root, edge, [], new MemberType(Dimension.Submission), new EdgeOrigin(edge), Stage.Selection);
        DeclareEarlierRounds(root);
        foreach (var field in _declared.Fields.Values)
            DeclareField(field, Dimension.Submission, new FieldOrigin(field.Name));
        foreach (var field in _declared.ExpertFields.Values)
            DeclareField(field, Dimension.Expert, new ExpertFieldOrigin(field.Name));
        foreach (var parameter in _declared.Parameters.Values)
        {
            _definitions.Add(parameter.Name, parameter.Node.Source, () => Parameter(parameter));
            DeclareFacts(parameter);
        }

        foreach (var (name, node) in _declared.Values)
            _definitions.Add(name, node.Source, () => Value(name, node));
        // What is named and could not be read has findings; whoever uses the name gets none.
        foreach (var property in (string[])["fields", "experts", "parameters", "values"])
        {
            foreach (var (name, _, member) in _declared.Root.SourceOf(property) is var map && _declared.Root.Has(property) ? map.Members : [])
                _definitions.Add(name, member, () => null);
        }

        DeclareCriteria();
        DeclareCalls();
        DeclareScores();
        DeclareLimits();
    }

    /// <summary>What earlier rounds gave; a round that may not be held gives nothing for certain.</summary>
    private void DeclareEarlierRounds(DocumentValue root)
    {
        foreach (var earlier in _earlier.Select(e => e._declaration))
        {
            var isOptional = earlier.Node.IsWritten("when");
            Given(
                root, $"{earlier.Id}.outcome", [Dimension.Submission], new LabelType(Dimension.Outcome.Name), new RoundOrigin(earlier.Index, "outcome"),
                Stage.Admission, isOptional: isOptional);
            Given(
                root, $"{earlier.Id}.place", [Dimension.Submission], QuantityType.Plain, new RoundOrigin(earlier.Index, "place"), Stage.Admission,
                new Interval(Rational.One, null), isOptional);
        }
    }

    private Quantity? Value(string name, Node node)
    {
        if (ScopeOf(node) is not { } scope)
            return null;
        if (node.Child("relative") is { } relative)
            return Relative(relative, scope) is { } term ? Make(name, term, scope, node) : null;
        return node.Child("apportion") is { } apportion
            ? ApportionedValue(name, node, apportion, scope)
            : Define(name, node, "is", scope, null, mayBeAbsent: true);
    }

    private void BuiltIn(DocumentValue source, string name, QuantityType type) =>
        Given(source, name, [Dimension.Submission], type, new BuiltInOrigin(name), Stage.Admission);

    private void Given(
        DocumentValue source, string name, IReadOnlyList<Dimension> index, QuantityType type, Origin origin, Stage stage, Interval? range = null,
        bool isOptional = false)
    {
        var quantity = new Quantity(name, index, type)
        {
            Kind = origin switch
            {
                StandingOrigin { Name: "place" } => QuantityKind.Ordered,
                StandingOrigin => QuantityKind.Walked,
                _ => QuantityKind.Given,
            },
            Stage = stage,
            Round = _declaration.Index,
            Origin = origin,
            IsOptional = isOptional,
            Range = range ?? Interval.All,
        };
        _definitions.Add(name, source, () => quantity);
    }

    private void DeclareField(FieldDeclaration field, Dimension dimension, Origin origin)
    {
        var quantity = field.Type is null
            ? null
            : new Quantity(field.Name, [dimension], field.Type)
            {
                Kind = QuantityKind.Given,
                Stage = Stage.Admission,
                Round = _declaration.Index,
                Origin = origin,
                IsOptional = field.IsOptional,
                Range = field.Range,
                Node = field.Node,
            };
        _definitions.Add(field.Name, field.Node.Source, () => quantity);
        DeclareFacts(field);
        foreach (var column in field.Columns.Values)
            DeclareColumn(field, column, dimension);
    }

    /// <summary>What is known of a region, as quantities with a name of two words: <c>region.district</c>.</summary>
    private void DeclareFacts(FieldDeclaration field)
    {
        if (field.Type is not LabelType { List: RegionFact.Regions } || _declared.Regions is not { } regions)
            return;
        foreach (var (name, fact) in regions.Facts)
            _definitions.Add($"{field.Name}.{name}", field.Node.Source, () => FactOf(field.Name, name, fact));
    }

    private Quantity? FactOf(string field, string name, RegionFact fact)
    {
        if (!_definitions.TryGet(field, out var region) || region is null)
            return null;
        var scope = Scope.For(region.Index.Select(d => (d, (string?)null)));
        var reference = new Reference(region, [.. region.Index.Select(d => scope.At[d])])
        {
            Type = region.Type,
            IsOptional = region.IsOptional,
            Stage = region.Stage,
        };
        return Make($"{field}.{name}", OfRegion.From(reference, fact), scope, null);
    }

    private void DeclareColumn(FieldDeclaration field, FieldDeclaration column, Dimension dimension)
    {
        var quantity = column.Type is null
            ? null
            : new Quantity(ColumnName(field.Name, column.Name), [dimension, Dimension.Row(field.Name)], column.Type)
            {
                Kind = QuantityKind.Given,
                Stage = Stage.Admission,
                Round = _declaration.Index,
                Origin = new ColumnOrigin(field.Name, column.Name, dimension == Dimension.Expert),
                IsOptional = column.IsOptional,
                Range = column.Range,
                Node = column.Node,
            };
        _definitions.Add(ColumnName(field.Name, column.Name), column.Node.Source, () => quantity);
    }

    private Quantity? Parameter(FieldDeclaration parameter)
    {
        var node = parameter.Node;
        if (parameter.Type is not { } type || ScopeOf(node) is not { } scope)
            return null;
        if (node.Has("is"))
            return Define(parameter.Name, node, "is", scope, type);
        var decided = node.Child("decided");
        return new Quantity(parameter.Name, scope.At.Index, type)
        {
            Kind = decided is null ? QuantityKind.Given : QuantityKind.Asked,
            Stage = decided?.Text("after") is { } after ? Enum.Parse<Stage>(after, ignoreCase: true) + 1 : Stage.Admission,
            Round = _declaration.Index,
            Origin = new ParameterOrigin(parameter.Name, decided is not null),
            Range = parameter.Range,
            Node = node,
        };
    }

    /// <summary>The scope of "for": submission, expert, category, a choice list, or a list with a name bound to its labels.</summary>
    private Scope? ScopeOf(Node node)
    {
        if (!node.Has("for") && (node.IsWritten("for") || node.Kind == NodeTable.Value))
            return null;
        var index = new List<(Dimension Dimension, string? Name)>();
        foreach (var entry in node.Texts("for"))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (name, set) = words is [var bound, "in", var list] ? (bound, list) : (null, entry);
            Dimension? dimension = set switch
            {
                "submission" when name is null => Dimension.Submission,
                "expert" when name is null => Dimension.Expert,
                "category" or "categories" when _declared.Categories.Count > 0 => Dimension.Category,
                _ => _declared.Lists.ContainsKey(set) && set != Dimension.Category.Name ? Dimension.Choice(set) : null,
            };
            if (name is not null && (_definitions.TryGet(name, out _) || !Identifiers.IsWellFormed(name)))
                _findings.Add(node.FindingAtText("for", entry, FindingCodes.NameHides, name));
            if (dimension is null || index.Exists(i => i.Dimension == dimension))
            {
                _findings.Add(node.FindingAtText("for", entry, FindingCodes.NotASet, entry));
                return null;
            }

            // An expert at hand is called as everywhere.
            index.Add((dimension, name ?? (dimension == Dimension.Expert ? "e" : null)));
        }

        if (index.Count <= MostDimensions)
            return Scope.For(index);
        _findings.Add(node.FindingAt("for", FindingCodes.TooManyElements, "for", $"{index.Count}", $"{MostDimensions}"));
        return null;
    }
}
