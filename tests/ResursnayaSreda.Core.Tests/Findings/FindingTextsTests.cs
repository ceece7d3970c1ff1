using System.Text.RegularExpressions;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Contract;

namespace ResursnayaSreda.Core.Tests.Findings;

public sealed partial class FindingTextsTests
{
    // What no stored document can show, and the test that shows it.
    private static readonly string[] ShownElsewhere = ["RS1010", "RS6001", "RS9017", "RS9018", "RS9104"];

    [Fact]
    public void Every_code_has_a_text_in_each_language_with_the_same_placeholders()
    {
        foreach (var code in FindingCode.All)
        {
            var english = code.Pattern(Language.English);
            var russian = code.Pattern(Language.Russian);
            english.Should().NotBeNullOrWhiteSpace();
            russian.Should().MatchRegex(@"\p{IsCyrillic}", code.Id);
            Placeholders(russian).Should().Equal(Placeholders(english), code.Id);
        }
    }

    [Fact]
    public void Codes_are_unique_well_formed_and_in_order()
    {
        var ids = FindingCode.All.Select(c => c.Id).ToList();

        ids.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        ids.Should().OnlyContain(id => CodeForm().IsMatch(id));
    }

    [Fact]
    public void Both_files_of_texts_hold_the_same_keys_in_the_same_order() => Keys("ru").Should().Equal(Keys("en"));

    [Fact]
    public void Every_word_that_the_source_uses_has_a_text()
    {
        var used = Directory.EnumerateFiles(Repository.Source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => WordInSource().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Concat(Enum.GetNames<Core.Quantities.Stage>().Select(s => $"@stage.{s}"))
            .Append("@choice")
            .Distinct().ToList();

        used.Should().HaveCountGreaterThan(20);
        Keys("en").Should().Contain(used);
    }

    [Fact]
    public void Every_code_is_produced_by_a_document_or_a_test()
    {
        var stored = ContractDocuments.Invalid.SelectMany(ContractDocuments.Expected);
        var made = HostileDocuments.All.Values.SelectMany(h => h.Expected);
        var shown = stored.Concat(made).Select(line => line.Split(' ')[0]).Concat(ShownElsewhere).Concat(Plans.Checks.StaticChecksTests.Shown).ToHashSet();

        FindingCode.All.Select(c => c.Id).Where(id => !shown.Contains(id)).Should().BeEmpty();
    }

    [Fact]
    public void A_quotient_that_has_no_value_is_a_warning_with_its_operands()
    {
        var bytes = HostileDocuments.With("(requested + (own otherwise 0))\"", "(requested - 250000 RUB) otherwise 0\"");
        var plan = Plan.Compile(CoreJson.ReadMethodology(bytes).Value).Value;

        var evaluation = Evaluation.Of(plan, ContractDocuments.Read(ContractDocuments.ValidContest));

        evaluation.IsValid.Should().BeTrue();
        var finding = evaluation.Findings.Should().ContainSingle().Subject;
        finding.Code.Id.Should().Be("RS6001");
        finding.Describe(Language.English).Should().Be("ownShare of A1 is undefined: 50000 / 0.");
    }

    [Fact]
    public void A_contest_that_would_never_end_is_refused_by_its_cost()
    {
        var valid = ContractDocuments.Read(ContractDocuments.ValidContest);
        // Only the numbers of submissions and experts count, so the entries may be as small as can be.
        var submissions = Enumerable.Range(0, 100_000).Select(i => new Submission($"s{i}"));
        var experts = Enumerable.Range(0, 100_000).Select(i => new Expert($"e{i}"));
        var contest = new Contest(valid.MethodologyId, valid.MethodologyVersion) { Submissions = [.. submissions], Experts = [.. experts] };

        var findings = Evaluation.Of(ContractDocuments.ValidPlan, contest).Findings;

        findings.Should().HaveCountLessThanOrEqualTo(1001);
        findings.Should().Contain(f => f.Code.Id == "RS4020");
    }

    [Fact]
    public void An_argument_that_is_no_word_of_ours_stays_as_it_is()
    {
        FindingTexts.Argument("@date", Language.Russian).Should().Be("дата");
        FindingTexts.Argument("@2026-02-30", Language.Russian).Should().Be("@2026-02-30");
        FindingTexts.Argument("@choice kind", Language.English).Should().Be("value of the list kind");
    }

    private static IEnumerable<string> Placeholders(string pattern) => Placeholder().Matches(pattern).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static List<string> Keys(string language)
    {
        var text = File.ReadAllBytes(Path.Combine(Repository.Source, "Findings", $"texts-{language}.json"));
        using var document = System.Text.Json.JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject().Select(p => p.Name)];
    }

    [GeneratedRegex("[{][0-9][}]")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^RS[1-9][0-9]{3}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("\"(@[A-Za-z][A-Za-z.]*)(?:\"| [{])")]
    private static partial Regex WordInSource();
}
