using NodaTime;
using ResursnayaSreda.Core.Practices;
using static ResursnayaSreda.Core.Tests.Practices.Given;

namespace ResursnayaSreda.Core.Tests.Practices;

public sealed class ConsentTests
{
    private static readonly Consent Summer = new("c", ConsentBasis.Consent, [ConsentScope.Story], new(2026, 6, 1))
    {
        Expires = new(2026, 8, 31),
        Withdrawn = new(2026, 7, 15),
    };

    [Theory]
    [InlineData("2026-05-31", ConsentFault.NotYetGiven)]
    [InlineData("2026-06-01", null)]
    [InlineData("2026-07-14", null)]
    [InlineData("2026-07-15", ConsentFault.Withdrawn)]
    [InlineData("2026-12-31", ConsentFault.Withdrawn)]
    public void A_consent_holds_from_its_day_until_it_is_withdrawn(string day, ConsentFault? fault) => Summer.FaultOn(Day(day), ConsentScope.Story).Should().Be(fault);

    [Theory]
    [InlineData("2026-08-31", null)]
    [InlineData("2026-09-01", ConsentFault.Expired)]
    public void The_day_on_which_it_expires_is_the_last(string day, ConsentFault? fault) =>
        (Summer with { Withdrawn = null }).FaultOn(Day(day), ConsentScope.Story).Should().Be(fault);

    [Fact]
    public void It_holds_for_nothing_but_its_scope() => Summer.FaultOn(Day("2026-06-02"), ConsentScope.Passport).Should().Be(ConsentFault.OtherScope);

