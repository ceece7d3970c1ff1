using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Programmes;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Contract;
using static ResursnayaSreda.Core.Tests.Practices.Given;

namespace ResursnayaSreda.Core.Tests.Practices;

/// <summary>A register whose practices and adoptions pass by says and finds what it does where the whole tree is kept.</summary>
public sealed class RegisterReadingTests
{
    private static readonly byte[] Valid = ContractDocuments.Valid("practices");
    private static readonly Programme Year = ContractDocuments.ValidProgramme;

    // What an element must not say, and where it is found when the first, a middle or the last one says it.
    private static readonly SortedDictionary<string, (Func<PracticeRegister, int, PracticeRegister> Break, string[] Expected)> AllFaults = new(StringComparer.Ordinal)
    {
        ["practice unknown"] = (Adopted((a, _) => Of(a, "X", 1)), ["RS2021 /adoptions/{0}/practice"]),
        ["version unknown"] = (Adopted((a, _) => Of(a, "A", 9)), ["RS2021 /adoptions/{0}/version"]),
        ["older than the practice"] = (Adopted((a, _) => new(a.Id, a.Of, a.By, Start.PlusDays(-1)) { States = a.States, Evidence = a.Evidence }), ["RS9009 /adoptions/{0}"]),
        ["region unknown"] = (Adopted((a, _) => At(a, new(Region("RU-XX"), "x"))), ["RS5032 /adoptions/{0}/region"]),
        ["site unknown"] = (Adopted((a, _) => a with { Site = "X" }), ["RS2021 /adoptions/{0}/site"]),
        ["states go back"] = (Adopted((a, _) => a with { States = [new(AdoptionStatus.Running, Start.PlusDays(1)), .. a.States] }), ["RS9008 /adoptions/{0}/states/0/on"]),
        ["no evidence"] = (Adopted((a, _) => a with { Evidence = [] }), ["RS9004 /adoptions/{0}"]),
        ["no changes"] = (
            Adopted((a, _) => a with { States = [new(AdoptionStatus.Adapted, Start.PlusDays(40))], Evidence = [] }), ["RS9004 /adoptions/{0}", "RS9003 /adoptions/{0}"]),
        ["no reason"] = (Adopted((a, _) => a with { States = [.. a.States, new(AdoptionStatus.Abandoned, Start.PlusDays(50))] }), ["RS8009 /adoptions/{0}"]),
        ["became too early"] = (Adopted((a, _) => a with { States = [], Became = "B" }), ["RS2018 /adoptions/{0}/became"]),
        ["became what it is not"] = (Adopted((a, _) => a with { Became = "E" }), ["RS9012 /adoptions/{0}/became"]),
        ["became unknown"] = (Adopted((a, _) => a with { Became = "X" }), ["RS2021 /adoptions/{0}/became"]),
        ["returns"] = (Adopted((a, _) => At(a, new(Tatarstan, "home"))), ["RS9011 /adoptions/{0}"]),
        ["region of a practice"] = (Practised(p => Moved(p, p.Id, Region("RU-XX"))), ["RS5032 /practices/{0}/region"]),
        ["site of a practice"] = (Practised(p => p with { Site = "X" }), ["RS2021 /practices/{0}/site"]),
        ["centre of a practice"] = (Practised(p => p with { Centre = "X" }), ["RS2021 /practices/{0}/centre"]),
        ["indicator of a practice"] = (Practised(p => p with { Serves = ["X"] }), ["RS2021 /practices/{0}/serves/0"]),
        ["consent of a practice"] = (Practised(p => p with { Consents = ["c", "X"] }), ["RS2021 /practices/{0}/consents/1"]),
        ["end of a practice"] = (Practised(p => p with { From = Start, To = Start.PlusDays(-1) }), ["RS2026 /practices/{0}/to"]),
        ["parent of a practice"] = (Practised(p => p with { Parent = new("X", 1) }), ["RS2021 /practices/{0}/parent/practice"]),
        ["version of a parent"] = (Practised(p => p with { Parent = new("A", 7) }), ["RS2021 /practices/{0}/parent/version"]),
        ["its own parent"] = (Practised(p => p with { Parent = new(p.Id, 1) }), ["RS9010 /practices/{0}/parent"]),
        ["history of a practice"] = (
            Practised(p => p with { History = [new(PublicationState.Published, Start.PlusDays(-9), PracticeRole.Owner)] }),
            ["RS9008 /practices/{0}/history/0", "RS9001 /practices/{0}/history/0"]),
        ["successor of a practice"] = (
            Practised(p => p with { History = [new(PublicationState.Superseded, Start.PlusDays(90), PracticeRole.Owner) { Successor = "X" }] }),
            ["RS2021 /practices/{0}/history/0/successor"]),
        ["practice of a story"] = (Told(s => Story(s.Id, "X")), ["RS2021 /stories/{0}/practice"]),
        ["day of a story"] = (Told(s => s with { Published = Start.PlusDays(-1) }), ["RS9009 /stories/{0}"]),
        ["channel of a story"] = (Told(s => s with { Channel = "X" }), ["RS2021 /stories/{0}/channel"]),
        ["consent of a story"] = (Told(s => s with { Consents = ["X"] }), ["RS2021 /stories/{0}/consents/0"]),
        ["other consent of a story"] = (Told(s => s with { Consents = ["other"] }), ["RS9006 /stories/{0}/consents/0"]),
        ["story removed before"] = (Told(s => s with { Removed = Start }), ["RS2026 /stories/{0}/removed"]),
        ["story removed without"] = (Told(s => s with { Published = null, Removed = Start }), ["RS2018 /stories/{0}/removed"]),
        ["minors of a story"] = (Told(s => s with { Minors = 3 }), ["RS5006 /stories/{0}/minors"]),
    };

