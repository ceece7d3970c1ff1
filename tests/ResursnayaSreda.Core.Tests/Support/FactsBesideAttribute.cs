using ResursnayaSreda.Core.Tests.Replay;

namespace ResursnayaSreda.Core.Tests.Support;

/// <summary>A test over facts that were collected beside the repository, by their paths there: skipped, with the reason, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactsBesideAttribute : FactAttribute
{
    public FactsBesideAttribute(params string[] files)
    {
        Files = files;
        var missing = files.Where(f => !File.Exists(PathOf(f))).ToList();
        if (missing.Count > 0)
            Skip = $"No {string.Join(", ", missing)} beside the repository (SHARED_DIR says where they are).";
    }

    public IReadOnlyList<string> Files { get; }

    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(SharedFiles.Results, "..", file));
}
