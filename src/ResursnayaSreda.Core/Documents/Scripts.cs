using System.Text;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Which script a letter belongs to, and which letters look alike (after UAX #24 and UTS #39, for the scripts of our users).</summary>
internal static class Scripts
{
    // Pairs: a letter and the one it looks like.
    private const string Lookalikes =
        "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX Іl ЈJ ЅS " +
        "αa οo νv ρp ΑA ΒB ΕE ΖZ ΗH Ιl ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX З3 0O 1l Il";

    private static readonly Dictionary<char, char> Skeletons = Lookalikes.Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Whether letters of more than one script stand in the text.</summary>
    public static bool AreMixed(string text) =>
        text.EnumerateRunes().Where(Rune.IsLetter).Select(Of).Distinct().Skip(1).Any();

    /// <summary>The text with each letter replaced by the one it looks like: equal skeletons cannot be told apart by eye.</summary>
    public static string Skeleton(string text) => string.Concat(text.Select(c => Skeletons.GetValueOrDefault(c, c)));

    private static string Of(Rune letter) => letter.Value switch
    {
        < 0x0250 or >= 0x1E00 and < 0x1F00 => "Latin",
        >= 0x0370 and < 0x0400 or >= 0x1F00 and < 0x2000 => "Greek",
        >= 0x0400 and < 0x0530 or >= 0x1C80 and < 0x1C90 or >= 0x2DE0 and < 0x2E00 or >= 0xA640 and < 0xA6A0 => "Cyrillic",
        >= 0x0530 and < 0x0590 => "Armenian",
        >= 0x0590 and < 0x0600 => "Hebrew",
        >= 0x0600 and < 0x0780 => "Arabic",
        >= 0x10A0 and < 0x1100 => "Georgian",
        >= 0x3040 and < 0x3100 or >= 0x4E00 and < 0xA000 => "Japanese and Chinese",
        _ => "other",
    };
}
