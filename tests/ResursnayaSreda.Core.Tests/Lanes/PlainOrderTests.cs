using System.Numerics;
using ResursnayaSreda.Core.Lanes;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Lanes;

/// <summary>However many are put in order, and however far apart they are: as a stable sort by value, whose equals stand together, gives it.</summary>
public sealed class PlainOrderTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(255, 40)]
    [InlineData(256, 40)]
    [InlineData(256, 1)]
    [InlineData(3_000, 1_000_000)]
    [InlineData(3_000, 2_047)]
    [InlineData(3_000, 2_049)]
    [InlineData(3_000, 1L << 32)]
    [InlineData(3_000, (1L << 33) + 3)]
    [InlineData(3_000, 1L << 61)]
    [InlineData(3_000, (1L << 31) - 1)]
    [InlineData(3_000, 1L << 31)]
    [InlineData(200_000, 70_000)]
    public void Equals_stand_together_the_best_first(int count, long range)
    {
        // Both sides of zero, with the ends of the range among them.
        long[] numbers = [.. Enumerable.Range(0, count).Select(i => i == 0 ? range / 2 : i == 1 ? (range / 2) - range : (long)(Mixed(i) % (ulong)range) - (range / 2))];
        var column = LaneColumn<long>.Of(new GivenLane<long>(numbers, BigInteger.One, range), count, 1);
        int[] members = [.. Enumerable.Range(0, count).Where(i => i % 7 != 3)];

        foreach (var isHighBest in (bool[])[true, false])
        {
            var sorted = isHighBest ? members.OrderByDescending(m => numbers[m]).ToList() : members.OrderBy(m => numbers[m]).ToList();
            var runs = PlainOrder.Of(column, members, isHighBest)!.Value;

            runs.Members.Should().Equal(sorted);
            runs.Ends.Should().Equal(Enumerable.Range(1, sorted.Count).Where(i => i == sorted.Count || numbers[sorted[i]] != numbers[sorted[i - 1]]));
        }
    }

    [Fact]
    public void Where_somebody_has_no_plain_number_another_way_is_taken()
    {
        var column = LaneColumn<long>.Of(new GivenLane<long>([4, Lane<long>.None, 5], BigInteger.One, 5), 3, 1);

        PlainOrder.Of(column, [0, 1, 2], isHighBest: true).Should().BeNull();
        PlainOrder.Of(column, [0, 2], isHighBest: true)!.Value.Members.Should().Equal(2, 0);
        PlainOrder.Of(null, [0, 2], isHighBest: true).Should().BeNull();
    }

    private static ulong Mixed(int number) => unchecked((((ulong)number * 6364136223846793005UL) + 1442695040888963407UL) * 2862933555777941757UL) >> 2;
}