    [Fact]
    public void Withdrawal_names_the_stories_passports_and_entries_that_rest_on_it()
    {
        MediaStory Story(string id, int from, int? to = null, string consent = "c") => new(id, "P", id, MediaKind.Video, "host", "ru")
        {
            Published = Start.PlusDays(from),
            Removed = to is { } last ? Start.PlusDays(last) : null,
            People = 1,
            Consents = [consent],
        };
        ContestEntry Entry(string id, string practice, params string[] materials) =>
            new(id, new(practice, 1), "best", "teams", Instant.FromUtc(2026, 9, 1, 0, 0)) { Materials = materials };
        var register = new PracticeRegister("small", "1")
        {
            Practices = [Bare("P", "home"), Bare("Q", "north") with { Consents = ["c"], History = [new(PublicationState.Published, Start, PracticeRole.FederalCentre)] }],
            Consents = [new("c", ConsentBasis.Consent, [ConsentScope.Story, ConsentScope.Passport], Start), new("d", ConsentBasis.OpenEvent, [ConsentScope.Story], Start)],
            Stories = [Story("public", 5), Story("removed", 5, 20), Story("later", 40), Story("other", 5, null, "d")],
            Entries = [Entry("shown", "P", "public"), Entry("gone", "P", "removed", "other"), Entry("told", "Q")],
        };

        var touched = register.TouchedBy("c", Start.PlusDays(30));

        touched.Stories.Select(s => s.Id).Should().Equal("public", "later");
        touched.Practices.Select(p => p.Id).Should().Equal("Q");
        touched.Entries.Select(e => e.Id).Should().Equal("shown", "gone", "told");
        register.Invoking(r => r.TouchedBy("x", Start)).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void What_rests_on_a_consent_rests_on_what_renews_it()
    {
        var register = new PracticeRegister("small", "1")
        {
            Practices = [Bare("P", "home")],
            Consents =
            [
                Summer with { Withdrawn = null }, new("d", ConsentBasis.Consent, [ConsentScope.Story], new(2026, 8, 20)) { Renews = "c", Expires = new(2026, 12, 31) },
                new("e", ConsentBasis.Consent, [ConsentScope.Story], new(2026, 12, 20)) { Renews = "d" },
            ],
            Stories = [new("s", "P", "s", MediaKind.Video, "host", "ru") { Published = new(2026, 6, 10), People = 1, Consents = ["c"] }],
        };

        Faults(register).Should().BeEmpty();
        register.LapsedOn(Day("2027-06-01")).Should().BeEmpty();
        register.TouchedBy("e", Day("2027-06-01")).Stories.Should().ContainSingle();
    }

    [Fact]
    public void A_story_that_is_removed_long_after_the_withdrawal_was_public_without_a_consent()
    {
        PracticeRegister Removed(LocalDate day) => new("small", "1")
        {
            Practices = [Bare("P", "home")],
            Consents = [Summer],
            Stories = [new("s", "P", "s", MediaKind.Video, "host", "ru") { Published = new(2026, 6, 10), Removed = day, People = 1, Consents = ["c"] }],
        };

        Faults(Removed(Day("2026-07-15"))).Should().BeEmpty();
        Faults(Removed(Day("2026-07-16"))).Should().Equal("RS9007 /stories/0/consents/0");
    }

    [Fact]
    public void Withdrawing_what_renews_a_consent_is_a_withdrawal_as_well()
    {
        var register = new PracticeRegister("small", "1")
        {
            Practices = [Bare("P", "home")],
            Consents =
            [
                Summer with { Withdrawn = null },
                new("d", ConsentBasis.Consent, [ConsentScope.Story], new(2026, 8, 20)) { Renews = "c", Withdrawn = new(2026, 10, 1) },
            ],
            Stories = [new("s", "P", "s", MediaKind.Video, "host", "ru") { Published = new(2026, 6, 10), People = 1, Consents = ["c"] }],
        };

        Read(register).Findings.Select(f => $"{f.Code.Id} {f.Pointer} {string.Join(' ', f.Arguments)}").Should().Equal("RS9007 /stories/0/consents/0 s d 2026-10-01");
    }

    // The guardian's consent has run out, and the one that renews it is no guardian's.
    [Fact]
    public void A_guardian_has_to_agree_on_the_day_itself()
    {
        var register = new PracticeRegister("small", "1")
        {
            Consents =
            [
                new("c", ConsentBasis.Consent, [ConsentScope.Story], new(2026, 6, 1)) { IsByGuardian = true, Expires = new(2026, 8, 31) },
                new("d", ConsentBasis.Consent, [ConsentScope.Story], new(2026, 8, 20)) { Renews = "c" },
            ],
            Stories = [new("s", "P", "s", MediaKind.Video, "host", "ru") { Published = new(2026, 6, 10), People = 1, Minors = 1, Consents = ["c"] }],
        };

        register.LapsedOn(Day("2026-08-31")).Should().BeEmpty();
        register.LapsedOn(Day("2026-09-01")).Select(l => l.Fault).Should().Equal(ConsentFault.NoGuardian);
    }

    [Theory]
    [InlineData(ConsentBasis.Consent, "RS9006 /stories/0/consents/0")]
    [InlineData(ConsentBasis.PaidPosing, "RS9006 /stories/0/consents/0")]
    [InlineData(ConsentBasis.OpenEvent)]
    [InlineData(ConsentBasis.PublicInterest)]
    public void Where_minors_are_shown_a_guardian_agrees_unless_no_consent_is_needed(ConsentBasis basis, params string[] faults)
    {
        var register = new PracticeRegister("small", "1")
        {
            Practices = [Bare("P", "home")],
            Consents = [new("c", basis, [ConsentScope.Story], Start)],
            Stories = [new("s", "P", "s", MediaKind.Video, "host", "ru") { Published = new(2026, 6, 10), People = 2, Minors = 1, Consents = ["c"] }],
        };

        Faults(register).Should().Equal(faults);
    }

    [Fact]
    public void A_consent_that_the_register_lacks_is_none()
    {
        var register = Register(Filled("P", "home") with { Consents = ["nowhere"], History = [new(PublicationState.Accepted, Start, PracticeRole.FederalCentre)] });

        register.With("P", new(PublicationState.Published, Start, PracticeRole.FederalCentre)).Findings.Select(f => f.Code.Id).Should().Equal("RS9006", "RS9004");
    }

    [Fact]
    public void What_is_public_without_a_consent_that_holds_is_listed_for_the_day()
    {
        var register = new PracticeRegister("small", "1")
        {
            Practices = [Bare("P", "home")],
            Consents = [Summer with { Withdrawn = null }],
            Stories =
            [
                new("s", "P", "s", MediaKind.Video, "host", "ru") { Published = new(2026, 6, 10), People = 1, Consents = ["c"] },
                new("nobody", "P", "n", MediaKind.Photo, "host", "ru") { Published = new(2026, 6, 10) },
            ],
        };

        register.LapsedOn(Day("2026-08-31")).Should().BeEmpty();
        register.LapsedOn(Day("2026-09-01")).Should().Equal(new LapsedConsent("c", ConsentFault.Expired, "s", "P"));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
