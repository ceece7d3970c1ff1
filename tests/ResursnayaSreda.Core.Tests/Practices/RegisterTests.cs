using NodaTime;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;
using ResursnayaSreda.Core.Tests.Support;
using static ResursnayaSreda.Core.Tests.Practices.Given;

namespace ResursnayaSreda.Core.Tests.Practices;

public sealed class RegisterTests
{
    [Fact]
    public void The_valid_register_uses_every_node_kind_and_comes_back_as_it_was_written()
    {
        var bytes = ContractDocuments.Valid("practices");
        var read = CoreJson.ReadPracticeRegister(bytes, ContractDocuments.ValidProgramme);

        read.Findings.Should().BeEmpty();
        var root = RegisterDocument.Form.Read(DocumentReader.Read(bytes, DocumentLimits.Contest, new FindingList())!, null, new FindingList());
        PracticeTable.All.Select(k => k.Name).Should().BeSubsetOf(NodeKinds.In(root).ToHashSet());
        CoreJson.Write(read.Value).Should().Equal(bytes);
        var again = CoreJson.ReadPracticeRegister(CoreJson.Write(read.Value), ContractDocuments.ValidProgramme).Value;
        again.Fingerprint.Should().Be(read.Value.Fingerprint);
    }

    [Fact]
    public void States_follow_from_the_history_of_their_axis_up_to_the_day()
    {
        var practice = Bare("P", "home") with
        {
            History =
            [
                new(PublicationState.Submitted, Start.PlusDays(1), PracticeRole.Owner),
                new(Maturity.Promising, Start.PlusDays(2), PracticeRole.Site),
                new(PublicationState.UnderReview, Start.PlusDays(3), PracticeRole.Site),
                new(PublicationState.Returned, Start.PlusDays(3), PracticeRole.Site),
            ],
        };

        practice.PublicationOn(Start).Should().Be(PublicationState.Draft);
        practice.PublicationOn(Start.PlusDays(2)).Should().Be(PublicationState.Submitted);
        practice.Publication.Should().Be(PublicationState.Returned);
        practice.MaturityOn(Start.PlusDays(1)).Should().Be(Maturity.Idea);
        practice.Maturity.Should().Be(Maturity.Promising);
        practice.Validation.Should().Be(ValidationLevel.None);
    }

    [Fact]
    public void A_step_that_is_taken_is_in_the_history_and_in_the_document()
    {
        var register = Register(Filled("P", "home")).With("P", new(PublicationState.Submitted, Start, PracticeRole.Owner)).Value;

        register.Find("P")!.History.Should().ContainSingle().Which.To.Should().Be("submitted");
        Read(register).Value.Find("P")!.Publication.Should().Be(PublicationState.Submitted);
    }

