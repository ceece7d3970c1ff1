using System.Text.RegularExpressions;

namespace ResursnayaSreda.Core.Documents;

/// <summary>The forms of ids, document names and versions.</summary>
internal static partial class Identifiers
{
    public const int MaximumLength = 64;
    public const string Pattern = @"^\p{L}[\p{L}\p{Nd}_]*$";
    public const string PathPattern = @"^\p{L}[\p{L}\p{Nd}_]*([.]\p{L}[\p{L}\p{Nd}_]*)?$";
    public const string NamePattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const string VersionPattern = "^(0|[1-9][0-9]*)[.](0|[1-9][0-9]*)[.](0|[1-9][0-9]*)$";
    public const string LanguagePattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    public static bool IsWellFormed(string text) => text.Length <= MaximumLength && Identifier().IsMatch(text);

    public static bool IsPath(string text) => text.Split('.') is { Length: <= 2 } parts && parts.All(IsWellFormed);

    public static bool IsName(string text) => text.Length <= MaximumLength && DocumentName().IsMatch(text);

    public static bool IsVersion(string text) => text.Length <= MaximumLength && VersionNumber().IsMatch(text);

    public static bool IsLanguage(string text) => text.Length <= MaximumLength && LanguageTag().IsMatch(text);

    [GeneratedRegex(@"^\p{L}[\p{L}\p{Nd}_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentName();

    [GeneratedRegex(@"^(0|[1-9][0-9]*)[.](0|[1-9][0-9]*)[.](0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