    public static TheoryData<string> Invalid => [.. ContractDocuments.Invalid.Where(n => n.StartsWith("practices/", StringComparison.Ordinal))];

    public static TheoryData<string> Hostile => [.. HostileDocuments.All.Keys];

    public static TheoryData<string> Faults => [.. AllFaults.Keys];

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_document_gives_the_same_findings(string name) => Compare(ContractDocuments.Bytes(name));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_document_gives_the_same_findings(string name) => Compare(HostileDocuments.All[name].Bytes());

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_an_element_must_not_say_is_found_wherever_it_stands(string name)
    {
        var (fault, expected) = AllFaults[name];
        for (var at = 0; at < 3; at++)
        {
            var bytes = CoreJson.Write(fault(Register(), at));

            var found = CoreJson.ReadPracticeRegister(bytes, Given.Programme).Findings;

            // What else refers to the element may find itself without it.
            found.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Contain(expected.Select(e => e.Replace("{0}", $"{at}", StringComparison.Ordinal)));
            Compare(bytes, Given.Programme);
            // The text and its shape are sound: no second reading is needed.
            RegisterReader.Passing(bytes, Given.Programme.Names, Given.Programme.Catalogue).Should().NotBeNull();
        }
    }

    [Fact]
    public void An_id_that_is_there_already_is_found_where_it_stands_again()
    {
        for (var at = 0; at < 3; at++)
        {
            var (other, again) = ((at + 1) % 3, Math.Max(at, (at + 1) % 3));
            var register = Register();
            Found("practices", Practised(p => Moved(p, register.Practices[other].Id, p.Region)));
            Found("stories", Told(s => Story(register.Stories[other].Id, s.Practice)));
            Found("adoptions", Adopted((a, _) => Renamed(a, register.Adoptions[other].Id)));

            void Found(string list, Func<PracticeRegister, int, PracticeRegister> change)
            {
                var bytes = CoreJson.Write(change(register, at));
                CoreJson.ReadPracticeRegister(bytes, Given.Programme).Findings.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Contain($"RS2013 /{list}/{again}/id");
                Compare(bytes, Given.Programme);
            }
        }
    }

