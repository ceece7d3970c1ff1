using System.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Packing;

/// <summary>A table of submissions reads like the list that it was made of.</summary>
public sealed class SubmissionTableTests
{
    [Fact]
    public void Those_that_say_more_than_an_id_are_kept_and_the_others_are_put_together()
    {
        var told = new Submission("b", applicant: "who");
        var table = SubmissionTable.Of([new("c"), told, new("a")]);

        table.Select(s => s.Id).Should().Equal("c", "b", "a");
        table[1].Should().BeSameAs(told);
        table.Select(s => s.Applicant).Should().Equal(null, "who", null);
        table.Select(s => s.Fields.Count).Should().Equal(0, 0, 0);
    }

    [Fact]
    public void Ids_that_stand_twice_stay_where_they_stood()
    {
        var table = SubmissionTable.Of([new("c"), new("c", applicant: "second"), new("a"), new("c")]);

        table.Select(s => (s.Id, s.Applicant)).Should().Equal(("c", null), ("c", "second"), ("a", null), ("c", null));
        var roll = new Contest("m", "1.0.0") { Submissions = table }.Roll;
        roll.Submissions.Select(s => (s.Id, s.Applicant)).Should().Equal(("a", null), ("c", null));
        (roll.PlaceOf(0), roll.PlaceOf(1)).Should().Be((2, 0));
    }

    [Fact]
    public void There_is_nothing_before_the_first_and_behind_the_last()
    {
        var table = SubmissionTable.Of([new("a")]);

        table.Invoking(t => t[-1]).Should().Throw<ArgumentOutOfRangeException>();
        table.Invoking(t => t[1]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_fault_names_the_place_in_the_contest_whatever_the_order_of_ids()
    {
        var plan = new Rules { Fields = """{ "cost": { "type": "number" } }""" }.Plan;
        var contest = new Contest(plan.Methodology.Id, plan.Methodology.Version)
        {
            Submissions = [new("c"), new("b", new Dictionary<string, GivenValue> { ["cost"] = GivenValue.Of(1) }), new("a")],
        };

        Evaluation.Of(plan, contest).Findings.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Equal("RS5004 /submissions/2", "RS5004 /submissions/0");
    }

    [Theory]
    [InlineData("""{"id":"a"},{"id":"b"}""")]
    [InlineData("""{"id":"b"},{"id":"a","applicant":"who"},{ "id" : "c" }""")]
    [InlineData("""{"id":"\u0061"},{"id":"a"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"id":" "},{"id":""},{"id":1},{"id":null}""")]
    [InlineData("""{"id":"a","id":"b"},{"name":"c"},[],"d",{"id":{}}""")]
    public async Task A_stream_gives_the_submissions_and_the_faults_of_the_whole_text(string submissions)
    {
        var text = Encoding.UTF8.GetBytes($$"""{"format":"resursnaya-sreda/contest/1","methodology":{"id":"m","version":"1.0.0"},"submissions":[{{submissions}}]}""");
        using var stream = new MemoryStream(text);

        var (whole, passing) = (CoreJson.ReadContest(text), await CoreJson.ReadContestAsync(stream));

        passing.Findings.Should().BeEquivalentTo(whole.Findings, o => o.WithStrictOrdering());
        if (whole.Findings.Count == 0)
            CoreJson.Write(passing.Value).Should().Equal(CoreJson.Write(whole.Value));
    }
}
