using NodaTime;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Practices;
using static ResursnayaSreda.Core.Tests.Practices.Given;

namespace ResursnayaSreda.Core.Tests.Practices;

/// <summary>The table of transitions, written down a second time: every step that it has, and that it has no other.</summary>
public sealed class TransitionTests
{
    private const string Nomination = "title region municipality owner summary";
    private const string Review = Nomination + " problem steps results";

    // axis: from > to | roles | fields | evidence
    private static readonly string[] Expected =
    [
        "publication: draft > submitted | owner site | " + Nomination + " |",
        "publication: returned > submitted | owner site | " + Nomination + " |",
        "publication: withdrawn > submitted | owner | " + Nomination + " |",
        "publication: submitted > underReview | site federalCentre | " + Review + " |",
        "publication: underReview > returned | site federalCentre | | reason",
        "publication: underReview > rejected | federalCentre | | reason",
        "publication: underReview > accepted | federalCentre | " + Review + " |",
        "publication: accepted > published | federalCentre | " + Review + " transferability | consent story",
        "publication: draft > withdrawn | owner | | reason",
        "publication: submitted > withdrawn | owner | | reason",
        "publication: underReview > withdrawn | owner | | reason",
        "publication: returned > withdrawn | owner | | reason",
        "publication: accepted > withdrawn | owner federalCentre | | reason",
        "publication: published > withdrawn | owner federalCentre | | reason",
        "publication: published > superseded | federalCentre | | successor",
        "publication: published > archived | federalCentre | | reason",
        "publication: superseded > archived | federalCentre | | reason",
        "publication: rejected > archived | federalCentre | | reason",
        "publication: withdrawn > archived | federalCentre | | reason",
        "validation: none > site | site | " + Review + " | reference",
        "validation: site > federalCentre | federalCentre | " + Review + " | assessment",
        "validation: site > expert | jury | " + Review + " | assessment",
        "validation: federalCentre > expert | jury | " + Review + " | assessment",
        "validation: expert > none | federalCentre | | reason",
        "validation: federalCentre > none | federalCentre | | reason",
        "validation: site > none | site federalCentre | | reason",
        "maturity: idea > promising | site federalCentre | results | reference",
        "maturity: promising > good | federalCentre | results transferability | reference oneContext",
        "maturity: good > institutionalised | federalCentre | results transferability sustainability | reference twoContexts",
        "maturity: institutionalised > good | federalCentre | | reason",
        "maturity: good > promising | federalCentre | | reason",
        "maturity: promising > idea | site federalCentre | | reason",
    ];

    private static readonly LocalDate Day = Start.PlusDays(30);
    private static readonly Fingerprint Evaluation = Parse("a");

    public static TheoryData<string> Allowed => [.. Expected];

