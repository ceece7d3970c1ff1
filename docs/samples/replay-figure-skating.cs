#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:package CsvHelper
#:include common/PublishedTable.cs
#:include common/SkatingFile.cs
#:include common/SkatingContest.cs
#:include common/SkatingReplay.cs

// Judges figure skating again: reads the marks of judges as published, evaluates every programme by the methodology and compares.
//   dotnet run docs/samples/replay-figure-skating.cs -- FILE.csv [--methodology FILE.json]
// The file has one row per performance and component; the rules of judging stand in the methodology only.
using System.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Samples.Skating;

Console.OutputEncoding = Encoding.UTF8;
var beside = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? AppContext.BaseDirectory;
var (results, rules) = args switch
{
    [var file] => (file, Path.Combine(beside, "..", "methodologies", "51-isu-figure-skating.json")),
    [var file, "--methodology", var other] => (file, other),
    ["--methodology", var other, var file] => (file, other),
    _ => ("", ""),
};
if (results.Length == 0)
    return Fail(["usage: dotnet run replay-figure-skating.cs -- FILE.csv [--methodology FILE.json]"]);

try
{
    var methodology = CoreJson.ReadMethodology(File.ReadAllBytes(rules));
    if (!methodology.IsValid)
        return Fail(methodology.Findings.Select(f => $"{rules}: {f}"));
    using var text = new StreamReader(results);
    var file = SkatingFile.Read(text);
    var replay = SkatingReplay.Of(Plan.Compile(methodology.Value).Value, file);
    foreach (var problem in file.Problems.Concat(replay.Differences))
        Console.WriteLine(problem);
    Console.WriteLine(methodology.Value.Title.In(Language.English));
    var competitions = file.Programmes.DistinctBy(p => p.Competition).Count();
    Console.WriteLine($"competitions {competitions}, programmes {file.Programmes.Count}, columns of judges {file.Judges.Count}");
    Console.WriteLine(replay);
    return replay.IsWhole && replay.Differences.Count == 0 && !file.Problems.Any() ? 0 : 1;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail([e.Message]);
}

static int Fail(IEnumerable<string> problems)
{
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    return 1;
}
