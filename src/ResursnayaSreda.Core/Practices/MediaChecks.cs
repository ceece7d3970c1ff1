using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What consents, media stories and contest entries must not say.</summary>
internal sealed class MediaChecks(
    RegisterLists lists, PracticeRegister register, SoundElements plain, ProgrammeNames? programme, RegisterChecks checks, FindingList findings)
{
    public void Check()
    {
        foreach (var consent in lists.Consents.Doubtful(_ => false))
        {
            NodeChecks.Ordered(consent, "given", "expires", findings);
            NodeChecks.Ordered(consent, "given", "withdrawn", findings);
            checks.CheckRenewed(consent);
        }

        CheckStories();
        CheckEntries();
    }

    private void CheckStories()
    {
        foreach (var node in lists.Stories.Doubtful(plain.IsSound))
        {
            checks.CheckReference(node, node.Date("published"), "@story");
            if (programme is not null)
                NodeChecks.Known(node, "channel", programme.Channels, "@channel", findings);
            checks.CheckConsents(node);
            NodeChecks.Ordered(node, "published", "removed", findings);
            if (node.Has("removed") && !node.IsWritten("published"))
                findings.Add(node.FindingAt("removed", FindingCodes.MeaninglessProperty, "removed", "@neverPublished"));
            if (node.Whole("minors") > node.Whole("people"))
                findings.Add(node.FindingAt("minors", FindingCodes.OutOfRange, node.SourceOf("minors").Text, "0", node.SourceOf("people").Text));
        }

        for (var i = 0; i < register.Stories.Count; i++)
        {
            var story = register.Stories[i];
            if (story.Published is not { } published)
                continue;
            foreach (var (consent, fault) in register.FaultsOf(story, ConsentScope.Story, published))
                findings.Add(lists.Stories.NodeOf(i).FindingAtText("consents", consent, FindingCodes.ConsentDoesNotHold, TransitionRules.Arguments(consent, fault, published)));
            foreach (var (listed, withdrawn, day) in register.WithdrawalsOf(story.Consents))
            {
                if (story.IsPublicOn(day) && register.FaultsOf(story, ConsentScope.Story, day).Any(f => f.Consent == listed))
                    findings.Add(lists.Stories.NodeOf(i).FindingAtText("consents", listed, FindingCodes.PublicAfterWithdrawal, story.Id, withdrawn, Iso(day)));
            }
        }
    }

    private void CheckEntries()
    {
        foreach (var node in lists.Entries.Doubtful(_ => false))
        {
            checks.CheckMaterials(node);
            var submitted = node["submitted"] as Instant?;
            if (Nomination(node) is not var (deadline, zone))
            {
                checks.CheckReference(node, null, "@entry");
                continue;
            }

            var day = submitted is { } at ? LocalDay.Of(at, zone) : (LocalDate?)null;
            checks.CheckReference(node, day, "@entry");
            if (submitted > deadline)
                findings.Add(node.FindingAt("submitted", FindingCodes.EntryLate, node.SourceOf("submitted").Text, InstantPattern.ExtendedIso.Format(deadline.Value)));
            if (node.Child("outcome") is { } outcome && outcome.Date("on") is { } on && on < day)
                findings.Add(outcome.FindingAt("on", FindingCodes.PeriodReversed, Iso(day.Value), Iso(on)));
            if (day is { } shown)
                CheckMaterials(node, shown);
        }
    }

    private (Instant? Deadline, DateTimeZone Zone)? Nomination(Node entry)
    {
        if (programme is null || entry.Text("contest") is not { } contest || entry.Text("nomination") is not { } nomination)
            return null;
        if (programme.Nominations.TryGetValue((contest, nomination), out var found))
            return found;
        findings.Add(programme.Contests.Contains(contest)
            ? entry.FindingAt("nomination", FindingCodes.UnknownReference, nomination, "@nomination")
            : entry.FindingAt("contest", FindingCodes.UnknownReference, contest, "@contestEdition"));
        return null;
    }

    // A story that is shown to a jury needs consents for that as well.
    private void CheckMaterials(Node entry, LocalDate day)
    {
        foreach (var id in entry.Texts("materials"))
        {
            if (register.Story(id) is not { } story)
                continue;
            foreach (var (consent, fault) in register.FaultsOf(story, ConsentScope.Contest, day))
                findings.Add(entry.FindingAtText("materials", id, FindingCodes.ConsentDoesNotHold, TransitionRules.Arguments(consent, fault, day)));
        }
    }
}
