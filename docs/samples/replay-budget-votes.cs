#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:package CsvHelper
#:include common/PublishedTable.cs
#:include common/VotesFile.cs
#:include common/VotesContest.cs
#:include common/VotesRule.cs
#:include common/VotesCauses.cs
#:include common/VotesReplay.cs

// Spends real budgets again: reads votes on projects as published, selects by the methodology of each vote and compares.
//   dotnet run docs/samples/replay-budget-votes.cs -- FILE.csv [--methodologies FOLDER]
// The file has one row per project; the rules of selection stand in 61-participatory-budgeting-{skip,stop,threshold}.json only. Where equal
// scores decide who is funded, the evaluation waits; the order of the file is then recorded as the decision, and printed.
// Exit code 0: the file is whole, and for every selection that does not come out the published data show a cause. Otherwise 1.
using System.Text;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Samples.Votes;

Console.OutputEncoding = Encoding.UTF8;
var beside = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? AppContext.BaseDirectory;
var (results, folder) = args switch
{
    [var file] => (file, Path.Combine(beside, "..", "methodologies")),
    [var file, "--methodologies", var other] => (file, other),
    ["--methodologies", var other, var file] => (file, other),
    _ => ("", ""),
};
if (results.Length == 0)
    return Fail(["usage: dotnet run replay-budget-votes.cs -- FILE.csv [--methodologies FOLDER]"]);

try
{
    var rules = new List<VotesRule>();
    foreach (var name in VotesRule.Names)
    {
        var path = Path.Combine(folder, $"61-participatory-budgeting-{name}.json");
        var methodology = CoreJson.ReadMethodology(File.ReadAllBytes(path));
        if (!methodology.IsValid)
            return Fail(methodology.Findings.Select(f => $"{path}: {f}"));
        rules.Add(VotesRule.Of(name, Plan.Compile(methodology.Value).Value));
    }

    using var text = new StreamReader(results);
    var file = VotesFile.Read(text);
    var replay = VotesReplay.Of(rules, file);
    Print("problems", [.. file.Problems, .. replay.Faults]);
    Print("decisions about equal scores at the line", replay.Decisions);
    Print("funded by additional rules", replay.FundedOtherwise);
    Print("votes under rules that the methodologies do not cover", [.. replay.NotCovered.Select(r => $"{r.Key}: {r.Value}")]);
    Print("selections that do not come out", replay.Differences);
    Console.WriteLine(
        $"votes with a tie decided by the order of the file {replay.VotesWithDecisions}, "
        + $"in {replay.VotesThatTurn} of them the reverse order selects otherwise");
    Console.WriteLine(replay);
    return replay.IsExplained && replay.Faults.Count == 0 && !file.Problems.Any() ? 0 : 1;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail([e.Message]);
}

static void Print(string title, IReadOnlyCollection<string> lines)
{
    if (lines.Count == 0)
        return;
    Console.WriteLine($"{title}:");
    foreach (var line in lines)
        Console.WriteLine($"  {line}");
}

static int Fail(IEnumerable<string> problems)
{
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    return 1;
}
