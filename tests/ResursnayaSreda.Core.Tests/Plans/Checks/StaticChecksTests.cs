using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>What is said of rules before any contest is there: each check with what triggers it and what differs in that alone.</summary>
public sealed class StaticChecksTests
{
    private static readonly SortedDictionary<string, CheckPair> Pairs = new(
        new[]
        {
            ShapePairs.Table, NamePairs.Table, FormulaPairs.Table, WeightPairs.Table, RangePairs.Table, PoolingPairs.Table, RankingPairs.Table,
            ConditionPairs.Table, EditionPairs.Table,
        }.SelectMany(t => t).ToDictionary(),
        StringComparer.Ordinal);

    // Instants and fingerprints are written in contests alone; texts of people, codes and periods in calendars and catalogues of regions.
    private static readonly string[] OfOtherDocuments = ["RS2009", "RS2022", "RS2024", "RS2025", "RS2026", "RS2027"];

    public static IEnumerable<string> Shown => Pairs.Keys;

    public static TheoryData<string> Codes => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_check_names_the_fault_and_nothing_where_it_is_mended(string code)
    {
        Pairs[code].Faulty().Select(f => f.Code.Id).Should().Equal(code);
        Pairs[code].Clean().Select(f => $"{f}").Should().BeEmpty();
    }

    [Fact]
    public void Every_check_of_a_methodology_has_its_pair() => Pairs.Keys.Should().Equal(
        FindingCode.All.Select(c => c.Id).Where(id => id[2] is '2' or '3' or '4' && !OfOtherDocuments.Contains(id)));
}
