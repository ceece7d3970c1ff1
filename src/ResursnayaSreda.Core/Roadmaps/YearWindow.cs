using NodaTime;

namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A part of every year, such as summer, both days included.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, not before the first.</param>
/// <remarks>
/// A roadmap takes one year of it: the first whose window is not over when the roadmap begins; where the roadmap is counted back from its end,
/// the last whose window has begun then.
/// </remarks>
public sealed record YearWindow(AnnualDate From, AnnualDate To)
{
    internal DateInterval In(int year) => new(From.InYear(year), To.InYear(year));

    internal DateInterval NotOverOn(LocalDate day) => In(day.Year) is var window && window.End >= day ? window : In(Math.Min(day.Year + 1, LocalDate.MaxIsoValue.Year));

    internal DateInterval BegunOn(LocalDate day) => In(day.Year) is var window && window.Start <= day ? window : In(Math.Max(day.Year - 1, LocalDate.MinIsoValue.Year));
}
