using CsCheck;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Twin;

public sealed class EngineEqualsTwinTests
{
    [Fact]
    public void The_engine_gives_what_the_twin_gives() =>
        Gen.Select(Tape.Numbers, Tape.Numbers).Sample(
            (rules, contest) =>
            {
                if (RandomCase.Of(rules, contest) is { } random && TwinComparison.Differences(random) is { Count: > 0 } differences)
                    Assert.Fail($"{string.Join('\n', differences)}\n{random}");
            },
            iter: 400);

    [Fact]
    public void Few_random_documents_are_refused()
    {
        var refused = new List<string>();
        Tape.Numbers.Sample(
            tape =>
            {
                var read = CoreJson.ReadMethodology(RandomCase.Utf8(RandomMethodology.Document(new Tape(tape))));
                if (read.IsValid)
                    return;
                lock (refused)
                    refused.Add(string.Join('\n', read.Findings.Where(f => f.Severity == Severity.Error)));
            },
            iter: 400);
        refused.Count.Should().BeLessThan(80, string.Join("\n\n", refused.Take(20)));
    }
}
