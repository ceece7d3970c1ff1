namespace ResursnayaSreda.Core.Quantities;

/// <summary>The rows that one submission or expert gives for a field: a column of values per name.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="Columns">The values of each column, one per row.</param>
/// <param name="Keys">The number of the row with each key; empty when nothing tells rows apart.</param>
internal sealed record RowTable(
    int Count, IReadOnlyDictionary<string, Value[]> Columns, IReadOnlyDictionary<string, int> Keys)
{
    /// <summary>How a row is named: its key, or its number from 1.</summary>
    public string NameOf(int row)
    {
        foreach (var (key, index) in Keys)
        {
            if (index == row)
                return key;
        }

        return (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The number of the row of this name; -1 when there is none.</summary>
    public int Find(string name)
    {
        if (Keys.Count > 0)
            return Keys.GetValueOrDefault(name, -1);
        return int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= Count ? number - 1 : -1;
    }
}
