using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Plans;

/// <summary>Translates the nodes of a methodology into quantities. All faults are found in one pass; with any, there is no plan.</summary>
internal sealed partial class PlanCompiler : INames
{
    private readonly Declarations _declared;
    private readonly RoundDeclaration _declaration;
    private readonly IReadOnlyList<PlanCompiler> _earlier;
    private readonly FindingList _findings;
    private readonly Definitions _definitions;
    private readonly CriteriaTree _criteria;
    private readonly Node _round;
    private readonly Node? _rounding;

    private PlanCompiler(Declarations declared, RoundDeclaration round, IReadOnlyList<PlanCompiler> earlier, FindingList findings)
    {
        _declared = declared;
        _declaration = round;
        _earlier = earlier;
        _findings = findings;
        _definitions = new Definitions(findings);
        _criteria = round.Criteria;
        _round = round.Node;
        _rounding = declared.Root.Child("rounding");
    }

    /// <summary>The rounds, or null when the declarations have errors.</summary>
    public static IReadOnlyList<CompiledRules>? Compile(Declarations declared, FindingList findings)
    {
        // What cannot be read at all has findings already, and nothing can be said about the rest.
        var compilers = new List<PlanCompiler>();
        var rounds = new List<CompiledRules>();
        foreach (var round in declared.Rounds)
        {
            var compiler = new PlanCompiler(declared, round, [.. compilers], findings);
            compiler.Declare();
            rounds.Add(compiler.Rules());
            compilers.Add(compiler);
        }

        return findings.HasErrors || rounds.Count == 0 ? null : rounds;
    }

    int INames.Round => _declaration.Index;

    bool INames.MayNotBeHeld(int round) => _declared.Rounds[round].Node.IsWritten("when");

    bool INames.TryQuantity(string name, out Quantity? quantity) => TryQuantity(name, out quantity);

    bool INames.TrySheet(string name, out Quantity? quantity) =>
        _definitions.TryGet(SheetName(name), out quantity) || Maker(name)?._definitions.TryGet(SheetName(name), out quantity) == true;

    string? INames.LaterRound(string name) =>
        _declared.Rounds.Skip(_declaration.Index + 1).FirstOrDefault(r => Makes(r, name))?.Id;

    Quantity? INames.Column(string field, string column) => _definitions.TryGet(ColumnName(field, column), out var quantity) ? quantity : null;

    RegionFact? INames.FactOfRegion(string name) => _declared.Regions?.Facts.GetValueOrDefault(name);

    QuantityType? INames.KeyOf(string field) =>
        RowsField(field) is { KeyColumn: { } key } rows && rows.Columns.TryGetValue(key, out var column) ? column.Type : null;

    bool INames.IsSeries(string field) => RowsField(field)?.IsSeries == true;

    int? INames.Criterion(string name) => _criteria.Find(name) ?? Maker(name)?._criteria.Find(name);

    string INames.NameOf(int criterion) => _declared.Criteria[criterion].Id;

    // What has a value for each row is reached through its rows.
    IReadOnlyList<int> INames.Leaves(int criterion) => [.. _declared.Criteria[criterion].Leaves.Where(l => _declared.Criteria[l].Each is null)];

    IReadOnlyList<int> INames.Children(int criterion) => _declared.Criteria[criterion].Children;

    Term? INames.Bound(int criterion, bool isTop, Scope scope) =>
        (Maker(_declared.Criteria[criterion].Id) ?? this).BoundOf(_declared.Criteria[criterion], isTop, scope);

    bool INames.IsPanel(string name) => _declared.Panels.Contains(name, StringComparer.Ordinal);

    bool INames.IsCalled(string panel) => _declared.CalledPanels.Contains(panel);

    IReadOnlyList<string>? INames.Labels(string list) => _declared.Lists.GetValueOrDefault(list);

    bool INames.IsCertainOnceAdmitted(Quantity quantity) => IsCertainOnceAdmitted(quantity);

    // What every region has is there once the region is.
    private bool IsCertainOnceAdmitted(Quantity quantity) =>
        _certain.Contains(quantity.Name) || _earlier.Any(e => e._certain.Contains(quantity.Name))
        || (quantity.Body is OfRegion { Fact.IsTotal: true, Operands: var operands } && operands.First() is Reference { Quantity: var region } && IsCertainOnceAdmitted(region));

