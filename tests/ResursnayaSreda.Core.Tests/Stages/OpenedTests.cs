using System.Globalization;
using NodaTime;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Stages;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Stages;

/// <summary>What a value is opened to: operands in the order of reading, lines that add up, remarks of the contest.</summary>
public class OpenedTests
{
    private static IEnumerable<string> Operands(Explanation of) => of.Operands.Select(o => o.ToString());

    private static string Lines(Explanation of)
    {
        if (of.Contributions.Count > 0)
            of.Contributions.Aggregate(Rational.Zero, (sum, line) => sum + line.Amount).Should().Be(of.Value.Number!.Value, "the lines add up");
        return string.Join(", ", of.Contributions.Select(l => $"{l.Label} {l.Amount}"));
    }

    private static Rules Value(string formula) => new()
    {
        Fields = """
            { "bonus": { "type": "number" }, "fine": { "type": "number", "from": 0 }, "own": { "type": "number", "optional": true }, "name": { "type": "text" } }
            """,
        Values = $$"""{ "made": { "for": ["submission"], "is": "{{formula}}" } }""",
    };

    private static Explanation Made(string formula, string own = "")
    {
        var fields = new List<(string, GivenValue)> { ("bonus", "3".Text()), ("fine", "1".Text()), ("name", "x".Text()) };
        if (own.Length > 0)
            fields.Add(("own", own.Text()));
        return Value(formula).Evaluate(new Entry().Submission("a", [.. fields]).Marks("a", "quality", "5")).Explain("made", "a");
    }

    [Theory]
    [InlineData("bonus + fine", "", "4", "bonus 3, fine 1")]
    [InlineData("bonus - fine", "", "2", "bonus 3, fine -1")]
    [InlineData("bonus - (fine - bonus)", "", "5", "bonus 3, fine -1, bonus 3")]
    [InlineData("bonus + 2 * fine", "", "5", "bonus 3, made 2")]
    [InlineData("bonus * fine", "", "3", "made 3")]
    [InlineData("-bonus", "", "-3", "made -3")]
    [InlineData("7", "", "7", "made 7")]
    [InlineData("bonus", "", "3", "bonus 3")]
    [InlineData("(own otherwise fine) + bonus", "", "4", "fine 1, bonus 3")]
    [InlineData("(own otherwise fine) + bonus", "8", "11", "own 8, bonus 3")]
    [InlineData("if bonus > 2 then bonus + fine else fine", "", "4", "bonus 3, fine 1")]
    [InlineData("if bonus > 4 then bonus + fine else fine", "", "1", "fine 1")]
    [InlineData("if has(own) then own + bonus else fine", "8", "11", "own 8, bonus 3")]
    [InlineData("min(bonus + fine, 3)", "", "3", "bonus 3, fine 1, clip -1")]
    [InlineData("max(bonus + fine, 6)", "", "6", "bonus 3, fine 1, clip 2")]
    [InlineData("min(bonus + fine, 9)", "", "4", "bonus 3, fine 1")]
    [InlineData("clip(bonus + fine, 5, 9)", "", "5", "made 5")]
    [InlineData("min(bonus, fine, 9)", "", "1", "made 1")]
    [InlineData("round(bonus / 2 + fine, 1, down)", "", "2", "made 1.5, fine 1, rounding -0.5")]
    [InlineData("round(bonus + fine, 1, down)", "", "4", "bonus 3, fine 1")]
    [InlineData("abs(fine - bonus)", "", "2", "made 2")]
    public void A_formula_is_taken_apart_where_it_adds_up(string formula, string own, string value, string lines)
    {
        var made = Made(formula, own);
        (made.Value.Text, Lines(made)).Should().Be((value, lines));
        made.Formula.Should().Be(formula);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("bonus > 2")]
    [InlineData("own + 1")]
    public void What_is_no_number_or_is_absent_has_no_lines(string formula) => Made(formula).Contributions.Should().BeEmpty();

    [Fact]
    public void Operands_are_named_once_in_the_order_of_reading_and_only_what_was_looked_at()
    {
        Operands(Made("bonus + fine * bonus - fine")).Should().Equal("bonus(a) = 3", "fine(a) = 1");
        Operands(Made("if bonus > 2 then fine else own otherwise 0")).Should().Equal("bonus(a) = 3", "fine(a) = 1");
        Operands(Made("own otherwise fine")).Should().Equal("own(a) = absent: Missing", "fine(a) = 1");
    }

