using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Roadmaps;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>Gaps in words: ids are replaced by what things are called.</summary>
internal sealed class GapWording
{
    private readonly Language _language;
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly Programme _programme;

    public GapWording(ProgrammeSummary summary, Language language) =>
        (_language, _texts, _programme) = (language, ReportTexts.In(language), summary.Programme);

    public string Say(ProgrammeGap gap) => string.Format(
        CultureInfo.InvariantCulture, _texts[$"gap.{EnumWords.Word(gap.Kind)}"], Subject(gap), Detail(gap));

    public static string Day(LocalDate day, Language language) => language == Language.Russian ? RussianDates.Day(day) : LocalDatePattern.Iso.Format(day);

    private string Subject(ProgrammeGap gap) => gap.Kind switch
    {
        GapKind.SupporterUnnamed => _texts[$"supporter.{gap.Subject}"],
        GapKind.ParticipantsUnknown => _programme.Events.First(e => e.Id == gap.Subject).Title,
        GapKind.RulesUnlinked or GapKind.DeadlineUnknown => _programme.Contests.First(c => c.Id == gap.Subject).Title,
        GapKind.IndicatorUnmeasured or GapKind.TargetMissed or GapKind.IndicatorUnserved => _programme.Strategy!.Indicators.First(i => i.Id == gap.Subject).Title,
        GapKind.OutcomeUnknown or GapKind.ConsentLapsed or GapKind.AddressUnknown => gap.Subject,
        _ => _programme.Sites.FirstOrDefault(s => s.Id == gap.Subject)?.Name ?? gap.Subject,
    };

    private string Detail(ProgrammeGap gap) => gap.Kind switch
    {
        GapKind.StageLate => _programme.Template?.Stages.FirstOrDefault(s => s.Id == gap.Detail)?.Title ?? gap.Detail,
        GapKind.RulesUnlinked or GapKind.DeadlineUnknown =>
            _programme.Contests.First(c => c.Id == gap.Subject).Nominations.First(n => n.Id == gap.Detail).Title,
        GapKind.TargetMissed => Day(LocalDatePattern.Iso.Parse(gap.Detail).Value, _language),
        _ => gap.Detail,
    };
}
