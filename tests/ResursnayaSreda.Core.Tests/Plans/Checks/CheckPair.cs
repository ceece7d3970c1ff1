using System.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Tests.Support;

namespace ResursnayaSreda.Core.Tests.Plans.Checks;

/// <summary>What triggers one check and no other, and what differs from it in that alone and triggers none.</summary>
internal sealed record CheckPair(Func<IEnumerable<Finding>> Faulty, Func<IEnumerable<Finding>> Clean)
{
    public static CheckPair Of(Rules faulty, Rules clean) => new(() => faulty.Findings, () => clean.Findings);

    /// <summary>Two texts, the first of which stands in a document that is sound with the second.</summary>
    public static CheckPair OfText(Rules sound, string faulty, string clean) => new(
        () => CoreJson.ReadMethodology(Encoding.UTF8.GetBytes(sound.Json.Replace(clean, faulty, StringComparison.Ordinal))).Findings,
        () => sound.Findings);
}
