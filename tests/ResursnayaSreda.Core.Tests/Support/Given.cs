using ResursnayaSreda.Core.Contests;

namespace ResursnayaSreda.Core.Tests.Support;

/// <summary>Given values that are more than one text.</summary>
internal static class Given
{
    /// <summary>Rows as "kind=own amount=100".</summary>
    public static GivenValue Rows(params string[] rows) => GivenValue.Of(rows.Select(r => (IReadOnlyDictionary<string, GivenValue>)r
        .Split(' ').Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => GivenValue.Of(cell[1]))));

    /// <summary>A series by year, votes by member, or an answer by name.</summary>
    public static GivenValue By(params (string Name, string Value)[] values) =>
        GivenValue.Of(values.Select(v => KeyValuePair.Create(v.Name, GivenValue.Of(v.Value))));
}
