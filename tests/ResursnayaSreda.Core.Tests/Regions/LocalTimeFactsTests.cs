using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Regions;

/// <summary>Local times of regions in golden cases that were computed with another copy of the tz database.</summary>
public sealed class LocalTimeFactsTests
{
    private const string Eight = "golden/regions/slot-01-eight-named-sites.json";
    private const string Ten = "golden/regions/slot-02-ten-sites-with-extremes.json";
    private const string Volgograd = "golden/regions/slot-04-volgograd-transition.json";

    [FactsBeside(Eight, Ten)]
    public void A_meeting_is_at_these_hours_in_each_region()
    {
        foreach (var file in (string[])[Eight, Ten])
        {
            using var document = Read(file);
            var result = document.RootElement.GetProperty("results").GetProperty("minTotal");
            var start = At($"{result.GetProperty("startUtc")}");
            foreach (var site in document.RootElement.GetProperty("sites").EnumerateArray())
            {
                var region = RegionCatalog.Iso3166Ru[RegionCode.Parse($"{site.GetProperty("region")}")];
                region.PrimaryZone.Id.Should().Be($"{site.GetProperty("zone")}");
                var hours = $"{Local(start, region):MM-dd HH:mm}-{Local(start + Duration.FromHours(2), region):HH:mm}";
                hours.Should().Be($"{result.GetProperty("perSite").GetProperty($"{region.Code}").GetProperty("local")}", $"{region}");
            }
        }
    }

    [FactsBeside(Volgograd)]
    public void The_clock_of_Volgograd_is_changed_twice()
    {
        var region = RegionCatalog.Iso3166Ru[RegionCode.Parse("RU-VGG")];
        using var document = Read(Volgograd);
        foreach (var check in document.RootElement.GetProperty("checks").EnumerateArray())
        {
            region.PrimaryZone.Id.Should().Be($"{check.GetProperty("zone")}");
            $"{Local(At($"{check.GetProperty("utc")}"), region):uuuu-MM-ddTHH:mm}".Should().Be($"{check.GetProperty("local")}");
        }
    }

    private static LocalDateTime Local(Instant instant, Region region) => instant.InZone(DateTimeZoneProviders.Tzdb[region.PrimaryZone.Id]).LocalDateTime;

    private static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm'Z'").Parse(text).Value;

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllBytes(FactsBesideAttribute.PathOf(file)));
}
