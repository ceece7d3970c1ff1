namespace ResursnayaSreda.Core.Tests.Plans.Checks;

public sealed class HolesTests
{
    [Fact]
    public void A_hole_between_bands_is_named_with_its_ends() =>
        RangePairs.WithHole.Findings.Should().ContainSingle().Which.Arguments.Should().Equal("(16, 17)");
}