    [Fact]
    public void Faults_of_several_elements_stand_in_the_order_of_the_document()
    {
        foreach (var (first, second) in AllFaults.Values.SelectMany(_ => AllFaults.Values, (a, b) => (a, b)))
            Compare(CoreJson.Write(second.Break(first.Break(Register(), 2), 0)), Given.Programme);
    }

    [Fact]
    public void A_register_with_nothing_but_warnings_is_read_without_its_tree()
    {
        var register = new PracticeRegister("small", "1") { Policy = PassportPolicy.UnHabitat, Practices = [Filled("P", "home"), Filled("Q", "north")] };
        var bytes = CoreJson.Write(register);

        var read = RegisterReader.Passing(bytes, Given.Programme.Names, Given.Programme.Catalogue)!;

        read.IsValid.Should().BeTrue();
        read.Findings.Select(f => $"{f.Code.Id} {f.Pointer}").Should().Equal("RS9014 /practices/0/summary", "RS9014 /practices/1/summary");
        Compare(bytes, Given.Programme);
    }

    [Fact]
    public void The_valid_register_passes_by_and_comes_back_to_the_byte()
    {
        var read = RegisterReader.Passing(Valid, Year.Names, Year.Catalogue)!;

        read.Findings.Should().BeEmpty();
        CoreJson.Write(read.Value).Should().Equal(Valid);
    }

    [Fact]
    public void A_register_cut_at_any_byte_gives_the_same_findings()
    {
        for (var length = 0; length <= Valid.Length; length += 97)
            Compare(Valid[..length]);
    }

