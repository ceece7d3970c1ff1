using System.Collections.Frozen;

namespace ResursnayaSreda.Core.Documents;

/// <summary>The words of documents are the names of our values with a small first letter.</summary>
internal static class EnumWords
{
    public static WordShape Shape<T>()
        where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(Word)]);

    public static T Of<T>(string word)
        where T : struct, Enum =>
        Words<T>.Values[word];

    public static string Word<T>(T value)
        where T : struct, Enum =>
        Words<T>.Names[value];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Small($"{v}"));
        public static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

        private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }
}
