using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Methodologies;

/// <summary>The editions of one methodology, in the order in which they come into force. Immutable.</summary>
public sealed class Editions
{
    private Editions(IReadOnlyList<Methodology> all) => All = all;

    /// <summary>Every edition, the earliest first.</summary>
    public IReadOnlyList<Methodology> All { get; }

    /// <summary>Puts editions in order.</summary>
    /// <param name="editions">At least one; all of one id.</param>
    /// <returns>The editions; an error where two are in force on one day, a warning where none is between two of them.</returns>
    /// <exception cref="ArgumentException">There is none, or they are not of one id.</exception>
    public static Checked<Editions> Of(IEnumerable<Methodology> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        List<Methodology> sorted = [.. editions.OrderBy(e => e.EffectiveFrom).ThenBy(e => e.Version, StringComparer.Ordinal)];
        if (sorted.Count == 0 || sorted.Exists(e => e.Id != sorted[0].Id))
            throw new ArgumentException("Editions are at least one methodology, all of one id.", nameof(editions));
        var findings = new FindingList();
        foreach (var (before, after) in sorted.Zip(sorted.Skip(1)))
            Check(before, after, findings);
        return new(findings.HasErrors ? null : new Editions(sorted), findings.InDocumentOrder());
    }

    /// <summary>The edition in force on a day; null when none is.</summary>
    public Methodology? At(LocalDate day) => All.LastOrDefault(e => e.EffectiveFrom <= day && !(e.EffectiveTo < day));

    private static void Check(Methodology before, Methodology after, FindingList findings)
    {
        if (before.EffectiveTo is not { } last || last >= after.EffectiveFrom)
            findings.Add(Finding(after, FindingCodes.EditionsOverlap, before.Version, after.Version, Text(after.EffectiveFrom)));
        else if (last.PlusDays(1) < after.EffectiveFrom)
            findings.Add(Finding(after, FindingCodes.EditionsLeaveGap, Text(last.PlusDays(1)), Text(after.EffectiveFrom.PlusDays(-1))));
    }

    private static Finding Finding(Methodology edition, FindingCode code, params IReadOnlyList<string> arguments) =>
        edition.Root.FindingAt("effective", code, arguments);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
