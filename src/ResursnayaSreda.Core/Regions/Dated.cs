using NodaTime;
using NodaTime.Text;

namespace ResursnayaSreda.Core.Regions;

/// <summary>What holds from a day on.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="From">The first day; null from the beginning.</param>
/// <param name="Value">The fact; null where there is nothing.</param>
public sealed record Dated<T>(LocalDate? From, T? Value)
    where T : class
{
    /// <summary>The fact, behind its day if it has one.</summary>
    public override string ToString() => From is { } from ? $"{LocalDatePattern.Iso.Format(from)}: {Value}" : $"{Value}";
}