    private bool TryQuantity(string name, out Quantity? quantity)
    {
        if (_definitions.TryGet(name, out quantity))
            return true;
        return Maker(name) is { } maker && maker._definitions.TryGet(name, out quantity);
    }

    /// <summary>The earlier round that makes a quantity of this name.</summary>
    private PlanCompiler? Maker(string name) => _earlier.FirstOrDefault(e => Makes(e._declaration, name));

    private static bool Makes(RoundDeclaration round, string name) =>
        round.Criteria.Find(name) is not null
        || round.Section("scoring", "scores").Concat(round.Section("pooling", "calls")).Any(n => n.Id == name);

    private FieldDeclaration? RowsField(string name) =>
        _declared.Fields.GetValueOrDefault(name) ?? _declared.ExpertFields.GetValueOrDefault(name);

    private static string ColumnName(string field, string column) => $"{field}.{column}";

    private bool IsColumn(string name) => name.Split('.') is [var field, _] && RowsField(field) is not null;

    string? INames.Nearest(string name, string? rows) =>
        (rows is not null && RowsField(rows) is { } field ? Nearest(name, field.Columns.Keys) : null)
        ?? Nearest(name, _definitions.Names.Where(n => !n.Contains(' ', StringComparison.Ordinal) && !IsColumn(n)));

    private static string? Nearest(string name, IEnumerable<string> candidates) => candidates
        .Select(n => (Name: n, Distance: EditDistance(n, name)))
        .Where(c => c.Distance <= Math.Max(1, name.Length / 3))
        .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => c.Name).FirstOrDefault();

    private static string SheetName(string criterion) => $"sheet {criterion}";

    /// <summary>The term of a slot, or null when it is faulty; faults are reported where they stand.</summary>
    private Term? Compile(object? slot, Scope scope, QuantityType? expected) => slot switch
    {
        WrittenFormula formula => CompilerFor(formula).Compile(formula.Tree, scope, expected),
        Node table => CompileTable(table, scope, expected),
        _ => null,
    };

    private TermCompiler CompilerFor(WrittenFormula formula) =>
        new(this, (code, part, arguments) => _findings.Add(formula.Finding(code, part, arguments)));

    /// <summary>Makes the quantity of a rule; null when its slot is faulty or not written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="node">The node it is written in.</param>
    /// <param name="property">The property that holds the slot.</param>
    /// <param name="scope">Where it stands; its index is that of the scope.</param>
    /// <param name="expected">The type it must have; null for any.</param>
    /// <param name="mayBeAbsent">Whether a value may be absent here.</param>
    private Quantity? Define(
        string name, Node node, string property, Scope scope, QuantityType? expected, bool mayBeAbsent = false)
    {
        if (Compile(node[property], scope, expected) is not { } term)
            return null;
        if (!mayBeAbsent && term.IsOptional)
        {
            Report(node, property, FindingCodes.MayBeAbsent);
            return null;
        }

        return Make(name, term, scope, node);
    }

    private Quantity Make(string name, Term term, Scope scope, Node? node) =>
        new(name, scope.At.Index, term.Type)
        {
            Kind = KindOf(term),
            IsOptional = term.IsOptional,
            Stage = term.Stage,
            Round = _declaration.Index,
            Range = term.Range,
            Body = term,
            FrameSize = scope.FrameSize,
            Node = node,
        };

    private static QuantityKind KindOf(Term term) => term switch
    {
        Lookup => QuantityKind.Table,
        Reduction or Fold or RelativeTerm => QuantityKind.Reduced,
        Rounded or Root => QuantityKind.Rounded,
        _ => QuantityKind.Formula,
    };

    private void Report(Node node, string property, FindingCode code, params IReadOnlyList<string> arguments)
    {
        // A formula as a whole is shown with its text under carets.
        if (node[property] is WrittenFormula formula)
            _findings.Add(formula.Finding(code, formula.Tree, arguments));
        else
            _findings.Add(node.FindingAt(property, code, arguments));
    }

    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[b.Length];
    }
}
