using CsCheck;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>Names as people write them lead to the regions that they may mean.</summary>
public sealed class RegionNamesTests
{
    private static readonly RegionCatalog Catalog = RegionCatalog.Iso3166Ru;

    [Theory]
    [InlineData("RU-TA", "RU-TA Code")]
    [InlineData("ru-ta", "RU-TA Code")]
    [InlineData("Республика Татарстан (Татарстан)", "RU-TA OfficialName")]
    [InlineData("республика татарстан", "RU-TA OfficialName")]
    [InlineData("Татарстан Респ", "RU-TA OfficialName")]
    [InlineData("Респ. Татарстан", "RU-TA OfficialName")]
    [InlineData("ТАТАРСТАН", "RU-TA ShortName")]
    [InlineData("Tatarstan", "RU-TA EnglishName")]
    [InlineData("Московская обл.", "RU-MOS OfficialName")]
    [InlineData("область Московская", "RU-MOS OfficialName")]
    [InlineData("Московская", "RU-MOS WithoutKind")]
    [InlineData("Москва", "RU-MOW ShortName")]
    [InlineData("г. Москва", "RU-MOW OfficialName")]
    [InlineData("город Санкт‑Петербург", "RU-SPE OfficialName")]
    [InlineData("Санкт Петербург", "RU-SPE ShortName")]
    [InlineData("Марий Эл", "RU-ME ShortName")]
    [InlineData("«Республика Марий Эл»", "RU-ME OfficialName")]
    [InlineData("Саха", "RU-SA WithoutKind")]
    [InlineData("Республика Саха", "RU-SA Part")]
    [InlineData("Саха (Якутия)", "RU-SA WithoutKind")]
    [InlineData("Саха /Якутия/ Респ", "RU-SA OfficialName")]
    [InlineData("Якутия", "RU-SA ShortName")]
    [InlineData("Республика Северная Осетия-Алания", "RU-SE OfficialName")]
    [InlineData("Республика Северная Осетия — Алания", "RU-SE OfficialName")]
    [InlineData("Северная Осетия", "RU-SE ShortName")]
    [InlineData("Ханты-Мансийский автономный округ — Югра", "RU-KHM OfficialName")]
    [InlineData("Ханты-Мансийский АО", "RU-KHM Part")]
    [InlineData("ХМАО", "")]
    [InlineData("Югра", "RU-KHM ShortName")]
    [InlineData("Ненецкий АО", "RU-NEN OfficialName")]
    [InlineData("Ямало-Ненецкий авт. округ", "RU-YAN OfficialName")]
    [InlineData("Еврейская АО", "RU-YEV OfficialName")]
    [InlineData("Еврейская автономная область", "RU-YEV OfficialName")]
    [InlineData("Чувашская Республика", "RU-CU Part")]
    [InlineData("Чувашская Республика - Чувашия", "RU-CU OfficialName")]
    [InlineData("Республика Чувашия", "RU-CU Root")]
    [InlineData("Республика Удмуртия", "RU-UD Root")]
    [InlineData("Кемеровская область", "RU-KEM FormerName")]
    [InlineData("Кузбасс", "RU-KEM ShortName")]
    [InlineData("Орловская область", "RU-ORL OfficialName")]
    [InlineData("в Томской области", "RU-TOM Root")]
    [InlineData("Самара", "RU-SAM Root")]
    [InlineData("Perm Krai", "RU-PER EnglishName")]
    [InlineData("Republic of Altai", "RU-AL EnglishName")]
    [InlineData("Алтай", "RU-AL ShortName, RU-ALT Root")]
    [InlineData("Республика Алтай", "RU-AL OfficialName")]
    [InlineData("Алтайский край", "RU-ALT OfficialName")]
    [InlineData("Нигде", "")]
    [InlineData("область", "")]
    [InlineData("", "")]
    public void A_name_leads_to_every_region_that_it_may_mean(string name, string expected) =>
        string.Join(", ", Catalog.Match(name).Select(m => $"{m.Region.Code} {m.By}")).Should().Be(expected);

    [Fact]
    public void Every_name_of_every_region_leads_to_it_first_and_alone_among_the_sure_ones()
    {
        foreach (var region in Catalog.All)
        {
            foreach (var name in region.Names.All.SelectMany(n => (string[])[n.Value!.Russian, n.Value.ShortRussian, n.Value.English]).Append($"{region.Code}"))
            {
                Catalog.Match(name).Where(m => m.By <= RegionMatchKind.FormerName).Select(m => m.Region).Should().Equal([region], name);
                Catalog.Match(name)[0].Region.Should().BeSameAs(region);
            }
        }
    }

    [Fact]
    public void How_a_name_is_written_makes_no_difference() =>
        Gen.Select(Gen.Int[0, Catalog.All.Count - 1], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool, Gen.Bool).Sample((index, dash, space, isUpper, isReversed) =>
        {
            var name = Catalog.All[index].Names.Latest!.Russian;
            var written = name.Replace("–", ((string[])["–", "—", "-", "‑"])[dash], StringComparison.Ordinal)
                .Replace(" ", ((string[])[" ", "  ", "\u00a0", "\t"])[space], StringComparison.Ordinal)
                .Replace('е', isUpper ? 'ё' : 'е');
            written = isReversed ? string.Join(' ', written.Split((char[]?)null).Reverse()) : written;
            var matches = Catalog.Match(isUpper ? $"«{written.ToUpperInvariant()}»" : written);
            matches[0].Should().Be(new RegionMatch(Catalog.All[index], RegionMatchKind.OfficialName), written);
        });

    [Fact]
    public void Any_text_at_all_gets_an_answer() =>
        Gen.String.Sample(text => Catalog.Match(text).Should().OnlyHaveUniqueItems(m => m.Region.Code));
}
