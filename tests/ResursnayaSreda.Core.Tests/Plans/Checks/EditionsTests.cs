using NodaTime;
using ResursnayaSreda.Core.Methodologies;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

public sealed class EditionsTests
{
    [Fact]
    public void Editions_of_one_methodology_have_no_gap_and_no_day_in_common()
    {
        var first = EditionPairs.Edition("1.0.0", """{ "from": "2024-01-01", "to": "2024-12-31" }""");
        var second = EditionPairs.Edition("2.0.0", """{ "from": "2025-01-01", "to": "2025-06-30" }""");
        var late = EditionPairs.Edition("3.0.0", """{ "from": "2025-07-03" }""");
        var early = EditionPairs.Edition("3.0.0", """{ "from": "2025-06-30" }""");

        Editions.Of([second, first]).Findings.Should().BeEmpty();
        var gap = Editions.Of([late, first, second]);
        gap.Findings.Select(f => $"{f.Code.Id} {string.Join(' ', f.Arguments)}").Should().Equal("RS4031 2025-07-01 2025-07-02");
        gap.Value.At(new LocalDate(2025, 6, 30)).Should().BeSameAs(second);
        gap.Value.At(new LocalDate(2025, 7, 2)).Should().BeNull();
        gap.Value.At(new LocalDate(2030, 1, 1)).Should().BeSameAs(late);
        Editions.Of([first, second, early]).Findings.Select(f => $"{f.Code.Id} {string.Join(' ', f.Arguments)}")
            .Should().Equal("RS4032 2.0.0 3.0.0 2025-06-30");
        FluentActions.Invoking(() => Editions.Of([])).Should().Throw<ArgumentException>();
    }
}
