using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Laws;

/// <summary>What is said to be read whatever the values are is what is read when a value is computed, in that order.</summary>
public sealed class StaticReadsLawTests
{
    [Fact]
    public void Reads_that_are_known_beforehand_are_those_that_happen()
    {
        var compared = 0;
        SameResultTests.Sample(
            (random, _) =>
            {
                if (random.Plan.SeparableUpTo is not (Stage.Pooling or Stage.Scoring))
                    return true;
                var ledger = EvaluationPart.Of(random.Plan, random.Contest).Value.Ledger;
                foreach (var quantity in ledger.Rules.Quantities.Where(q => q.Index is [{ Name: "submission" }] && q.Stage <= Stage.Scoring))
                {
                    if (ledger.Rules.StaticReadsOf(quantity) is not { } known)
                        continue;
                    for (var s = 0; s < ledger.Entries.Submissions.Count; s++)
                    {
                        Interlocked.Increment(ref compared);
                        var read = known.Select(r => Told(r.Quantity, Operands.Pick([s], r.Slots)));
                        if (!read.SequenceEqual(Operands.Of(ledger, quantity, [s]).Select(r => Told(r.Quantity, r.Members))))
                            return false;
                    }
                }

                return true;
            },
            cases: 200);
        compared.Should().BeGreaterThan(1_000);
    }

    [Theory]
    [InlineData(new[] { 4, 7 }, new[] { 0, 1 }, new[] { 4, 7 })]
    [InlineData(new[] { 4, 7 }, new[] { 1, 0 }, new[] { 7, 4 })]
    [InlineData(new[] { 4, 7 }, new[] { 1 }, new[] { 7 })]
    [InlineData(new[] { 4, 7 }, new int[0], new int[0])]
    public void Members_are_picked_by_their_places(int[] members, int[] slots, int[] picked) => Operands.Pick(members, slots).Should().Equal(picked);

    private static string Told(Quantity quantity, int[] members) => $"{quantity.Name}({string.Join(',', members)})";
}
