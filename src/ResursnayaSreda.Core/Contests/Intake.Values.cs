using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Contests;

/// <summary>What is given, as the type that the methodology declares.</summary>
internal sealed partial class Intake
{
    private Value? Typed(FieldDeclaration field, GivenValue given, DocumentValue? owner) =>
        TypedValue(field, given) is { } value
            ? value
            : Refuse(given.Source ?? owner, field, given);

    private Value? TypedValue(FieldDeclaration field, GivenValue given) => field.Type switch
    {
        RowsType => RowsOf(field, given),
        NumberType when Rational.TryParse(given.Text, out var number) => Checked(field, number, given),
        YesNoType when given.Flag is { } flag => Value.Of(flag),
        TextType when given.Text is { } text => Value.Of((object)text),
        DateType when given.Text is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date => Value.Of((object)date.Value),
        InstantType when given.Text is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant => Value.Of((object)instant.Value),
        LabelType { List: var list } when given.Text is { } label && IsLabel(list, label) => Value.Of((object)label),
        LabelsType { List: var list } when given.List is { } labels => Chosen(list, labels),
        MemberType when given.Text is { } id && _roll.Submission(id) is >= 0 and var index => Value.OfMember(index),
        _ => null,
    };

    private Value? RowsOf(FieldDeclaration field, GivenValue given)
    {
        if (field.IsSeries)
            return given.ByLabel is { } years ? Table(field, [.. years.Select(y => (RowOf(y), y.Value.Source ?? given.Source))], given) : null;
        if (given.Rows is { } rows)
            return Table(field, [.. rows.Select((r, i) => (r, ElementOf(given.Source, i)))], given);
        return given.List is { Count: 0 } ? Table(field, [], given) : null;
    }

    private Value? Chosen(string list, IReadOnlyList<string> labels) =>
        labels.All(l => IsLabel(list, l)) && labels.Distinct(StringComparer.Ordinal).Count() == labels.Count
            ? Value.Of((object)(IReadOnlyList<string>)[.. labels.Order(StringComparer.Ordinal)])
            : null;

    private static DocumentValue? ElementOf(DocumentValue? source, int index) =>
        source is null ? null : index < source.Elements.Count ? source.Elements[index] : source;

    // A year and its number are a row like any other.
    private static SortedDictionary<string, GivenValue> RowOf(KeyValuePair<string, GivenValue> year) => new(StringComparer.Ordinal)
    {
        ["year"] = year.Value.Source is { } source ? GivenValue.From(GivenValue.Of(year.Key), source.NameOrSelf) : GivenValue.Of(year.Key),
        [FieldDeclaration.ValueOfYear] = year.Value,
    };

    /// <summary>Rows as columns; every fault of every cell is reported where it stands.</summary>
    private Value Table(FieldDeclaration field, List<(IReadOnlyDictionary<string, GivenValue> Cells, DocumentValue? Source)> rows, GivenValue given)
    {
        var columns = Columns(field.Columns, rows.Count, r => (rows[r].Cells, rows[r].Source ?? given.Source), _ => field.Name, _ => { });
        var keys = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (field.KeyColumn is { } key && columns.TryGetValue(key, out var values))
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i].Is && !keys.TryAdd(values[i].ToString(), i))
                    Report(rows[i].Source ?? given.Source, FindingCodes.DuplicateEntry, values[i].ToString());
            }
        }

        return Value.Of(new RowTable(rows.Count, columns, keys));
    }

    private bool IsLabel(string list, string label)
    {
        var labels = _declared.Lists.GetValueOrDefault(list) ?? [];
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
                return true;
        }

        return false;
    }

    // A number of the right form is kept even when it is off its range: that has its own finding.
    private Value Checked(FieldDeclaration field, Rational number, GivenValue given)
    {
        if (!field.Range.Contains(number))
            Report(given.Source, FindingCodes.OutOfRange, $"{number}", $"{field.Least?.ToString() ?? "-∞"}", $"{field.Most?.ToString() ?? "∞"}");
        if (field.Step is { } step && !(number / step).IsInteger)
            Report(given.Source, FindingCodes.OffStep, $"{number}", $"{step}");
        return Value.Of(number);
    }

    private Value? Refuse(DocumentValue? source, FieldDeclaration field, GivenValue given)
    {
        if (field.Type is LabelType { List: RegionFact.Regions } && given.Text is { } region)
        {
            // A name instead of a code is a likely slip.
            var meant = _declared.Catalog.Match(region).Where(m => m.By < RegionMatchKind.Root).ToList();
            Report(source, FindingCodes.UnknownRegion, region, $"{_declared.Catalog}", meant is [var only] ? $" → {only.Region.Code}?" : "");
            return null;
        }

        if (field.Type is LabelType or LabelsType)
        {
            var list = (field.Type as LabelType)?.List ?? ((LabelsType)field.Type).List;
            var labels = given.List ?? (given.Text is { } text ? [text] : []);
            foreach (var label in labels.Where(l => !IsLabel(list, l)))
                Report(source, FindingCodes.UnknownLabel, label, list);
            if (labels.Any(l => !IsLabel(list, l)))
                return null;
        }

        if (field.Type is MemberType && given.Text is { } id)
            Report(source, FindingCodes.UnknownSubmission, id);
        else if (field.Type is not null)
            Report(source, FindingCodes.InvalidFieldValue, field.Node.Id ?? field.Name, field.Form);
        return null;
    }
}
