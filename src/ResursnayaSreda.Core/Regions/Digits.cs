namespace ResursnayaSreda.Core.Regions;

internal static class Digits
{
    public static bool Are(string? text, params ReadOnlySpan<int> lengths) => text is not null && lengths.Contains(text.Length) && text.All(char.IsAsciiDigit);
}
