using System.Text;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Cases;
using ResursnayaSreda.Core.Tests.Laws;
using ResursnayaSreda.Core.Tests.Twin;

namespace ResursnayaSreda.Core.Tests.Lanes;

/// <summary>In whichever width something is computed, and on however many threads: the same bytes come out.</summary>
public sealed class SameInEveryLaneTests
{
    public static TheoryData<int> Choices => [(int)LaneChoice.Whole64, (int)LaneChoice.Whole128, (int)LaneChoice.Unbounded];

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_random_contest_comes_out_the_same_in_every_lane(int choice) => SameResultTests.Sample(
        (random, _) => Bytes(random, new()) == Bytes(random, new() { Lanes = (LaneChoice)choice }), cases: 200);

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void However_many_threads_compute_columns_the_bytes_are_the_same(int threads)
    {
        var contest = LargeContest.Of(submissions: 5_000);
        var one = CoreJson.Write(Evaluation.Of(LargeContest.Plan, contest).Value);
        CoreJson.Write(Evaluation.Of(LargeContest.Plan, contest, new() { Threads = threads }).Value).Should().Equal(one);
    }

    [Fact]
    public void A_large_contest_comes_out_the_same_in_every_lane()
    {
        var contest = LargeContest.Of(submissions: 700);
        var narrow = CoreJson.Write(Evaluation.Of(LargeContest.Plan, contest).Value);
        foreach (var choice in (LaneChoice[])[LaneChoice.Whole64, LaneChoice.Whole128, LaneChoice.Unbounded])
            CoreJson.Write(Evaluation.Of(LargeContest.Plan, contest, new() { Lanes = choice }).Value).Should().Equal(narrow);
    }

    [Fact]
    public void Every_regulation_of_the_library_comes_out_the_same_in_every_lane()
    {
        foreach (var name in MethodologyCase.AllNames)
        {
            var (plan, contest) = new MethodologyCase(name).Read();
            if (Evaluation.Of(plan, contest) is not { IsValid: true, Value.Fingerprint: var narrow })
                continue;
            Evaluation.Of(plan, contest, new() { Lanes = LaneChoice.Whole64 }).Value.Fingerprint.Should().Be(narrow, name);
            Evaluation.Of(plan, contest, new() { Lanes = LaneChoice.Whole128 }).Value.Fingerprint.Should().Be(narrow, name);
            Evaluation.Of(plan, contest, new() { Lanes = LaneChoice.Unbounded }).Value.Fingerprint.Should().Be(narrow, name);
        }
    }

    [Fact]
    public void Threads_are_at_least_one() =>
        FluentActions.Invoking(() => new EvaluationOptions { Threads = 0 }).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void An_evaluation_can_be_stopped_and_says_how_far_it_is()
    {
        var told = new List<string>();
        var contest = LargeContest.Of(submissions: 3);
        Evaluation.Of(LargeContest.Plan, contest, new() { Progress = new Listener(p => told.Add($"{p.Round} {p.Stage} {p.Submissions}")) });
        told.Should().Equal("main Admission 3", "main Marking 3", "main Pooling 3", "main Scoring 3", "main Ranking 3", "main Selection 3");
        FluentActions.Invoking(() => Evaluation.Of(LargeContest.Plan, contest, new() { Cancellation = new CancellationToken(canceled: true) }))
            .Should().Throw<OperationCanceledException>();
    }

    private static string Bytes(RandomCase random, EvaluationOptions options)
    {
        var plan = Plan.Compile(CoreJson.ReadMethodology(RandomCase.Utf8(random.Rules)).Value).Value;
        return Encoding.UTF8.GetString(CoreJson.Write(Evaluation.Of(plan, CoreJson.ReadContest(RandomCase.Utf8(random.Entries)).Value, options).Value));
    }

    private sealed class Listener(Action<EvaluationProgress> hear) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) => hear(value);
    }
}
