using CsCheck;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>A row of random numbers that a document is built from: the end of the row gives the simplest choices, so shorter rows are simpler documents.</summary>
internal sealed class Tape(int[] numbers)
{
    private int _next;

    public static readonly Gen<int[]> Numbers = Gen.Int[0, 9_999].Array[40, 400];

    /// <summary>A number from 0 to the limit, the limit left out.</summary>
    public int Below(int limit) => _next < numbers.Length ? numbers[_next++] % limit : 0;

    public bool Chance(int percent) => Below(100) >= 100 - percent;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];

    public List<T> Some<T>(IEnumerable<T> choices, int percent) => [.. choices.Where(_ => Chance(percent))];

    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var left = items.ToList();
        var result = new List<T>();
        while (left.Count > 0)
        {
            var at = Below(left.Count);
            result.Add(left[at]);
            left.RemoveAt(at);
        }

        return result;
    }
}
