using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>The words of documents are the names of our values with a small first letter.</summary>
internal static class RoadmapWords
{
    public static WordShape Shape<T>()
        where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(Word)]);

    public static T Of<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().First(v => Word(v) == word);

    public static string Word<T>(T value)
        where T : struct, Enum =>
        $"{value}" is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
