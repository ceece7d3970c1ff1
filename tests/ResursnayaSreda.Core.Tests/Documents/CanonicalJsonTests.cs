using System.Text;
using System.Text.Json.Nodes;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Tests.Documents;

public sealed class CanonicalJsonTests
{
    // RFC 8785, 3.2.2 and 3.2.3, without the fractions: our documents write them as text.
    [Theory]
    [InlineData("""{ "literals": [null, true, false], "a": 1, "numbers": [0, -7] }""", """{"a":1,"literals":[null,true,false],"numbers":[0,-7]}""")]
    [InlineData("""{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}""", "{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}")]
    [InlineData("""{ "b": {}, "a": [] }""", """{"a":[],"b":{}}""")]
    [InlineData("""["\b\t\n\f\r\u001f\u007f"]""", "[\"\\b\\t\\n\\f\\r\\u001f\u007f\"]")]
    public void Canonical_text_is_that_of_RFC_8785(string document, string expected) =>
        Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonNode.Parse(document)!)).Should().Be(expected);

    [Fact]
    public void Properties_are_sorted_by_UTF_16_units_as_the_example_of_RFC_8785_is()
    {
        const string Document = """
            { "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis" }
            """;

        var sorted = JsonNode.Parse(CanonicalJson.Bytes(JsonNode.Parse(Document)!))!.AsObject().Select(p => p.Value!.GetValue<string>());

        sorted.Should().Equal(
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh");
    }

    // FIPS 180-4, the examples of its first edition.
    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void A_fingerprint_is_the_SHA_256_of_the_bytes(string text, string expected) =>
        Fingerprint.Of(Encoding.UTF8.GetBytes(text)).ToString().Should().Be(expected);

    [Fact]
    public void A_fingerprint_is_read_from_64_small_hexadecimal_digits_only()
    {
        var text = Fingerprint.Of("abc"u8).ToString();

        Fingerprint.TryParse(text, out var same).Should().BeTrue();
        (same == Fingerprint.Of("abc"u8)).Should().BeTrue();
        Fingerprint.TryParse(text.ToUpperInvariant(), out _).Should().BeFalse();
        Fingerprint.TryParse(text[1..], out _).Should().BeFalse();
        Fingerprint.TryParse(null, out var none).Should().BeFalse();
        none.ToString().Should().BeEmpty();
    }
}
