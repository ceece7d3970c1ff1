using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

namespace Samples.Common;

/// <summary>The documents beside a sample, and what is wrong with them.</summary>
internal static class Documents
{
    /// <summary>A path given relative to the sample, whatever the current directory is.</summary>
    public static string Beside(string path) => Path.GetFullPath(path, (string)AppContext.GetData("EntryPointFileDirectoryPath")!);

    /// <summary>Reads both documents and evaluates the contest; null when there are errors. Findings go to the error output.</summary>
    public static Evaluation? Evaluate(string methodology, string contest, Language language)
    {
        var rules = Read(methodology, CoreJson.ReadMethodology, language);
        var data = Read(contest, CoreJson.ReadContest, language);
        if (rules is null || data is null || Report(Plan.Compile(rules), methodology, language) is not { } plan)
            return null;
        return Report(Evaluation.Of(plan, data), contest, language);
    }

    private static T? Read<T>(string path, Func<ReadOnlyMemory<byte>, Checked<T>> read, Language language)
        where T : class
    {
        if (File.Exists(path))
            return Report(read(File.ReadAllBytes(path)), path, language);
        Console.Error.WriteLine(language == Language.Russian ? $"Нет файла {path}" : $"There is no file {path}");
        return null;
    }

    private static T? Report<T>(Checked<T> result, string path, Language language)
        where T : class
    {
        foreach (var finding in result.Findings)
        {
            Console.Error.WriteLine($"{path}:{finding.Position} {finding.Pointer} {finding.Code.Id}: {finding.Describe(language)}");
            if (finding.Excerpt is { } excerpt)
                Console.Error.WriteLine(excerpt);
        }

        return result.IsValid ? result.Value : null;
    }
}
