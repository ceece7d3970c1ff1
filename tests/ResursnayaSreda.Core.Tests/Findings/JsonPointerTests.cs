using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Tests.Findings;

public sealed class JsonPointerTests
{
    // RFC 6901, section 5.
    [Theory]
    [InlineData("foo", "/foo")]
    [InlineData("", "/")]
    [InlineData("a/b", "/a~1b")]
    [InlineData("c%d", "/c%d")]
    [InlineData("e^f", "/e^f")]
    [InlineData("g|h", "/g|h")]
    [InlineData("i\\j", "/i\\j")]
    [InlineData("k\"l", "/k\"l")]
    [InlineData(" ", "/ ")]
    [InlineData("m~n", "/m~0n")]
    [InlineData("~1", "/~01")]
    public void A_name_is_escaped_as_the_examples_of_RFC_6901_say(string name, string expected) =>
        JsonPointer.Root.Member(name).ToString().Should().Be(expected);

    [Fact]
    public void The_whole_document_is_the_empty_text_and_elements_are_counted_from_nought()
    {
        JsonPointer.Root.ToString().Should().BeEmpty();
        JsonPointer.Root.Member("foo").Element(0).ToString().Should().Be("/foo/0");
    }

    [Fact]
    public void Pointers_with_the_same_text_are_equal()
    {
        (JsonPointer.Root.Member("a").Element(1) == JsonPointer.Root.Member("a").Member("1")).Should().BeTrue();
        (JsonPointer.Root != default(JsonPointer)).Should().BeFalse();
        JsonPointer.Root.Equals((object)JsonPointer.Root.Member("a")).Should().BeFalse();
        JsonPointer.Root.Member("a").GetHashCode().Should().Be(JsonPointer.Root.Member("a").GetHashCode());
    }

    [Fact]
    public void A_negative_index_is_refused() =>
        FluentActions.Invoking(() => JsonPointer.Root.Element(-1)).Should().Throw<ArgumentOutOfRangeException>();
}