    [Fact]
    public void A_register_with_a_changed_byte_gives_the_same_findings() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Byte).Sample((at, value) => Compare([.. Valid[..at], value, .. Valid[(at + 1)..]]), iter: 1000);

    // Values are taken away, doubled, renamed or replaced anywhere, one or several at once: whatever there is to find is found both ways.
    [Fact]
    public void A_register_with_changed_values_gives_the_same_findings_and_the_same_register() =>
        Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, Replacements.Length + 3]).Array[1, 4].Sample(
            changes =>
            {
                var root = JsonNode.Parse(Valid)!;
                foreach (var (place, change) in changes)
                    Change(root, place, change);
                Compare(Encoding.UTF8.GetBytes(root.ToJsonString()));
            },
            iter: 1500);

    [Theory]
    [InlineData("\"id\": \"A-2\"", "\"id\": \"A-2\", \"id\": \"A-2\"")]
    [InlineData("\"id\": \"TA-1\"", "\"id\": \"TA-1\", \"\\ud800\": 1")]
    [InlineData("\"id\": \"A-2\"", "\"id\": \"A-2\\ud800\"")]
    [InlineData("\"status\": \"planned\"", "\"status\": \"planned\\ud800\"")]
    [InlineData("\"status\": \"planned\"", "\"status\": \"pl\\u0061nned\"")]
    [InlineData("\"axis\": \"publication\"", "\"axis\": \"\\ud800\"")]
    [InlineData("\"axis\": \"publication\"", "\"\\ud800\": \"publication\"")]
    [InlineData("\"id\": \"A-2\"", "\"\\u0069d\": \"\\u0041-2\"")]
    [InlineData("\"id\": \"TA-1\"", "\"id\": \"TA-1\", \"unknown\": [[[[{}]]]]")]
    [InlineData("\"Школа ремесла\"", "\"Школа \\\"ремесла\\\"\\n\\u2014 \\ud83d\\ude00\"")]
    [InlineData("\"version\": 2", "\"version\": \"2\"")]
    [InlineData("\"version\": 2", "\"version\": 2.0")]
    [InlineData("\"version\": 2", "\"version\": -0")]
    [InlineData("\"2026-03-20\"", "\"2024-02-29\"")]
    [InlineData("\"2026-03-20\"", "\"2026-02-29\"")]
    [InlineData("\"2026-03-20\"", "\"0000-03-20\"")]
    [InlineData("\"2026-03-20\"", "\"2026-00-20\"")]
    [InlineData("\"2026-03-20\"", "\"2026-03-0x\"")]
    [InlineData("\"2026-03-20\"", "\"-0001-03-20\"")]
    [InlineData("\"2026-03-20\"", "\"２026-03-20\"")]
    [InlineData("\"RU-SA\"", "\"RU-SAKHA\"")]
    [InlineData("\"RU-SA\"", "\"host:north\"")]
    [InlineData("\"RU-SA\"", "\"iso-3166-2:RU-SA\"")]
    [InlineData("\"RU-SA\"", "\"ru-SA\"")]
    [InlineData("\"adoptions\": [", "\"adoptions\": [ 1, null, \"x\", [], ")]
    [InlineData("\"adoptions\": [", "\"adoptions\": {}, \"adoptions\": [")]
    [InlineData("\"adoptions\": [", "\"adoptions\": [], \"more\": [")]
    [InlineData("\"practices\": [", "\"practices\": 7, \"more\": [")]
    [InlineData("\"practices\": [", "\"practices\": [], \"practices\": [")]
    public void What_is_written_in_another_way_is_read_as_it_was(string written, string changed) =>
        Compare(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Valid).Replace(written, changed, StringComparison.Ordinal)));

    [Fact]
    public void Bytes_that_are_no_text_are_found_where_they_stand()
    {
        foreach (var word in (string[])["\"TA-1\"", "Школа", "\"A-2\"", "\"entries\""])
        {
            var at = Valid.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) + 2;
            Compare([.. Valid[..at], 0xFF, .. Valid[at..]]);
        }
    }

    [Fact]
    public void More_values_than_are_read_are_refused_also_where_they_pass_by()
    {
        var text = """{ "marks": [{ "id": "a" }, { "id": "b" }], "other": [1, 2] }"""u8.ToArray();
        var kind = new NodeKind("mark", new Property("id", TextShape.Key));

        // The root, two lists, two elements with a text each and two numbers: nine.
        Codes(9).Should().BeEmpty();
        Codes(8).Should().Equal("RS1012");

        IEnumerable<string> Codes(int most)
        {
            var (findings, plain) = (new FindingList(), new PlainReader());
            var passed = new PassedElements<string>(text, plain, kind, _ => true, n => n.Text("id")!, id => id);
            var lists = new Dictionary<string, IPassing> { ["marks"] = passed.Passing(findings) };
            DocumentReader.Read(text, DocumentLimits.Contest with { Nodes = most }, findings, lists, plain);
            return findings.InDocumentOrder().Select(f => f.Code.Id);
        }
    }

    private static readonly string[] Replacements =
    [
        "null", "true", "7", "-1", "2.5", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[1]", "\"2019-01-01\"", "\"2027-12-31\"", "\"2026-02-30\"", "\"RU-MOS\"", "\"RU-XXXX\"",
        "\"adopted\"", "\"adapted\"", "\"abandoned\"", "\"published\"", "\"TA-1\"", "\"SA-2\"", "\"A-1\"", "\"site\"",
    ];

    private static void Change(JsonNode root, int place, int change)
    {
        var all = Values(root).ToList();
        var value = all[place % all.Count];
        var parent = value.Parent!;
        switch (change - Replacements.Length)
        {
            case < 0:
                value.ReplaceWith(JsonNode.Parse(Replacements[change]));
                break;
            case 0 when parent is JsonArray list:
                list.RemoveAt(value.GetElementIndex());
                break;
            case 1 when parent is JsonArray list:
                list.Add(value.DeepClone());
                break;
            case 2 when parent is JsonArray list:
                list.Insert(0, value.DeepClone());
                break;
            case 1 when parent is JsonObject named:
                named[value.GetPropertyName() + "x"] = value.DeepClone();
                break;
            default:
                (parent as JsonObject)?.Remove(value.GetPropertyName());
                break;
        }
    }

    private static IEnumerable<JsonNode> Values(JsonNode node)
    {
        var inside = node is JsonObject named ? named.Select(p => p.Value) : node is JsonArray list ? list : [];
        foreach (var value in inside.OfType<JsonNode>())
        {
            yield return value;
            foreach (var deeper in Values(value))
                yield return deeper;
        }
    }

    private static void Compare(byte[] bytes, Programme? programme = null)
    {
        var (names, regions) = ((programme ?? Year).Names, (programme ?? Year).Catalogue);
        var read = CoreJson.ReadPracticeRegister(bytes, programme ?? Year);
        var whole = RegisterReader.Whole(bytes, names, regions);

        read.Findings.Select(Line).Should().Equal(whole.Findings.Select(Line));
        read.IsValid.Should().Be(whole.IsValid);
        if (read.IsValid)
            CoreJson.Write(read.Value).Should().Equal(CoreJson.Write(whole.Value));
    }

    private static string Line(Finding finding) => $"{finding} {finding.Severity} {finding.Describe(Language.Russian)} {string.Join('|', finding.Arguments)}";

    // B was made out of A.
    private static PracticeRegister Register() => new("small", "1")
    {
        Practices = [Bare("A", "home"), Bare("B", "north", 50) with { Parent = new("A", 1) }, Bare("E", "east")],
        Consents =
        [
            new("c", ConsentBasis.Consent, [ConsentScope.Passport, ConsentScope.Story], Start), new("other", ConsentBasis.Consent, [ConsentScope.Passport], Start),
        ],
        Stories = [Story("1", "A"), Story("2", "B"), Story("3", "E")],
        Adoptions = [Done("1", "A", "north", 12), Done("2", "A", "south", 13), Done("3", "A", "west", 30)],
    };

    private static MediaStory Story(string id, string practice) => new(id, practice, $"Story {id}", MediaKind.Video, "host", "ru")
    {
        Published = Start.PlusDays(60),
        People = 2,
        Consents = ["c"],
    };

    private static Func<PracticeRegister, int, PracticeRegister> Adopted(Func<Adoption, int, Adoption> change) =>
        (r, at) => Copy(r, r.Practices, r.Stories, Replace(r.Adoptions, at, a => change(a, at)));

    private static Func<PracticeRegister, int, PracticeRegister> Practised(Func<Practice, Practice> change) =>
        (r, at) => Copy(r, Replace(r.Practices, at, change), r.Stories, r.Adoptions);

    private static Func<PracticeRegister, int, PracticeRegister> Told(Func<MediaStory, MediaStory> change) =>
        (r, at) => Copy(r, r.Practices, Replace(r.Stories, at, change), r.Adoptions);

    private static T[] Replace<T>(IReadOnlyList<T> items, int at, Func<T, T> change) => [.. items.Select((item, i) => i == at ? change(item) : item)];

    private static PracticeRegister Copy(
        PracticeRegister register, IReadOnlyList<Practice> practices, IReadOnlyList<MediaStory> stories, IReadOnlyList<Adoption> adoptions) =>
        new(register.ProgrammeId, register.ProgrammeEdition) { Practices = practices, Consents = register.Consents, Stories = stories, Adoptions = adoptions };

    private static Practice Moved(Practice practice, string id, RegionCode region) =>
        new(id, practice.Title, region, practice.Versions) { Municipality = practice.Municipality, Parent = practice.Parent };

    private static Adoption Of(Adoption adoption, string practice, int version) =>
        new(adoption.Id, new(practice, version), adoption.By, adoption.Requested) { States = adoption.States, Evidence = adoption.Evidence };

    private static Adoption At(Adoption adoption, Locality place) =>
        new(adoption.Id, adoption.Of, place, adoption.Requested) { States = adoption.States, Evidence = adoption.Evidence };

    private static Adoption Renamed(Adoption adoption, string id) =>
        new(id, adoption.Of, adoption.By, adoption.Requested) { States = adoption.States, Evidence = adoption.Evidence };

    private static RegionCode Region(string code) => RegionCode.Parse(code);
}