    public static TheoryData<PracticeAxis, string, string> Refused
    {
        get
        {
            var data = new TheoryData<PracticeAxis, string, string>();
            var rows = Expected.Select(e => Row.Of(e)).Select(r => (r.Axis, r.From, r.To)).ToHashSet();
            foreach (var axis in Enum.GetValues<PracticeAxis>())
            {
                foreach (var from in PracticeTransitions.StatesOf(axis))
                {
                    foreach (var to in PracticeTransitions.StatesOf(axis).Where(to => !rows.Contains((axis, from, to))))
                        data.Add(axis, from, to);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_table_has_these_rows_and_no_other()
    {
        PracticeTransitions.All.Select(t => (t.Axis, t.From, t.To)).Should().BeEquivalentTo(Expected.Select(Row.Of).Select(r => (r.Axis, r.From, r.To)));
        // Ten states of publication, four of validation, four of maturity; 32 rows.
        Refused.Should().HaveCount(100 + 16 + 16 - 32);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_row_is_refused_and_what_would_be_allowed_is_named(PracticeAxis axis, string from, string to)
    {
        var refused = Take(Complete(axis, from), new PracticeChange(axis, to, Day, PracticeRole.FederalCentre) { Reason = "r", Reference = "d" });

        var finding = refused.Findings.Should().ContainSingle(f => f.Code.Id == "RS9001").Subject;
        finding.Arguments.Skip(1).Take(2).Should().Equal(from, to);
        var allowed = Expected.Select(Row.Of).Where(r => r.Axis == axis && r.From == from).Select(r => r.To).ToList();
        finding.Arguments[3].Should().Be(allowed.Count == 0 ? "nothing" : string.Join(", ", allowed));
        refused.IsValid.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_row_is_allowed_to_its_roles_and_to_no_other(string expected)
    {
        var row = Row.Of(expected);
        foreach (var role in Enum.GetValues<PracticeRole>())
        {
            var taken = Take(Complete(row.Axis, row.From), Change(row, role));

            if (row.Roles.Contains(EnumWords.Word(role)))
                taken.Value.Find("P")!.StateOn(row.Axis, Day).Should().Be(row.To);
            else
                taken.Findings.Select(f => f.Code.Id).Should().Equal("RS9002");
        }
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_row_needs_each_of_its_fields(string expected)
    {
        var row = Row.Of(expected);
        var complete = Complete(row.Axis, row.From);
        foreach (var field in Enum.GetValues<PassportField>().Where(f => f is not (PassportField.Title or PassportField.Region)))
        {
            var without = Replace(complete, Without(complete.Find("P")!, field));

            var missing = Take(without, Step(row)).Findings.Where(f => f.Code.Id == "RS9003").Select(f => f.Arguments[1]);

            missing.Should().Equal(row.Fields.Contains(EnumWords.Word(field)) ? [EnumWords.Word(field)] : []);
        }
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_row_needs_each_piece_of_its_evidence(string expected)
    {
        var row = Row.Of(expected);
        foreach (var evidence in row.Evidence)
        {
            var (register, step) = Lacking(evidence, Complete(row.Axis, row.From), Step(row));

            var refused = Take(register, step);

            refused.IsValid.Should().BeFalse();
            refused.Findings.Select(f => f.Code.Id).Should().Equal(evidence switch
            {
                "consent" => "RS9006",
                "oneContext" or "twoContexts" => "RS9005",
                _ => "RS9004",
            });
        }
    }

    // Evidence is asked for as of the day: what comes the day after is not there yet.
    [Fact]
    public void Evidence_of_the_day_after_is_too_late()
    {
        var late = Complete(PracticeAxis.Maturity, "promising");
        late = With(late, adoptions: [Done("1", "P", "north", 31)]);

        Take(late, Step(Row.Of(Expected.First(e => e.Contains("promising > good"))))).Findings.Select(f => f.Code.Id).Should().Equal("RS9005");
    }

    private static (PracticeRegister Register, PracticeChange Step) Lacking(string evidence, PracticeRegister register, PracticeChange step) => evidence switch
    {
        "reason" => (register, step with { Reason = null }),
        "reference" => (register, step with { Reference = null }),
        "successor" => (register, step with { Successor = null }),
        "assessment" => (register, step with { Evaluation = Parse("b") }),
        "consent" => (Replace(register, register.Find("P")! with { Consents = [] }), step),
        "story" => (With(register, stories: [register.Stories[0] with { Published = Day.PlusDays(1) }]), step),
        "oneContext" => (With(register, adoptions: [Done("1", "P", "home", 20)]), step),
        "twoContexts" => (With(register, adoptions: [Done("1", "P", "north", 20), Done("2", "P", "north", 21)]), step),
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    private static PracticeChange Step(Row row) => Change(row, EnumWords.Of<PracticeRole>(row.Roles[0]));

    private static PracticeChange Change(Row row, PracticeRole role) => new(row.Axis, row.To, Day, role)
    {
        Reason = "r",
        Reference = "d",
        Evaluation = Evaluation,
        Successor = "Q",
    };

    /// <summary>A register in which the practice P is in a state and has everything that any step could ask for.</summary>
    private static PracticeRegister Complete(PracticeAxis axis, string state)
    {
        var practice = Filled("P", "home") with
        {
            Consents = ["c"],
            Assessments = [new(1, Start.PlusDays(5), new(Evaluation, "P", "rules", "1.0.0", Parse("c")))],
            History = state == PracticeTransitions.StatesOf(axis)[0] ? [] : [new(axis, state, Start, PracticeRole.FederalCentre)],
        };
        return new("small", "1")
        {
            Practices = [practice, Filled("Q", "elsewhere")],
            Consents = [new("c", ConsentBasis.Consent, [ConsentScope.Passport, ConsentScope.Story], Start)],
            Stories = [new("s", "P", "Story", MediaKind.Video, "host", "ru") { Published = Start.PlusDays(10), People = 1, Consents = ["c"] }],
            Adoptions = [Done("1", "P", "north", 20), Done("2", "P", "south", 25)],
        };
    }

    private static Checked<PracticeRegister> Take(PracticeRegister register, PracticeChange change) => register.With("P", change);

    private static PracticeRegister Replace(PracticeRegister register, Practice practice) =>
        With(register, practices: [practice, .. register.Practices.Where(p => p.Id != practice.Id)]);

    private static PracticeRegister With(
        PracticeRegister register, IReadOnlyList<Practice>? practices = null, IReadOnlyList<MediaStory>? stories = null, IReadOnlyList<Adoption>? adoptions = null) =>
        new("small", "1")
        {
            Practices = practices ?? register.Practices,
            Consents = register.Consents,
            Stories = stories ?? register.Stories,
            Adoptions = adoptions ?? register.Adoptions,
        };

    private static Practice Without(Practice practice, PassportField field) => field switch
    {
        PassportField.Municipality => practice with { Municipality = null },
        PassportField.Owner => practice with { Owner = null },
        PassportField.Summary => practice with { Summary = " " },
        PassportField.Problem => practice with { Problem = null },
        PassportField.Objectives => practice with { Objectives = null },
        PassportField.Steps => practice with { Steps = [] },
        PassportField.Resources => practice with { Resources = null },
        PassportField.Results => practice with { Results = [] },
        PassportField.Lessons => practice with { Lessons = null },
        PassportField.Sustainability => practice with { Sustainability = null },
        PassportField.Transferability => practice with { Transferability = null },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static Fingerprint Parse(string digit) =>
        Fingerprint.TryParse(string.Concat(Enumerable.Repeat(digit, 64)), out var fingerprint) ? fingerprint : throw new FormatException();

    private sealed record Row(PracticeAxis Axis, string From, string To, string[] Roles, string[] Fields, string[] Evidence)
    {
        public static Row Of(string line)
        {
            string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var parts = line.Split('|');
            var step = parts[0].Split([':', '>'], StringSplitOptions.TrimEntries);
            return new(EnumWords.Of<PracticeAxis>(step[0]), step[1], step[2], Words(parts[1]), Words(parts[2]), Words(parts[3]));
        }
    }
}
