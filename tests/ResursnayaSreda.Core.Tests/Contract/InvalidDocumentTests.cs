using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Contract;

public sealed class InvalidDocumentTests
{
    public static TheoryData<string> Names => [.. ContractDocuments.Invalid];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_invalid_document_gives_all_its_findings_in_document_order(string name)
    {
        var findings = ContractDocuments.Findings(name);

        findings.Select(ContractDocuments.Line).Should().Equal(ContractDocuments.Expected(name));
        findings.Should().NotBeEmpty();
        foreach (var finding in findings)
        {
            TextOf(finding, Language.English).Should().NotContainAny("{", "@", "�");
            TextOf(finding, Language.Russian).Should().MatchRegex(@"\p{IsCyrillic}");
        }
    }

    [Fact]
    public void The_suite_holds_enough_documents_and_enough_with_several_faults()
    {
        ContractDocuments.Invalid.Should().HaveCountGreaterThanOrEqualTo(75);
        ContractDocuments.Invalid.Count(n => ContractDocuments.Expected(n).Length is >= 3 and <= 8).Should().BeGreaterThanOrEqualTo(12);
    }

    [Theory]
    [InlineData("contest/recused-mark")]
    [InlineData("contest/recused-by-rule")]
    public void A_mark_by_a_recused_expert_is_kept_and_not_counted(string name)
    {
        var evaluation = ContractDocuments.Evaluate(ContractDocuments.Bytes(name));

        evaluation.IsValid.Should().BeTrue();
        evaluation.Findings.Should().OnlyContain(f => f.Severity == Severity.Warning);
        Novelty(evaluation.Value).Should().NotBe(Novelty(ContractDocuments.Evaluate(ContractDocuments.ValidContest).Value));
    }

    [Theory]
    [InlineData("contest/decision-stale")]
    [InlineData("contest/decision-unasked")]
    public void A_decision_that_fits_no_question_stops_nothing(string name) =>
        ContractDocuments.Evaluate(ContractDocuments.Bytes(name)).IsValid.Should().BeTrue();

    [Fact]
    public void A_misspelt_name_is_answered_with_the_one_that_is_near()
    {
        var finding = ContractDocuments.Findings("formula-unknown-name").Should().ContainSingle().Subject;

        finding.Describe(Language.English).Should().Contain("requestd").And.Contain("→ requested?");
        finding.Excerpt!.ToString().Should().Be("requestd / 2\n^^^^^^^^");
    }

    [Fact]
    public void A_date_of_a_formula_is_shown_as_it_is_written() =>
        ContractDocuments.Findings("formula-bad-date")[0].Describe(Language.English).Should().Contain("\"@2026-13-01\"");

    private static string? Novelty(Evaluation evaluation) => evaluation["A1"].Criteria["novelty"].Text;

    private static string TextOf(Finding finding, Language language)
    {
        var text = finding.Describe(language);
        text.Should().NotBeNullOrWhiteSpace();
        // What the document says is quoted; only our own words are judged.
        return finding.Arguments.Where(a => a.Length > 0 && a.Contains('@')).Aggregate(text, (t, a) => t.Replace(a, "", StringComparison.Ordinal))
            .Replace("@2026-01-31", "", StringComparison.Ordinal);
    }
}
