using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans;

/// <summary>A name that two things bear is a finding, whatever would be read under it.</summary>
public sealed class NamesTakenTwiceTests
{
    [Fact]
    public void A_criterion_with_the_name_of_a_parameter_per_category_is_refused_and_not_followed() => new Rules
    {
        Categories = """[{ "id": "small" }, { "id": "large" }]""",
        Parameters = """{ "quality": { "type": "number", "for": ["category"], "is": { "by": "category", "rows": { "small": "1", "large": "2" } } } }""",
        Criteria = """
            [{ "kind": "group", "id": "merit", "combine": "sum", "weights": "factors", "children": [
               { "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury", "weight": "1" }] }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""",
    }.Codes.Should().Contain("RS2013");
}
