using NodaTime;
using NodaTime.Text;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>An act that makes a day what it is.</summary>
/// <param name="Title">Whose act it is: <c>Government Decree</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Signed">The day on which it was signed.</param>
/// <param name="IsNumberConfirmed">Whether the number was read in a source; that of an act whose content is confirmed may not be.</param>
public sealed record CalendarAct(string Title, string Number, LocalDate Signed, bool IsNumberConfirmed = true)
{
    /// <summary>Title, number and day: <c>Government Decree 1163 of 2018-10-01</c>.</summary>
    public override string ToString() => $"{Title} {Number} of {LocalDatePattern.Iso.Format(Signed)}";
}
