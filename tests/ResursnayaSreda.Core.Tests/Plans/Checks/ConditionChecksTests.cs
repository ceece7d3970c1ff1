namespace ResursnayaSreda.Core.Tests.Plans.Checks;

public sealed class ConditionChecksTests
{
    // A number of people from 0 to 100 and one of two kinds.
    [Theory]
    [InlineData("people > 50 and people < 50", "RS4026")]
    [InlineData("people >= 50 and people <= 50", "")]
    [InlineData("people = 5 and people > 5", "RS4026")]
    [InlineData("50 < people and people < 51", "")]
    [InlineData("kind <> 'town' and kind = 'town'", "RS4026")]
    [InlineData("people < 0 or people > 100", "RS4025")]
    [InlineData("not people > 100", "RS4024")]
    [InlineData("people = 200", "RS4025")]
    public void Conditions_are_judged_by_what_their_fields_allow(string condition, string expected) =>
        string.Join(' ', ConditionPairs.Require(condition).Codes).Should().Be(expected);
}
