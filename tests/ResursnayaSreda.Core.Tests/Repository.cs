namespace ResursnayaSreda.Core.Tests;

/// <summary>Finds files of the repository from wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Source => Path.Combine(Root, "src", "ResursnayaSreda.Core");

    public static string Contract => Path.Combine(Root, "tests", "ResursnayaSreda.Core.Tests", "Contract", "v1");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static byte[] ReadBytes(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ResursnayaSreda.Core.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {start} holds the solution.");
    }
}
