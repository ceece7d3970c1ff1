using NodaTime;
using ResursnayaSreda.Core.Regions;

namespace ResursnayaSreda.Core.Practices;

/// <summary>
/// What a look at a record shows to break none of the rules that <see cref="RegisterChecks"/> has for its node. It may doubt what is sound: then
/// the node is looked at, rule by rule.
/// </summary>
internal sealed class SoundElements(PracticeRegister register, ProgrammeNames? programme, RegionCatalog regions, IReadOnlySet<string> consents)
{
    public bool IsSound(Practice practice) =>
        regions.Find(practice.Region) is not null
        && (programme is null || (IsKnown(practice.Site, programme.Sites) && IsKnown(practice.Centre, programme.Centres) && AreKnown(practice.Serves, programme.Indicators)))
        && AreKnown(practice.Consents, consents)
        && !(practice.To < practice.From)
        && (practice.Parent is null || IsThere(practice.Parent, practice.Versions[0].On))
        && HasKnownSuccessors(practice);

    public bool IsSound(Adoption adoption) =>
        IsThere(adoption.Of, adoption.Requested)
        && regions.Find(adoption.By.Region) is not null
        && (programme is null || IsKnown(adoption.Site, programme.Sites))
        && (adoption.Became is null || register.Find(adoption.Became) is not null)
        && HasGroundedStates(adoption);

    public bool IsSound(MediaStory story) =>
        register.Find(story.Practice) is { } practice
        && !(story.Published < practice.Versions[0].On)
        && (programme is null || IsKnown(story.Channel, programme.Channels))
        && AreKnown(story.Consents, consents)
        && (story.Removed is null || story.Removed >= story.Published)
        && story.Minors <= story.People;

    private static bool IsKnown(string? id, IReadOnlySet<string> known) => id is null || known.Contains(id);

    private static bool AreKnown(IReadOnlyList<string> ids, IReadOnlySet<string> known)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (!known.Contains(ids[i]))
                return false;
        }

        return true;
    }

    private bool IsThere(VersionReference of, LocalDate day)
    {
        if (register.Find(of.Practice) is not { } practice)
            return false;
        for (var i = 0; i < practice.Versions.Count; i++)
        {
            if (practice.Versions[i].Number == of.Version)
                return day >= practice.Versions[i].On;
        }

        return false;
    }

    private bool HasKnownSuccessors(Practice practice)
    {
        for (var i = 0; i < practice.History.Count; i++)
        {
            if (practice.History[i].Successor is { } successor && register.Find(successor) is null)
                return false;
        }

        return true;
    }

    private static bool HasGroundedStates(Adoption adoption)
    {
        var (before, isDone) = (adoption.Requested, false);
        for (var i = 0; i < adoption.States.Count; i++)
        {
            var (status, on) = adoption.States[i];
            if (on < before || !IsGrounded(adoption, status))
                return false;
            isDone |= status is AdoptionStatus.Adopted or AdoptionStatus.Adapted;
            before = on;
        }

        return isDone || adoption.Became is null;
    }

    private static bool IsGrounded(Adoption adoption, AdoptionStatus status) => status switch
    {
        AdoptionStatus.Adopted => adoption.Evidence.Count > 0,
        AdoptionStatus.Adapted => adoption.Evidence.Count > 0 && adoption.Changes is not null,
        AdoptionStatus.Abandoned => adoption.Reason is not null,
        _ => true,
    };
}