    [Fact]
    public void A_refused_step_says_where_it_would_stand_and_names_every_reason()
    {
        var register = Register(Bare("O", "north"), Bare("P", "home"));

        var refused = register.With("P", new(PublicationState.Submitted, Start.PlusDays(-1), PracticeRole.Jury));

        refused.Findings.Select(f => $"{f.Code.Id} {f.Pointer} {string.Join(' ', f.Arguments)}").Should().BeEquivalentTo(
            "RS9008 /practices/1/history/0 2026-02-28 2026-03-01",
            "RS9002 /practices/1/history/0 publication submitted jury owner, site",
            "RS9003 /practices/1/history/0 submitted owner",
            "RS9003 /practices/1/history/0 submitted summary");
        register.Invoking(r => r.With("X", new(PublicationState.Submitted, Start, PracticeRole.Owner))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_successor_that_is_not_there_is_named()
    {
        var register = Register(Bare("P", "home") with { History = [new(PublicationState.Published, Start, PracticeRole.FederalCentre)] });

        var refused = register.With("P", new(PublicationState.Superseded, Start, PracticeRole.FederalCentre) { Successor = "X" });

        refused.Findings.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Equal("RS2021 /practices/0/history/1/successor");
    }

    [Fact]
    public void Records_are_only_added()
    {
        var first = new PracticeChange(PublicationState.Submitted, Start, PracticeRole.Owner);
        var before = Register(Filled("P", "home") with { History = [first] }, Bare("Q", "north"));
        var after = before.With("P", new(PublicationState.UnderReview, Start.PlusDays(1), PracticeRole.Site)).Value;

        after.Since(before).Should().BeEmpty();
        before.Since(after).Select(f => $"{f.Code.Id} {f.Pointer} {string.Join(' ', f.Arguments)}").Should().Equal("RS9017 /practices/0/history 2");
        Register(Filled("P", "home") with { History = [first with { Reason = "r" }] }).Since(before).Select(f => $"{f.Code.Id} {f.Pointer} {string.Join(' ', f.Arguments)}")
            .Should().Equal("RS9018 /practices practice Q", "RS9017 /practices/0/history/0 1");
    }

    [Fact]
    public void Adoptions_go_on_and_never_back()
    {
        PracticeRegister Adopted(params AdoptionState[] states) => new("small", "1")
        {
            Practices = [Bare("P", "home")],
            Adoptions = [new("a", new("P", 1), new(Tatarstan, "north"), Start) { States = states }],
        };
        var (planned, running) = (new AdoptionState(AdoptionStatus.Planned, Start), new AdoptionState(AdoptionStatus.Running, Start.PlusDays(1)));

        Adopted(planned, running).Since(Adopted(planned)).Should().BeEmpty();
        Adopted(running).Since(Adopted(planned)).Select(f => $"{f.Code.Id} {f.Pointer}").Should().Equal("RS9017 /adoptions/0/states/0");
        Register(Bare("P", "home")).Since(Adopted()).Select(f => $"{f.Code.Id} {f.Pointer} {string.Join(' ', f.Arguments)}").Should().Equal("RS9018 /adoptions adoption a");
    }

    [Fact]
    public void A_host_says_what_it_knows_better_than_the_entry()
    {
        var entry = new ContestEntry("e", new("P", 1), "best", "teams", Instant.FromUtc(2026, 9, 1, 0, 0))
        {
            Fields = new Dictionary<string, GivenValue> { ["members"] = GivenValue.Of("4"), ["published"] = GivenValue.Of(true) },
            Applicant = "a team",
        };

        var submission = entry.ToSubmission(new Dictionary<string, GivenValue> { ["published"] = GivenValue.Of(false) });

        (submission.Id, submission.Applicant, submission.Submitted).Should().Be(("e", "a team", entry.Submitted));
        (submission.Fields["members"].Text, submission.Fields["published"].Flag).Should().Be(("4", false));
        entry.ToSubmission().Fields["published"].Flag.Should().BeTrue();
    }

    [Fact]
    public void A_practice_stays_linked_to_the_evaluation_and_the_edition_it_was_assessed_under()
    {
        var evaluation = ContractDocuments.Evaluate(ContractDocuments.ValidContest).Value;
        var link = EvaluationLink.To(evaluation, "A1");

        link.LeadsTo(evaluation).Should().BeTrue();
        (link with { Submission = "A2" }).LeadsTo(evaluation).Should().BeTrue();
        (link with { Submission = "none" }).LeadsTo(evaluation).Should().BeFalse();
        (link with { MethodologyVersion = "9.9.9" }).LeadsTo(evaluation).Should().BeFalse();
        link.LeadsTo(ContractDocuments.Evaluate(ContractDocuments.Valid("rounds.contest")).Value).Should().BeFalse();
        FluentActions.Invoking(() => EvaluationLink.To(evaluation, "none")).Should().Throw<ArgumentException>();
        link.Methodology.Should().Be(evaluation.Plan.Methodology.Fingerprint);
    }

    [Fact]
    public void An_entry_is_on_time_by_the_clocks_of_its_deadline()
    {
        // 23:59 in Moscow is 20:59 of UTC, in every season.
        Given.Programme.Contests[0].Nominations[0].Deadline!.Instant.Should().Be(Instant.FromUtc(2026, 9, 6, 20, 59));
        PracticeRegister Entered(Instant at) => new("small", "1")
        {
            Practices = [Bare("P", "home")],
            Entries = [new("e", new("P", 1), "best", "teams", at)],
        };

        Faults(Entered(Instant.FromUtc(2026, 9, 6, 20, 59))).Should().BeEmpty();
        Faults(Entered(Instant.FromUtc(2026, 9, 6, 21, 0))).Should().Equal("RS9016 /entries/0/submitted");
    }

    [Fact]
    public void The_policy_of_a_register_warns_and_stops_nothing()
    {
        var register = new PracticeRegister("small", "1") { Policy = PassportPolicy.UnHabitat, Practices = [Filled("P", "home")] };

        var read = Read(register);

        // Only the summary has a least length: 250 words.
        read.IsValid.Should().BeTrue();
        read.Findings.Select(f => $"{f.Code.Id} {f.Pointer} {f.Severity}").Should().Equal("RS9014 /practices/0/summary Warning");
        PassportPolicy.UnHabitat.Words[PassportField.Steps].Should().Be(new WordRange(0, 400));
        WordRange.Count("  one\ttwo \n three ").Should().Be(3);
    }

    [Fact]
    public void Misuse_is_refused_at_once()
    {
        FluentActions.Invoking(() => new Practice("P", "P", Tatarstan, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PracticeChange(PracticeAxis.Maturity, "published", Start, PracticeRole.Owner)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PracticeTransitions.StatesOf((PracticeAxis)9)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Bare("P", "m").Text((PassportField)99)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
