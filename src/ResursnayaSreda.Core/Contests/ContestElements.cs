using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Contests;

/// <summary>The elements of a contest's lists from nodes that were read without errors.</summary>
/// <param name="keepsPlaces">Whether they remember where they stand: only where the text is kept.</param>
internal sealed class ContestElements(bool keepsPlaces)
{
    public Submission Submission(Node node) =>
        new(node.Text("id")!, Of(node, "fields"), node.Text("applicant"), node["submitted"] as Instant?, node.Text("category"), node["title"] as LocalizedText)
        {
            Source = Source(node),
        };

    public Expert Expert(Node node) => new(node.Text("id")!, Of(node, "fields")) { Source = Source(node) };

    public Duty Duty(Node node) => new(node.Text("expert")!, node.Text("panel")!, node.Text("submission")) { Source = Source(node) };

    public Mark Mark(Node node) => Mark(node, node.Text("submission")!);

    /// <summary>A mark that stands with the submission it is of.</summary>
    public Mark Mark(Node node, string submission) =>
        new(submission, node.Text("expert")!, node.Text("criterion")!, Value((GivenValue)node["value"]!), node.Text("comment"), node["at"] as Instant?)
        {
            Row = node.Text("row"),
            By = node.Text("by"),
            Replaces = node.Whole("replaces"),
            Reason = node.Text("reason"),
            Source = Source(node),
        };

    public Recusal Recusal(Node node) => new(node.Text("expert")!, node.Text("submission")!, node.Text("reason")) { Source = Source(node) };

    public Withdrawal Withdrawal(Node node) =>
        new(node.Text("submission")!, Enum.Parse<Quantities.Stage>(node.Text("from")!, ignoreCase: true), node.Text("reason"))
        {
            Round = node.Text("round"),
            Source = Source(node),
        };

    public Decision Decision(Node node) =>
        new(node.Text("node")!, Value((GivenValue)node["answer"]!), node.Text("by")!, node.Texts("subject"), node["at"] as Instant?, node.Text("reason"))
        {
            Source = Source(node),
        };

    /// <summary>The values of a map of given values.</summary>
    public static Dictionary<string, GivenValue> Values(Node node, string property) =>
        (node[property] as SortedDictionary<string, object> ?? []).ToDictionary(p => p.Key, p => (GivenValue)p.Value, StringComparer.Ordinal);

    private Dictionary<string, GivenValue> Of(Node node, string property)
    {
        var values = Values(node, property);
        return keepsPlaces ? values : values.ToDictionary(v => v.Key, v => v.Value.WithoutPlace(), StringComparer.Ordinal);
    }

    private GivenValue Value(GivenValue value) => keepsPlaces ? value : value.WithoutPlace();

    private DocumentValue? Source(Node node) => keepsPlaces ? node.Source : null;
}
