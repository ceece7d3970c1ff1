#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:include common/Documents.cs
#:include common/Page.cs
#:include common/Words.cs
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Roadmaps;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using Samples.Common;

// Sums the illustrative year up, checks what it links to, and names each gap of the programme of 2020.
//   dotnet run docs/samples/programme-summary.cs -- [--en] [--json] [--day 2026-12-10]
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var language = args.Contains("--en") ? Language.English : Language.Russian;
var day = Array.IndexOf(args, "--day") is >= 0 and var i && i + 1 < args.Length ? LocalDatePattern.Iso.Parse(args[i + 1]).Value : new LocalDate(2026, 12, 10);

var template = CoreJson.ReadRoadmapTemplate(Bytes("../roadmaps/pilot-site-2020.json")).Value;
var programme = CoreJson.ReadProgramme(Bytes("../programmes/illustrative-year.json"), template).Value;
var register = CoreJson.ReadPracticeRegister(Bytes("../programmes/illustrative-year.practices.json"), programme).Value;
var roadmaps = programme.Sites.Select(s => CoreJson.ReadRoadmap(Bytes($"../programmes/illustrative-year.{s.Id}.roadmap.json"), template).Value);
var summary = ProgrammeSummary.Of(programme, register, day, roadmaps.Select(r => r.Forecast(day)));
if (args.Contains("--json"))
{
    using var output = Console.OpenStandardOutput();
    output.Write(CoreJson.Write(summary));
    return 0;
}

Console.Write(ProgrammeReport.Of(summary, language));
PrintLinks();
PrintBenefits();

// Of 2020 little was published; what is not known is named.
var year2020 = CoreJson.ReadProgramme(Bytes("../programmes/resursnaya-sreda-2020.json"), template).Value;
Console.WriteLine();
Console.Write(ProgrammeReport.Of(ProgrammeSummary.Of(year2020, new PracticeRegister(year2020.Id, year2020.Edition), new LocalDate(2020, 12, 31)), language));
return 0;

static byte[] Bytes(string path) => File.ReadAllBytes(Documents.Beside(path));

static Evaluation Evaluate(string methodology, string contest) => Evaluation.Of(
    Plan.Compile(CoreJson.ReadMethodology(Bytes(methodology)).Value).Value, CoreJson.ReadContest(Bytes(contest)).Value).Value;

// A fingerprint says that this and no other evaluation is meant: here they are computed again.
void PrintLinks()
{
    var selection = Evaluate("../methodologies/pilot-site-selection.json", "pilot-site-selection.contest.json");
    var assessment = Evaluate("../methodologies/practice-assessment.json", "../methodologies/cases/practice-assessment.year.contest.json");
    var eligibility = Plan.Compile(CoreJson.ReadMethodology(Bytes("../methodologies/municipal-team-eligibility.json")).Value).Value;
    var nomination = programme.Contests[0].Nominations[0];
    var entries = Evaluation.Of(eligibility, new Contest(eligibility.Methodology.Id, eligibility.Methodology.Version)
    {
        Parameters = new Dictionary<string, GivenValue> { ["deadline"] = GivenValue.Of(nomination.Deadline!.Instant) },
        Submissions = [.. register.Entries.Where(e => e.Nomination == nomination.Id).Select(e => e.ToSubmission(Known(e)))],
    }).Value;

    Page.Heading(language == Language.Russian ? "Ссылки по отпечаткам" : "Links by fingerprints");
    List<string[]> rows = [];
    rows.AddRange(programme.Selections.Select(s => (string[])[s.Site, selection[s.Link.Submission].Outcome ?? "–", Verdict(s.Link.LeadsTo(selection))]));
    rows.AddRange(register.Practices.SelectMany(p => p.Assessments, (p, a) => (string[])
        [p.Id, assessment[a.Link.Submission].Outcome ?? "–", Verdict(a.Link.LeadsTo(assessment))]));
    rows.AddRange(register.Entries.Select(e => (string[])
    [
        e.Id, entries[e.Id].Outcome ?? string.Join(", ", entries[e.Id].Failed),
        e.Outcome is { } outcome ? Verdict(outcome.Evaluation == entries.Fingerprint && outcome.Result == entries[e.Id].Outcome) : "–",
    ]));
    Page.Table([["", language == Language.Russian ? "Итог" : "Outcome", language == Language.Russian ? "Ссылка" : "Link"], .. rows]);
}

// Whether a practice is published nobody has to state: the register knows it.
Dictionary<string, GivenValue> Known(ContestEntry entry) => new()
{
    ["published"] = GivenValue.Of(register.Find(entry.Of.Practice)!.PublicationOn(entry.Submitted.InUtc().Date) == PublicationState.Published),
};

void PrintBenefits()
{
    var plan = Plan.Compile(CoreJson.ReadMethodology(CooperationBenefits.Methodology()).Value).Value;
    var pairs = Evaluation.Of(plan, CoreJson.ReadContest(Bytes("../methodologies/cases/cooperation-benefits.pairs.contest.json")).Value).Value;
    Page.Heading(language == Language.Russian ? "Что даёт сотрудничество (условные пары центров)" : "What cooperation brings (illustrative pairs of centres)");
    string[] criteria = [.. pairs.Submissions[0].Criteria.Keys];
    Page.Table(
    [
        ["", .. criteria, "balance", ""],
        .. pairs.Submissions.Select(s => (string[])[s.Id, .. criteria.Select(c => s.Criteria[c].Text ?? "–"), s.Scores["balance"].Text ?? "–", s.Outcome ?? "–"]),
    ]);
}

string Verdict(bool leads) => (leads, language) switch
{
    (true, Language.Russian) => "верна",
    (true, _) => "holds",
    (false, Language.Russian) => "не сходится",
    _ => "does not hold",
};
