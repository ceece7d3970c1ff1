#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:include common/Page.cs
#:include common/Words.cs
#:include common/RegulationCriteria.cs
#:include common/RegulationEnglish.cs
#:include common/RegulationFacts.cs
#:include common/RegulationFiles.cs
#:include common/RegulationIndex.cs
#:include common/RegulationItems.cs
#:include common/RegulationNames.cs
#:include common/RegulationPage.cs
#:include common/RegulationRussian.cs
#:include common/RegulationSlots.cs
#:include common/RegulationText.cs
#:include common/RegulationWords.cs

// Prints a methodology, or a part of one, as the regulation that it was made from: Markdown in Russian or English.
//   dotnet run docs/samples/regulation-page.cs -- METHODOLOGY.json [--en]
//   dotnet run docs/samples/regulation-page.cs -- --all      writes the pages of docs/methodologies and its README.md
using System.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Samples.Regulations;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var language = args.Contains("--en") ? Language.English : Language.Russian;
var methodologies = Path.GetFullPath("../methodologies", (string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args.Where(a => a != "--en").ToArray() switch
    {
        ["--all"] => WriteAll(),
        [var path] when !path.StartsWith('-') => Print(path),
        _ => Fail(["usage: dotnet run regulation-page.cs -- METHODOLOGY.json [--en] | --all"]),
    };
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail([e.Message]);
}

int Print(string path)
{
    if (Read(path) is not { } bytes)
        return 1;
    Console.Write(RegulationPage.Of(RegulationFiles.Read(bytes), language));
    return 0;
}

int WriteAll()
{
    if (RegulationFiles.Documents(methodologies).Count(d => Read(Path.Combine(methodologies, d)) is null) > 0)
        return 1;
    var pages = Directory.CreateDirectory(Path.Combine(methodologies, "pages"));
    foreach (var old in pages.EnumerateFiles("*.md"))
        old.Delete();
    var files = RegulationFiles.Of(methodologies);
    foreach (var (path, text) in files)
        File.WriteAllText(Path.Combine(methodologies, path), text);
    Console.WriteLine($"{files.Count} files written to {methodologies}");
    return 0;
}

// The bytes of a document without errors; what is wrong with it goes to the error output.
byte[]? Read(string path)
{
    var bytes = File.ReadAllBytes(path);
    var findings = RegulationFiles.Check(path, bytes);
    Fail(findings.Select(f => $"{path}:{f.Position} {f.Pointer} {f.Code.Id}: {f.Describe(language)}"));
    return findings.Any(f => f.Severity == Severity.Error) ? null : bytes;
}

static int Fail(IEnumerable<string> problems)
{
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    return 1;
}
