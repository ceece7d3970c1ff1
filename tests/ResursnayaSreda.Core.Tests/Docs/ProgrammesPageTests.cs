using NodaTime;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Docs;

/// <summary>The code of docs/programmes.md is the code below, runs, and prints what the page says.</summary>
public sealed class ProgrammesPageTests
{
    [Fact]
    public void Every_block_of_code_prints_what_stands_below_it()
    {
        var register = Programmes.Year.Register;
        PageExamples.Check(
            "docs/programmes.md", "ProgrammesPageTests.cs",
            Summary, printer => Steps(register, printer), printer => Consents(register, printer), printer => Adoptions(register, printer), Benefits);
    }

    private static void Summary(TextWriter printer)
    {
        // begin 1
        var template = CoreJson.ReadRoadmapTemplate(Repository.ReadBytes("docs/roadmaps/pilot-site-2020.json")).Value;
        var programme = CoreJson.ReadProgramme(Repository.ReadBytes("docs/programmes/illustrative-year.json"), template).Value;
        var register = CoreJson.ReadPracticeRegister(Repository.ReadBytes("docs/programmes/illustrative-year.practices.json"), programme).Value;
        var summary = ProgrammeSummary.Of(programme, register, new LocalDate(2026, 12, 10));

        foreach (var site in summary.Funnel)
            printer.WriteLine($"{site.Site!.Id}: {site.Found.Number} found, {site.Published.Number} published ({string.Join(", ", site.Published.Items)})");
        printer.WriteLine($"{summary.Gaps.Count} gaps, the first: {summary.Gaps[0].Kind} {summary.Gaps[0].Detail}");
        // end
    }

    private static void Steps(PracticeRegister register, TextWriter printer)
    {
        // begin 2
        var refused = register.With("TA-3", new PracticeChange(PublicationState.Published, new LocalDate(2026, 12, 1), PracticeRole.FederalCentre));
        foreach (var finding in refused.Findings)
            printer.WriteLine(finding);

        var taken = register.With("TA-2", new PracticeChange(PublicationState.Withdrawn, new LocalDate(2026, 12, 1), PracticeRole.Owner) { Reason = "It is written anew." });
        printer.WriteLine($"{taken.Value.Find("TA-2")!.Publication}, {taken.Value.Since(register).Count} records rewritten");
        // end
    }

    private static void Consents(PracticeRegister register, TextWriter printer)
    {
        // begin 3
        var touched = register.TouchedBy("C-2", new LocalDate(2026, 9, 10));
        printer.WriteLine($"stories {string.Join(", ", touched.Stories.Select(s => s.Id))}; entries {string.Join(", ", touched.Entries.Select(e => e.Id))}");
        foreach (var lapsed in register.LapsedOn(new LocalDate(2026, 12, 10)))
            printer.WriteLine($"{lapsed.Story}: {lapsed.Consent} {lapsed.Fault}");
        // end
    }

    private static void Adoptions(PracticeRegister register, TextWriter printer)
    {
        // begin 4
        var graph = register.Graph;
        printer.WriteLine(string.Join(" ← ", graph.LineageOf("SA-2").Select(p => p.Id)));
        foreach (var context in graph.ContextsOf("TA-1", new LocalDate(2026, 12, 10)))
            printer.WriteLine(context);
        // end
    }

    private static void Benefits(TextWriter printer)
    {
        // begin 5
        var plan = Plan.Compile(CoreJson.ReadMethodology(CooperationBenefits.Methodology()).Value).Value;
        var pairs = CoreJson.ReadContest(Repository.ReadBytes("docs/methodologies/cases/cooperation-benefits.pairs.contest.json")).Value;
        var evaluation = Evaluation.Of(plan, pairs).Value;
        printer.WriteLine($"P1 {evaluation["P1"].Scores["balance"]} {evaluation["P1"].Outcome}");
        foreach (var operand in evaluation.Explain("gain_practices", "P1").Operands)
            printer.WriteLine(operand);
        // end
    }
}
