using NodaTime;

namespace ResursnayaSreda.Core.Calendars;

/// <summary>Days that a decree of the President takes out of work.</summary>
/// <param name="Days">The days, both ends included. Holidays and days off among them stay what they are.</param>
/// <param name="Act">The decree.</param>
/// <param name="IsVote">Whether it is the day of a national vote: then it is off for everybody, and nobody disputes it.</param>
public sealed record DeclaredDays(DateInterval Days, CalendarAct Act, bool IsVote = false);
