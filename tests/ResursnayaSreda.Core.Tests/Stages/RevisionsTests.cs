using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

public class RevisionsTests
{
    private static readonly Entry First = new Entry().Quality(("a", ["4", "8"]));

    private static Mark Revision(string value, int? replaces, string? reason = "A slip of the pen.", string expert = "e1") =>
        new("a", expert, "quality", value.Text()) { Replaces = replaces, Reason = reason, By = "secretary" };

    private static IEnumerable<string> Codes(Entry entry) => new Rules().Check(entry).Findings.Select(f => f.Code.Id);

    [Fact]
    public void The_latest_revision_counts_in_whatever_order_they_are_recorded()
    {
        new Rules().Evaluate(First.Mark(Revision("6", 1)).Mark(Revision("2", 2))).Score("a").Should().Be("5");
        new Rules().Evaluate(First.Mark(Revision("2", 2)).Mark(Revision("6", 1))).Score("a").Should().Be("5");
    }

    [Fact]
    public void Each_cell_has_revisions_of_its_own() =>
        new Rules().Evaluate(First.Mark(Revision("6", 1)).Mark(Revision("10", 1, expert: "e2"))).Score("a").Should().Be("8");

    [Fact]
    public void A_second_mark_that_replaces_nothing_is_an_error() => Codes(First.Mark(Revision("6", null, null))).Should().Equal("RS5011");

    [Fact]
    public void A_revision_stands_once() => Codes(First.Mark(Revision("6", 1)).Mark(Revision("7", 1))).Should().Equal("RS5011");

    [Fact]
    public void A_gap_is_an_error() => Codes(First.Mark(Revision("6", 2))).Should().Equal("RS5027");

    [Fact]
    public void What_is_replaced_must_be_there() => Codes(new Entry().Submission("a").Expert("e1").Mark(Revision("6", 1))).Should().Equal("RS5027");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_revision_has_a_reason(string? reason) => Codes(First.Mark(Revision("6", 1, reason))).Should().Equal("RS2002");

    [Fact]
    public void A_revision_is_on_the_scale() => Codes(First.Mark(Revision("6.5", 1))).Should().Equal("RS5012");

    [Fact]
    public void What_is_void_is_judged_by_the_latest_revision()
    {
        var rules = new Rules { Marking = """{ "void": [{ "id": "low", "what": "mark", "when": "mark < 5" }] }""" };
        rules.Evaluate(First).Score("a").Should().Be("8");
        rules.Evaluate(First.Mark(Revision("6", 1))).Score("a").Should().Be("7");
    }
}
