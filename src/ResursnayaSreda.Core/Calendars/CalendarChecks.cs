using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>What shapes alone cannot see in a calendar document.</summary>
internal sealed class CalendarChecks(FederalCalendar from, FindingList findings)
{
    // Days are kept one by one: a few documents of a few bytes must not stand for millions of them.
    private const int MostDays = 100_000;

    public void Check(Node root)
    {
        var years = new HashSet<int>();
        foreach (var year in root.Children("years"))
            CheckYear(year, years);
        CheckPeriods(root, "declared");
        foreach (var layer in root.Children("layers"))
        {
            if (layer.Kind == CalendarTable.Region)
                CheckRegion(layer);
            else
                CheckSite(layer);
        }
    }

    private void CheckYear(Node node, HashSet<int> years)
    {
        if (node.Whole("year") is not { } year)
            return;
        var (first, last) = (from.Covered.Start.Year, from.Covered.End.Year);
        if (year < first || year > last)
        {
            findings.Add(node.FindingAt("year", FindingCodes.OutOfRange, $"{year}", $"{first}", $"{last}"));
            return;
        }

        if (!years.Add(year))
            findings.Add(node.FindingAt("year", FindingCodes.DuplicateEntry, $"{year}"));
        // Where the Code alone has holidays: what another decree moves is no concern of this one.
        var plain = new FederalYear(year, null, []);
        var (sources, targets) = (new HashSet<LocalDate>(), new HashSet<LocalDate>());
        foreach (var transfer in node.Children("transfers"))
        {
            if (transfer.Date("from") is { } source)
            {
                if (source.Year != year || !YearDecree.IsWeekend(source))
                    findings.Add(transfer.FindingAt("from", FindingCodes.TransferFromNoWeekend, Iso(source), $"{year}"));
                else
                    CheckOnce(sources, source, transfer, "from");
            }

            if (transfer.Date("to") is { } target)
            {
                if (target.Year != year || YearDecree.IsWeekend(target) || plain[target].Kind == DayKind.StatutoryHoliday)
                    findings.Add(transfer.FindingAt("to", FindingCodes.TransferToNoWorkingDay, Iso(target), $"{year}"));
                else
                    CheckOnce(targets, target, transfer, "to");
            }
        }
    }

    private void CheckRegion(Node region)
    {
        var dates = new HashSet<LocalDate>();
        foreach (var holiday in region.Children("holidays"))
        {
            if (holiday.Date("date") is { } date)
                CheckOnce(dates, date, holiday, "date");
        }
    }

    private void CheckSite(Node site)
    {
        var closed = CheckPeriods(site, "closed");
        if (site["worked"] is not List<object> worked)
            return;
        foreach (var date in worked.OfType<LocalDate>().Distinct())
        {
            if (closed.Exists(c => c.Contains(date)))
                findings.Add(site.FindingAtText("worked", Iso(date), FindingCodes.ClosedAndWorked, Iso(date)));
        }
    }

    private List<DateInterval> CheckPeriods(Node node, string property)
    {
        var (periods, days) = (new List<DateInterval>(), 0L);
        foreach (var period in node.Children(property))
        {
            if (period.Date("from") is not { } first || period.Date("to") is not { } last)
                continue;
            if (last < first)
            {
                findings.Add(period.FindingAt("to", FindingCodes.PeriodReversed, Iso(first), Iso(last)));
                continue;
            }

            periods.Add(new(first, last));
            days += periods[^1].Length;
        }

        if (days > MostDays)
            findings.Add(node.FindingAt(property, FindingCodes.TooManyElements, property, $"{days}", $"{MostDays}"));
        return periods;
    }

    private void CheckOnce(HashSet<LocalDate> dates, LocalDate date, Node node, string property)
    {
        if (!dates.Add(date))
            findings.Add(node.FindingAt(property, FindingCodes.DuplicateEntry, Iso(date)));
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
