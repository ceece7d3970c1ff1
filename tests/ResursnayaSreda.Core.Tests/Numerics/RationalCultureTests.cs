using System.Globalization;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Tests.Numerics;

public class RationalCultureTests
{
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void Text_is_the_same_in_every_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            foreach (var text in new[] { "-12.25", "0.5", "-220/3", "1000000", "-123456789012345678901234567890" })
                Rational.Parse(text).ToString().Should().Be(text);
            Rational.TryParse("1,5", out _).Should().BeFalse();
            Rational.TryParse("\u22121", out _).Should().BeFalse();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
