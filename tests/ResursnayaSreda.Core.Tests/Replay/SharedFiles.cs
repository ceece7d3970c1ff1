namespace ResursnayaSreda.Core.Tests.Replay;

/// <summary>Published results that lie beside the repository, never in it.</summary>
internal static class SharedFiles
{
    public static string Results { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("SHARED_DIR") is { Length: > 0 } shared ? shared : Path.Combine(Repository.Root, "..", "shared"),
        "facts",
        "results");

    public static string Result(string name) => Path.Combine(Results, name);
}

/// <summary>A test over published results: skipped, with the reason, where the files are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(params string[] files)
    {
        Files = files;
        var missing = files.Where(f => !File.Exists(SharedFiles.Result(f))).ToList();
        if (missing.Count > 0)
            Skip = $"No {string.Join(", ", missing)} in {Path.GetFullPath(SharedFiles.Results)}: published results are not part of the repository (SHARED_DIR says where they are).";
    }

    public IReadOnlyList<string> Files { get; }
}
