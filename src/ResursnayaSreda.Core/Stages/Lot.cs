using System.Security.Cryptography;
using System.Text;

namespace ResursnayaSreda.Core.Stages;

/// <summary>
/// The lot: members in ascending order of SHA-256 of "seed LF list LF submission" in UTF-8. Anyone with the recorded seed can draw it again.
/// </summary>
internal static class Lot
{
    /// <summary>The node under which the seed is recorded.</summary>
    public const string Node = "lot";

    public static IEnumerable<int> Draw(string seed, string list, IEnumerable<int> members, Func<int, string> id) =>
        members.OrderBy(m => Hash(seed, list, id(m)), StringComparer.Ordinal);

    private static string Hash(string seed, string list, string submission) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{list}\n{submission}")));
}
