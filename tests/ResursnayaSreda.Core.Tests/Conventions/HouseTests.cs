using System.Text.RegularExpressions;

namespace ResursnayaSreda.Core.Tests.Conventions;

public sealed partial class HouseTests
{
    private const int MostLines = 350;

    // Each room may look into the rooms before it.
    private static readonly string[] Rooms =
    [
        "Numerics", "Findings", "Documents", "Regions", "Calendars", "Bridges", "Schedules", "Roadmaps", "Formulas", "Quantities", "Methodologies",
        "Contests", "Plans", "Lanes", "Stages", "Practices", "Programmes", "Serialization",
    ];

    private static readonly IReadOnlyList<string> Files =
    [
        .. Directory.EnumerateFiles(Repository.Source, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Source, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_file_stands_in_a_room_and_says_so()
    {
        Files.Should().HaveCountGreaterThan(100);
        Files.Select(RoomOf).Distinct().Should().BeSubsetOf(Rooms);
        foreach (var file in Files)
        {
            var folder = Path.GetDirectoryName(file)!.Replace('\\', '/').Replace('/', '.');
            Text(file).Split('\n').Should().Contain($"namespace ResursnayaSreda.Core.{folder};", file);
        }
    }

    [Fact]
    public void A_room_imports_only_from_the_rooms_before_it()
    {
        var violations = Files.SelectMany(file => NamesOfRooms().Matches(Text(file))
            .Select(m => m.Groups[1].Value)
            .Where(room => Array.IndexOf(Rooms, room) > Array.IndexOf(Rooms, RoomOf(file)))
            .Select(room => $"{file} looks into {room}"));

        violations.Distinct().Should().BeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once() =>
        Files.Where(f => File.ReadLines(Path.Combine(Repository.Source, f)).Count() > MostLines).Should().BeEmpty();

    private static string RoomOf(string file) => file.Split('/')[0];

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Source, file)).ReplaceLineEndings("\n");

    // A using directive, or a name written out in full.
    [GeneratedRegex(@"ResursnayaSreda\.Core\.([A-Z][A-Za-z]*)\b(?=[;.])")]
    private static partial Regex NamesOfRooms();
}