    private static Rules Group(string combine, string children, string group = "") => new()
    {
        Fields = """{ "level": { "type": "number", "from": 0 }, "own": { "type": "number", "optional": true } }""",
        Criteria = $$"""
            [{ "kind": "group", "id": "merit", "clause": "4", {{combine}}, {{group}} "children": [{ "kind": "marks", "id": "quality", "scale": "ten", "panel": "jury" }, {{children}}] }]
            """,
        Scoring = """{ "scores": [{ "id": "total", "is": "merit otherwise 0" }] }""",
    };

    private static Explanation Merit(Rules rules, string level, string own = "")
    {
        var fields = new List<(string, GivenValue)> { ("level", level.Text()) };
        if (own.Length > 0)
            fields.Add(("own", own.Text()));
        var certain = rules with { Scoring = rules.Codes.Any() ? """{ "scores": [{ "id": "total", "is": "merit" }] }""" : rules.Scoring };
        return certain.Evaluate(new Entry().Submission("a", [.. fields]).Marks("a", "quality", "6")).Explain("merit", "a");
    }

    [Theory]
    // Own is absent and counts as nothing: 6 and the level.
    [InlineData("\"combine\": \"sum\"", "\"lacking\": \"zero\"", "3", "", "9", "quality 6, rank 3, given 0")]
    [InlineData("\"combine\": \"sum\"", "\"lacking\": \"skip\"", "3", "", "9", "quality 6, rank 3")]
    [InlineData("\"combine\": \"sum\"", "\"lacking\": \"skip\"", "3", "2", "11", "quality 6, rank 3, given 2")]
    // (6 + 3) / 2, (6 + 3) / 3 and (6 + 3 + 3) / 3.
    [InlineData("\"combine\": \"mean\"", "\"lacking\": \"skip\"", "3", "", "4.5", "quality 3, rank 1.5")]
    [InlineData("\"combine\": \"mean\"", "\"lacking\": \"zero\"", "3", "", "3", "quality 2, rank 1, given 0")]
    [InlineData("\"combine\": \"mean\"", "\"lacking\": \"skip\"", "3", "3", "4", "quality 2, rank 1, given 1")]
    [InlineData("\"combine\": \"product\"", "\"lacking\": \"skip\"", "3", "", "18", "merit 18")]
    [InlineData("\"combine\": \"max\"", "\"lacking\": \"skip\"", "3", "", "6", "merit 6")]
    public void A_group_that_adds_up_has_a_line_for_each_child(string combine, string lacking, string level, string own, string value, string lines)
    {
        var merit = Merit(Group(combine, """{ "kind": "indicator", "id": "rank", "is": "level" }, { "kind": "indicator", "id": "given", "is": "own" }""", $"{lacking},"), level, own);
        var said = Lines(merit);
        (merit.Value.Text, merit.Clause).Should().Be((value, "4"));
        // Whether a child that counts as nothing has a line of 0 is all the same: the lines add up.
        said.Replace(", given 0", "", StringComparison.Ordinal).Should().Be(lines.Replace(", given 0", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mean_that_is_nothing_has_lines_of_nothing()
    {
        var merit = Merit(Group("\"combine\": \"mean\"", """{ "kind": "indicator", "id": "rank", "is": "0 - level" }""", """ "title": { "en": "Merit" }, """), "6");
        // 6 and -6.
        (merit.Value.Text, merit.Title!.English, Lines(merit)).Should().Be(("0", "Merit", "quality 6, rank -6"));
    }

    [Fact]
    public void A_criterion_s_own_bounds_and_rounding_are_lines_of_their_own()
    {
        var rules = Group("\"combine\": \"sum\"", """{ "kind": "indicator", "id": "rank", "is": "level" }""", """ "clip": { "to": "8" }, "round": { "to": "5", "mode": "down" }, """);
        // 6 + 3 = 9, at most 8, down to 5.
        Lines(Merit(rules, "3")).Should().Be("quality 6, rank 3, clip -1, rounding -3");
    }

    [Fact]
    public void A_criterion_that_applies_is_opened_like_any_other()
    {
        var rules = Group("\"combine\": \"sum\"", """{ "kind": "indicator", "id": "rank", "is": "level + 1", "when": "level > 2" }""", "\"lacking\": \"skip\",");
        Merit(rules, "3").Operands.Select(o => $"{o.Quantity} {o.Value}").Should().Contain("rank 4");
        var evaluation = (rules with { Scoring = """{ "scores": [{ "id": "total", "is": "merit" }] }""" }).Evaluate(new Entry()
            .Submission("a", ("level", "3".Text())).Marks("a", "quality", "6").Submission("b", ("level", "1".Text())).Marks("b", "quality", "6"));
        Lines(evaluation.Explain("rank", "a")).Should().Be("level 3, rank 1");
        Lines(evaluation.Explain("rank", "b")).Should().BeEmpty();
        evaluation.Explain("rank", "b").Value.ToString().Should().Be("absent: NotApplicable");
    }

    [Fact]
    public void Fields_parameters_places_requirements_and_amounts_are_opened_by_name()
    {
        var rules = new Rules
        {
            Categories = """[{ "id": "north" }, { "id": "south" }]""",
            Fields = """{ "day": { "type": "date" }, "cost": { "type": "number" } }""",
            Parameters = """{ "quota": { "type": "number", "is": "2" }, "deadline": { "type": "date", "given": true } }""",
            Admission = """{ "require": [{ "id": "early", "clause": "2", "is": "day <= deadline" }] }""",
            Ranking = """{ "lists": "all", "keys": [{ "is": "total", "best": "high" }, { "is": "day", "best": "low" }], "equal": "shared" }""",
            Selection = """
                { "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no",
                  "amounts": [{ "id": "award", "for": "yes", "clause": "9", "is": "cost / 3 + quota", "round": { "to": "1", "mode": "down" } }] }
                """,
        };
        var evaluation = rules.Evaluate(new Entry()
            .InCategory("a", "south", ("day", "2026-02-01".Text()), ("cost", "10".Text())).Marks("a", "quality", "7")
            .InCategory("b", "north", ("day", "2026-01-01".Text()), ("cost", "5".Text())).Marks("b", "quality", "7").Parameter("deadline", "2026-03-01".Text()));

        $"{evaluation.Explain("day", "a")} {evaluation.Explain("day", "a").Kind}".Should().Be("day(a) = 2026-02-01 Given");
        evaluation.Explain("quota", "a").ToString().Should().Be("quota() = 2");
        evaluation.Explain("deadline", "a").ToString().Should().Be("deadline() = 2026-03-01");
        evaluation.Explain("category", "a").ToString().Should().Be("category(a) = south");
        var place = evaluation.Explain("place", "a");
        $"{place} {place.Kind}".Should().Be("place(a) = 2 Ordered");
        place.Operands.Select(o => o.Value.Text).Should().Equal("7", "2026-02-01");
        var early = evaluation.Explain("require early", "b");
        $"{early} {early.Clause} {early.Formula}".Should().Be("require early(b) = yes 2 day <= deadline");
        Operands(early).Should().Equal("day(b) = 2026-01-01", "deadline() = 2026-03-01");
        var award = evaluation.Explain("amount award", "a");
        // 10/3 + 2 = 5.33…, down to 5.
        $"{award} {award.Clause}".Should().Be("amount award(a) = 5 9");
        Lines(award).Should().Be("amount award 10/3, quota 2, rounding -1/3");
        Operands(award).Should().Equal("cost(a) = 10", "quota() = 2");
        Operands(evaluation.Explain("total", "a")).Should().Equal("quality(a) = 7");
    }

    [Fact]
    public void A_call_is_opened_to_what_it_looked_at_and_a_called_sheet_to_whom_it_asked()
    {
        var rules = new Rules
        {
            Panels = """[{ "id": "jury" }, { "id": "arbiter", "called": true }]""",
            Pooling = """
                { "calls": [{ "id": "dispute", "clause": "3.5", "panel": "arbiter", "when": "max(e in jury : e.quality) - min(e in jury : e.quality) > 4", "absent": "no" }],
                  "rules": [
                    { "at": "leaves", "when": "dispute", "from": ["arbiter"], "by": "mean", "missing": "wait" },
                    { "at": "leaves", "from": ["jury"], "by": "mean", "missing": "skip", "least": 1, "fewer": "wait" }] }
                """,
        };
        var evaluation = rules.Evaluate(new Entry().Duty("e1", "jury").Duty("e2", "jury").Duty("z", "arbiter").Quality(("a", ["9", "3"]), ("b", ["6", "4"])).Mark("a", "z", "quality", "7".Text()));
        Operands(evaluation.Explain("dispute", "a")).Should().Equal("sheet quality(a, e1) = 9", "sheet quality(a, e2) = 3");
        // The rule that applies names the panel.
        evaluation.Explain("quality", "a").Operands.Should().ContainSingle().Which.Operands.Select(o => o.ToString()).Should().Equal("sheet quality(a, z) = 7");
        evaluation.Explain("quality", "b").Operands.Should().ContainSingle().Which.Operands.Select(o => o.ToString()).Should().Equal("sheet quality(b, e1) = 6", "sheet quality(b, e2) = 4");
    }

    [Theory]
    [InlineData("", "award() = 100|asked(b) = 200")]
    [InlineData("\"atLeast\": \"10\",", "award() = 100|asked(b) = 200|award() = 10")]
    public void A_share_is_opened_to_the_total_the_weight_and_the_bounds(string bounds, string expected)
    {
        var rules = new Rules
        {
            Fields = """{ "asked": { "type": "number", "from": 0 } }""",
            Selection = $$"""
                { "passes": [{ "id": "take", "order": ["place"], "under": [], "outcome": "yes" }], "rest": "no",
                  "amounts": [{ "id": "award", "for": "yes", "apportion": { "total": "100", "by": "asked", {{bounds}} "unit": "1", "equal": ["place"] } }] }
                """,
        };
        var award = rules.Evaluate(new Entry().Submission("a", ("asked", "300".Text())).Marks("a", "quality", "9").Submission("b", ("asked", "200".Text())).Marks("b", "quality", "8")).Explain("award", "b");
        award.Value.Text.Should().Be("40");
        award.Operands.Select(o => o.Value.ToString()).Should().Equal(expected.Split('|').Select(e => e.Split(" = ")[1]));
    }

    [Fact]
    public void Remarks_say_why_a_mark_is_not_counted_or_what_the_expert_wrote()
    {
        var rules = new Rules
        {
            Experts = """{ "home": { "type": "text" } }""",
            Fields = """{ "town": { "type": "text" } }""",
            Marking = """{ "recuse": [{ "id": "own_town", "is": "e.home = town" }], "void": [{ "id": "low", "what": "mark", "when": "mark < 2" }] }""",
        };
        var entry = new Entry().Expert("e1", ("home", "r".Text())).Expert("e2", ("home", "s".Text())).Expert("e3", ("home", "s".Text())).Expert("e4", ("home", "s".Text())).Expert("e5", ("home", "s".Text()))
            .Submission("a", ("town", "r".Text()))
            .Mark("a", "e1", "quality", "9".Text(), "mine").Mark("a", "e2", "quality", "1".Text(), "poor").Mark("a", "e3", "quality", "6".Text(), "fair")
            .Mark("a", "e4", "quality", "5".Text(), "first").Mark(new Mark("a", "e4", "quality", "8".Text()) { Replaces = 1, Reason = "misread" })
            .Mark("a", "e5", "quality", "7".Text()).Recuse("e5", "a");
        var sheets = rules.Evaluate(entry).Explain("quality", "a").Operands[0].Operands;
        sheets.Select(s => $"{string.Join('/', s.Members)} {s.Value} {s.Operands[0].Quantity} {s.Operands[0].Remark}".TrimEnd()).Should().Equal(
            "a/e1 absent: NotCounted mark quality own_town", "a/e2 absent: NotCounted mark quality low", "a/e3 6 mark quality fair",
            "a/e4 8 mark quality misread", "a/e5 absent: NotCounted mark quality");
        // (6 + 8) / 2
        rules.Evaluate(entry).Score("a").Should().Be("7");
        rules.Evaluate(entry).Explain("quality", "a", "e3").Remark.Should().BeNull("the remark is the mark's");
    }

    [Fact]
    public void A_criterion_per_row_opens_to_its_rows_by_their_keys()
    {
        var rules = new Rules
        {
            Fields = """{ "works": { "type": "rows", "key": "name", "columns": { "name": { "type": "text" }, "size": { "type": "number", "from": 1 } } } }""",
            Criteria = """
                [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "sum",
                   "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" } }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "works_of" }] }""",
        };
        var evaluation = rules.Evaluate(new Entry().Submission("a", ("works", Given.Rows("name=jug size=2", "name=cup size=3")))
            .OnRow("a", "craft", "jug", "6", "8").Mark(new Mark("a", "e1", "craft", "4".Text(), "chipped") { Row = "cup" }));
        var works = evaluation.Explain("works_of", "a");
        works.Value.Text.Should().Be("11", "7 for the jug and 4 for the cup");
        Operands(works).Should().Contain(["craft(a, jug) = 7", "craft(a, cup) = 4"]);
        var cup = works.Operands.Single(o => o.ToString() == "craft(a, cup) = 4").Operands.Should().ContainSingle().Subject;
        cup.ToString().Should().Be("pooled craft(a, cup) = 4");
        cup.Operands.Select(o => $"{o} {o.Operands[0]} {o.Operands[0].Remark}".TrimEnd()).Should().Equal(
            "sheet craft(a, e1, cup) = 4 mark craft(a, e1, cup) = 4 chipped", "sheet craft(a, e2, cup) = absent: Missing mark craft(a, e2, cup) = absent: Missing");
    }

    [Fact]
    public void Dates_and_instants_are_written_as_the_contest_writes_them_in_every_culture()
    {
        var rules = new Rules
        {
            Fields = """{ "day": { "type": "date" }, "shows": { "type": "rows", "key": "on", "columns": { "on": { "type": "date" }, "seats": { "type": "number" } } } }""",
            Criteria = """
                [{ "kind": "each", "id": "shows_of", "over": "shows", "as": "s", "combine": "sum",
                   "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" } }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "shows_of + (shows[@2026-03-08].seats otherwise 0)" }] }""",
        };
        var entry = new Entry().Submission(
                "a", "x", Instant.FromUtc(2026, 2, 1, 9, 0).Plus(Duration.FromMilliseconds(250)),
                ("day", "2026-02-01".Text()), ("shows", Given.Rows("on=2026-03-08 seats=100", "on=2026-03-09 seats=50")))
            .OnRow("a", "craft", "2026-03-08", "6").OnRow("a", "craft", "2026-03-09", "");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
            var evaluation = rules.Evaluate(entry);
            evaluation.Explain("day", "a").ToString().Should().Be("day(a) = 2026-02-01");
            evaluation.Explain("submitted", "a").ToString().Should().Be("submitted(a) = 2026-02-01T09:00:00.25Z");
            // The rows of a table are named by their days.
            evaluation.Asked().Should().Equal("craft[a, 2026-03-09]");
            Operands(evaluation.Explain("shows_of", "a")).Should().Contain("craft(a, 2026-03-08) = 6");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        rules.Evaluate(entry.OnRow("a", "craft", "2026-03-09", "1")).Score("a").Should().Be("107");
    }

    [Fact]
    public void Labels_are_listed_and_of_two_remarks_the_expert_s_own_stands()
    {
        var rules = new Rules
        {
            Choices = """{ "theme": ["sea", "wood", "iron"] }""",
            Fields = """{ "themes": { "type": "choices", "of": "theme" }, "works": { "type": "rows", "key": "name", "columns": { "name": { "type": "text" } } } }""",
            Criteria = """
                [{ "kind": "each", "id": "works_of", "over": "works", "as": "w", "combine": "sum", "child": { "kind": "marks", "id": "craft", "scale": "ten", "panel": "jury" } }]
                """,
            Scoring = """{ "scores": [{ "id": "total", "is": "works_of + size(themes)" }] }""",
        };
        var evaluation = rules.Evaluate(new Entry().Submission("a", ("themes", GivenValue.Of(["wood", "sea"])), ("works", Given.Rows("name=jug", "name=cup")))
            .Mark(new Mark("a", "e1", "craft", "4".Text(), "chipped") { Row = "jug" }).Mark(new Mark("a", "e1", "craft", "6".Text()) { Row = "cup" })
            .Mark(new Mark("a", "e1", "craft", "5".Text(), "mended") { Row = "jug", Replaces = 1, Reason = "misread" }));
        evaluation.Explain("themes", "a").Value.Text.Should().Be("sea, wood", "in the order of the list");
        var jug = evaluation.Explain("works_of", "a").Operands.Single(o => o.ToString() == "craft(a, jug) = 5").Operands[0].Operands[0].Operands[0];
        $"{jug} {jug.Remark}".Should().Be("mark craft(a, e1, jug) = 5 mended");
        evaluation.Score("a").Should().Be("13");
    }
}
