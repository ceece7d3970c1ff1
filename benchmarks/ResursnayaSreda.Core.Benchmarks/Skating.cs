using System.Globalization;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>
/// All programmes of figure skating under the document of sheet 51, as many performances as the published file has (991), with made-up marks:
/// nine judges, five components.
/// </summary>
internal sealed class Skating
{
    public const int Judges = 9;
    public const int Components = 5;
    private const int Performances = 991;

    private static readonly (string Name, string Phase, decimal Factor)[] Programmes =
    [
        ("MEN SHORT PROGRAM", "short", 1.0m), ("MEN FREE SKATING", "free", 2.0m), ("LADIES SHORT PROGRAM", "short", 0.8m),
        ("LADIES FREE SKATING", "free", 1.6m), ("ICE DANCE SHORT DANCE", "short", 0.8m), ("ICE DANCE FREE DANCE", "free", 1.2m),
    ];

    private readonly decimal[] _elements = new decimal[Performances];
    private readonly decimal[] _deductions = new decimal[Performances];
    private readonly decimal[] _marks = new decimal[Performances * Components * Judges];

    public Skating()
    {
        var state = 20170125u;
        uint Next(uint below)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            return (state >> 12) % below;
        }

        for (var p = 0; p < Performances; p++)
        {
            _elements[p] = (1000 + Next(9000)) / 100m;
            _deductions[p] = Next(3);
        }

        for (var i = 0; i < _marks.Length; i++)
            _marks[i] = (8 + Next(33)) / 4m;
    }

    public static Plan Plan() => Core.Plans.Plan.Compile(CoreJson.ReadMethodology(File.ReadAllBytes(Document())).Value).Value;

    public static string Id(int performance) => performance.ToString("d4", CultureInfo.InvariantCulture);

    public Contest Contest(Plan plan) => new(plan.Methodology.Id, plan.Methodology.Version)
    {
        Submissions = [.. Enumerable.Range(0, Performances).Select(p => new Submission(Id(p), Fields(p)))],
        Experts = [.. Enumerable.Range(1, Judges).Select(j => new Expert($"J{j}"))],
        Marks = MarkTable.Of(
            from p in Enumerable.Range(0, Performances)
            from c in Enumerable.Range(0, Components)
            from j in Enumerable.Range(0, Judges)
            select new Mark(Id(p), $"J{j + 1}", $"component{c + 1}", GivenValue.Of(Text(_marks[(((p * Components) + c) * Judges) + j])))),
    };

    /// <summary>What someone writes by hand for this one competition, in decimal.</summary>
    public int[] Places()
    {
        var (totals, second) = (new decimal[Performances], new decimal[Performances]);
        for (var p = 0; p < Performances; p++)
        {
            var (_, phase, factor) = Programmes[p % Programmes.Length];
            var components = 0m;
            for (var c = 0; c < Components; c++)
            {
                var marks = _marks.AsSpan(((p * Components) + c) * Judges, Judges);
                var (sum, low, high) = (0m, marks[0], marks[0]);
                foreach (var mark in marks)
                {
                    sum += mark;
                    low = Math.Min(low, mark);
                    high = Math.Max(high, mark);
                }

                var score = Math.Round((sum - low - high) / (Judges - 2), 2, MidpointRounding.AwayFromZero);
                components += Math.Round(score * factor, 2, MidpointRounding.AwayFromZero);
            }

            totals[p] = components + _elements[p] - _deductions[p];
            second[p] = phase == "short" ? _elements[p] : components;
        }

        return Places(totals, second);
    }

    private static int[] Places(decimal[] totals, decimal[] second)
    {
        var places = new int[Performances];
        for (var programme = 0; programme < Programmes.Length; programme++)
        {
            int[] order = [.. Enumerable.Range(0, Performances).Where(p => p % Programmes.Length == programme)];
            Array.Sort(order, (a, b) => totals[b].CompareTo(totals[a]) is var first and not 0 ? first : second[b].CompareTo(second[a]));
            for (var i = 0; i < order.Length; i++)
            {
                var isShared = i > 0 && totals[order[i]] == totals[order[i - 1]] && second[order[i]] == second[order[i - 1]];
                places[order[i]] = isShared ? places[order[i - 1]] : i + 1;
            }
        }

        return places;
    }

    private Dictionary<string, GivenValue> Fields(int performance)
    {
        var (name, phase, factor) = Programmes[performance % Programmes.Length];
        var fields = new Dictionary<string, GivenValue>
        {
            ["program"] = GivenValue.Of(name),
            ["phase"] = GivenValue.Of(phase),
            ["elements"] = GivenValue.Of(Text(_elements[performance])),
            ["deductions"] = GivenValue.Of(Text(_deductions[performance])),
        };
        for (var c = 1; c <= Components; c++)
            fields[$"factor{c}"] = GivenValue.Of(Text(factor));
        return fields;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "docs", "methodologies", "51-isu-figure-skating.json");
            if (File.Exists(file))
                return file;
        }

        throw new FileNotFoundException("No folder above the program holds docs/methodologies/51-isu-figure-skating.json.");
    }
}
