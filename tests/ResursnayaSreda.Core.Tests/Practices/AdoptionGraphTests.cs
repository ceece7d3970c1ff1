using CsCheck;
using ResursnayaSreda.Core.Practices;
using ResursnayaSreda.Core.Regions;
using static ResursnayaSreda.Core.Tests.Practices.Given;

namespace ResursnayaSreda.Core.Tests.Practices;

public sealed class AdoptionGraphTests
{
    //  A (home) ─ B (north) ─ D (west)
    //          └ C (south)
    private static readonly PracticeRegister Family = new("small", "1")
    {
        Practices =
        [
            Bare("A", "home"), Bare("B", "north", 10) with { Parent = new("A", 1) }, Bare("C", "south", 10) with { Parent = new("A", 1) },
            Bare("D", "west", 20) with { Parent = new("B", 1) }, Bare("E", "east"),
        ],
        Adoptions =
        [
            Done("1", "A", "north", 12), Done("2", "A", "south", 13), Done("3", "A", "north", 30), Done("4", "B", "west", 25), Done("5", "D", "far", 40),
            new("6", new("A", 1), new(Tatarstan, "hill"), Start) { States = [new(AdoptionStatus.Running, Start)] }, Done("7", "E", "home", 5),
        ],
    };

    [Fact]
    public void Lineage_leads_to_the_practice_that_is_new()
    {
        Family.Graph.LineageOf("D").Select(p => p.Id).Should().Equal("D", "B", "A");
        Family.Graph.LineageOf("A").Select(p => p.Id).Should().Equal("A");
        Family.Graph.DescendantsOf("A").Select(p => p.Id).Should().Equal("B", "C", "D");
        Family.Graph.DescendantsOf("E").Should().BeEmpty();
    }

    [Fact]
    public void Contexts_are_places_not_adoptions_and_only_where_it_is_carried_out_by_the_day()
    {
        Family.Graph.ContextsOf("A", Start.PlusDays(12)).Select(c => c.Municipality).Should().Equal("north");
        Family.Graph.ContextsOf("A", Start.PlusDays(99)).Select(c => c.Municipality).Should().Equal("north", "south");
        Family.Graph.ReachOf("A", Start.PlusDays(99)).Select(c => c.Municipality).Should().Equal("north", "south", "west", "far");
        Family.Graph.MostAdopted(Start.PlusDays(99)).Select(p => p.Id).Should().Equal("A", "B", "D", "E");
    }

    // What is carried out for a while counts for that while: a step of maturity that was taken then stays right.
    [Fact]
    public void An_adoption_counts_from_the_day_it_is_carried_out_until_it_is_given_up()
    {
        var adoption = Done("1", "A", "north", 0) with
        {
            States =
            [
                new(AdoptionStatus.Running, Start.PlusDays(5)), new(AdoptionStatus.Adopted, Start.PlusDays(10)),
                new(AdoptionStatus.Adapted, Start.PlusDays(20)), new(AdoptionStatus.Abandoned, Start.PlusDays(30)),
            ],
            Changes = "winter",
            Reason = "nobody came",
        };
        var register = new PracticeRegister("small", "1")
        {
            Practices =
            [
                Filled("A", "home") with
                {
                    History =
                    [
                        new(Maturity.Promising, Start, PracticeRole.Site) { Reference = "act" },
                        new(Maturity.Good, Start.PlusDays(15), PracticeRole.FederalCentre) { Reference = "act" },
                    ],
                },
            ],
            Adoptions = [adoption],
        };

        Faults(register).Should().BeEmpty();
        ((int[])[4, 5, 10, 29, 30]).Select(d => adoption.StatusOn(Start.PlusDays(d))).Should().Equal(
            AdoptionStatus.Requested, AdoptionStatus.Running, AdoptionStatus.Adopted, AdoptionStatus.Adapted, AdoptionStatus.Abandoned);
        ((int[])[9, 10, 29, 30]).Select(d => register.Graph.ContextsOf("A", Start.PlusDays(d)).Count).Should().Equal(0, 1, 1, 0);
    }

    [Fact]
    public void A_municipality_that_is_not_said_is_neither_the_same_place_nor_another_one()
    {
        Adoption Unsaid(string id, string region) => new(id, new("A", 1), new(RegionCode.Parse(region), null), Start)
        {
            States = [new(AdoptionStatus.Adopted, Start)],
            Evidence = ["a letter"],
        };
        var register = new PracticeRegister("small", "1") { Practices = [Bare("A", "home")], Adoptions = [Unsaid("1", "RU-TA"), Unsaid("2", "RU-SA")] };

        Faults(register).Should().BeEmpty();
        register.Graph.ContextsOf("A", Start).Select(c => $"{c}").Should().Equal("RU-SA");
    }

    [Fact]
    public void The_family_has_no_faults() => Faults(Family).Should().BeEmpty();

    [Fact]
    public void A_long_lineage_costs_no_stack_and_no_square()
    {
        const int Length = 20_000;
        var register = new PracticeRegister("small", "1")
        {
            Practices = [.. Enumerable.Range(0, Length).Select(i => Bare($"{i}", $"m{i}") is var p && i > 0 ? p with { Parent = new($"{i - 1}", 1) } : p)],
            Adoptions = [.. Enumerable.Range(0, Length).Select(i => Done($"a{i}", $"{Length - 1}", $"x{i}", 1)), Done("back", $"{Length - 1}", "m0", 1)],
        };

        Faults(register).Should().Equal($"RS9011 /adoptions/{Length}");
    }

    // A naive twin: walk up from each adopted practice and look for the place that adopts.
    [Fact]
    public void Adoptions_that_return_are_those_a_walk_up_the_parents_finds() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 4].Array[12], Gen.Int[-1, 11].Array[12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 4]).Array[0, 20]).Sample((n, places, parents, adoptions) =>
        {
            Practice[] practices = [.. Enumerable.Range(0, n).Select(i =>
                Bare($"{i}", $"m{places[i]}") is var p && parents[i] >= 0 && parents[i] < n ? p with { Parent = new($"{parents[i]}", 1) } : p)];
            Adoption[] made = [.. adoptions.Where(a => a.Item1 < n).Select((a, i) => Done($"a{i}", $"{a.Item1}", $"m{a.Item2}", 1))];

            var faults = Faults(new("small", "1") { Practices = practices, Adoptions = made });

            var circles = Enumerable.Range(0, n).Where(i => Walk(i).Skip(1).Contains(i)).ToHashSet();
            bool IsRooted(int i) => !Walk(i).Any(circles.Contains);
            var returning = made.Select((a, i) => (Adoption: a, Of: Array.FindIndex(practices, p => p.Id == a.Of.Practice), i))
                .Where(x => IsRooted(x.Of) && Walk(x.Of).Any(p => practices[p].Municipality == x.Adoption.By.Municipality));
            faults.Where(f => f.StartsWith("RS9011", StringComparison.Ordinal)).Should().Equal(returning.Select(x => $"RS9011 /adoptions/{x.i}"));
            faults.Any(f => f.StartsWith("RS9010", StringComparison.Ordinal)).Should().Be(circles.Count > 0);

            IEnumerable<int> Walk(int at)
            {
                for (var steps = 0; steps <= n && at >= 0 && at < n; steps++, at = parents[at])
                    yield return at;
            }
        }, iter: 500);
}
