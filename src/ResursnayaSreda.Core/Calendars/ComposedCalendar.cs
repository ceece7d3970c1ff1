using NodaTime;
using ResursnayaSreda.Core.Documents;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>
/// A calendar that a host has put together: the federal one with the years and declared days that it adds, and layers over it. What is added is
/// a document of its own; the calendar below is not part of it. Immutable.
/// </summary>
public sealed class ComposedCalendar : IWorkingCalendar
{
    private readonly IWorkingCalendar _top;

    /// <summary>Makes it.</summary>
    /// <param name="id">Its id: small Latin letters, digits and hyphens.</param>
    /// <param name="edition">Its edition, for people.</param>
    /// <param name="source">Where its days are from, for people.</param>
    /// <param name="from">The calendar that it adds to.</param>
    /// <param name="years">Decrees for years that are not there yet, or in the place of those that are; each year once.</param>
    /// <param name="declared">Further days that were declared non-working.</param>
    /// <param name="layers">The layers, the widest first: a region before its site.</param>
    /// <exception cref="ArgumentException">The id is not well-formed, the edition or the source is blank, a year stands twice or does not fit the calendar.</exception>
    public ComposedCalendar(
        string id,
        string edition,
        string source,
        FederalCalendar from,
        IEnumerable<YearDecree>? years = null,
        IEnumerable<DeclaredDays>? declared = null,
        IEnumerable<CalendarLayer>? layers = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(edition);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(from);
        if (!Identifiers.IsName(id))
            throw new ArgumentException($"\"{id}\" is no id of a calendar.", nameof(id));
        Id = id;
        Edition = edition;
        Source = source;
        Years = [.. (years ?? []).OrderBy(y => y.Year)];
        Declared = [.. (declared ?? []).OrderBy(d => d.Days.Start).ThenBy(d => d.Days.End).ThenBy(d => d.Act.Signed)];
        Layers = [.. layers ?? []];
        if (Years.DistinctBy(y => y.Year).Count() < Years.Count)
            throw new ArgumentException("A year has one decree.", nameof(years));
        Federal = Declared.Aggregate(Years.Aggregate(from, (c, y) => c.With(y)), (c, d) => c.With(d));
        _top = Layers.Aggregate((IWorkingCalendar)Federal, (below, layer) => layer.Over(below));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its edition, for people.</summary>
    public string Edition { get; }

    /// <summary>Where its days are from, for people.</summary>
    public string Source { get; }

    /// <summary>The decrees that it adds, in the order of the years.</summary>
    public IReadOnlyList<YearDecree> Years { get; }

    /// <summary>The declared days that it adds, in the order of the days.</summary>
    public IReadOnlyList<DeclaredDays> Declared { get; }

    /// <summary>Its layers, the widest first.</summary>
    public IReadOnlyList<CalendarLayer> Layers { get; }

    /// <summary>The federal calendar with what is added to it, below the layers: what the calendar of another region begins with.</summary>
    public FederalCalendar Federal { get; }

    /// <summary>What identifies what is added: the SHA-256 of its canonical bytes without <see cref="Source"/>.</summary>
    public Fingerprint Fingerprint => CanonicalJson.Fingerprint(CalendarDocument.Write(this, Detail.Normative));

    /// <inheritdoc/>
    public DateInterval Covered => _top.Covered;

    /// <inheritdoc/>
    public CalendarDay GetDay(LocalDate date) => _top.GetDay(date);

    /// <summary>The id and the edition.</summary>
    public override string ToString() => $"{Id} ({Edition})";
}
