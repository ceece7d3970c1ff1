using NodaTime.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Formulas;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>Values that are given: fields, columns of rows, years of series.</summary>
internal sealed partial class TwinEvaluator
{
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
            "series" => TwinValue.Of([.. given.ByLabel!.Select(y => Year(y.Key, y.Value))]),
            "rows" => TwinValue.Of([.. (given.Rows ?? []).Select((r, i) => Row(declared, r, i))]),
            _ => TwinValue.Of(given.Text!),
        };
    }

    private static TwinRow Year(string year, GivenValue number) => new(
        year,
        new Dictionary<string, TwinValue> { ["year"] = TwinValue.Of(Fraction.Parse(year)), ["value"] = TwinValue.Of(Fraction.Parse(number.Text!)) });

    private static TwinRow Row(Node field, IReadOnlyDictionary<string, GivenValue> row, int index)
    {
        var cells = field.Children("columns").ToDictionary(c => c.Key!, c => Given(c, row.GetValueOrDefault(c.Key!)), StringComparer.Ordinal);
        return new(field.Text("key") is { } key ? row[key].Text! : $"{index + 1}", cells);
    }

    // "budget['own'].amount" is a cell of the row with that key, "income[2023]" the number of that year.
    private TwinValue RowAt(List<TwinRow> rows, IReadOnlyList<PathStep> steps, TwinContext at)
    {
        var key = Evaluate(((RowStep)steps[0]).Key, at);
        if (!key.IsKnown)
            return key;
        var row = rows.Find(r => r.Id == (key.Content is Fraction number ? $"{number}" : key.Text));
        var column = steps.Count > 1 ? ((NameStep)steps[1]).Name : "value";
        return row is null ? TwinValue.Absent : row.Cells[column];
    }

    private Node? EachOf(string criterion) => !_parents.TryGetValue(criterion, out var parent) ? null
        : _criteria[parent].Kind.Name == "each" ? _criteria[parent]
        : EachOf(parent);

    private TwinValue RowsOf(Node each, string submission) => Name(each.Text("over")!, TwinContext.For(submission));

    private TwinValue Each(Node each, TwinContext at)
    {
        var rows = RowsOf(each, at.Submission!);
        if (!rows.IsKnown)
            return rows;
        var child = each.Child("child")!;
        var parts = ((List<TwinRow>)rows.Content!).Select(row => Weighed(child, at with { Row = row }, null)).ToList();
        return Combined(each.Text("combine")!, parts);
    }
}
