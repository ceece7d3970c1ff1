using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What a practice that could be read whole must not say: versions, assessments, the steps of its history, the length of its texts.</summary>
internal sealed class PracticeChecks(Node node, Practice practice, PracticeRegister register, FindingList findings)
{
    public void Check()
    {
        CheckVersions();
        CheckAssessments();
        CheckHistory();
        CheckConsents();
        CheckLengths();
    }

    private void CheckVersions()
    {
        var nodes = node.Children("versions");
        for (var i = 0; i < nodes.Count; i++)
        {
            if (practice.Versions[i].Number != i + 1)
                findings.Add(nodes[i].FindingAt("number", FindingCodes.VersionOutOfTurn, $"{practice.Versions[i].Number}", $"{i + 1}"));
            if (i > 0 && practice.Versions[i].On < practice.Versions[i - 1].On)
                findings.Add(nodes[i].FindingAt("on", FindingCodes.HistoryGoesBack, Iso(practice.Versions[i].On), Iso(practice.Versions[i - 1].On)));
        }
    }

    private void CheckAssessments()
    {
        var nodes = node.Children("assessments");
        for (var i = 0; i < nodes.Count; i++)
        {
            var assessment = practice.Assessments[i];
            if (practice.Versions.FirstOrDefault(v => v.Number == assessment.Version) is not { } version)
                findings.Add(nodes[i].FindingAt("version", FindingCodes.UnknownReference, $"{practice.Id} {assessment.Version}", "@practiceVersion"));
            else if (assessment.On < version.On)
                findings.Add(nodes[i].Finding(FindingCodes.OlderThanPractice, "@assessment", Iso(assessment.On), $"{practice.Id} {version.Number}", Iso(version.On)));
        }
    }

    private void CheckHistory()
    {
        var nodes = node.Children("history");
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var (code, arguments) in RegisterChecks.Refusals(register, practice, practice.History[i], i - 1))
                findings.Add(nodes[i].Finding(code, arguments));
        }
    }

    // A withdrawal that is recorded is known, whatever day it is today; that a consent has run out depends on the day and is asked for.
    private void CheckConsents()
    {
        foreach (var (listed, withdrawn, day) in register.WithdrawalsOf(practice.Consents))
        {
            if (practice.PublicationOn(day) == PublicationState.Published && register.FaultsOf(practice, day).Any(f => f.Consent == listed))
                findings.Add(node.FindingAtText("consents", listed, FindingCodes.PublicAfterWithdrawal, practice.Id, withdrawn, Iso(day)));
        }
    }

    private void CheckLengths()
    {
        if (register.Policy is not { } policy)
            return;
        foreach (var (field, range) in policy.Words)
        {
            if (practice.Text(field) is { } text && !range.Holds(text))
            {
                var name = EnumWords.Word(field);
                findings.Add(node.FindingAt(
                    name, FindingCodes.PassportLength, name, $"{WordRange.Count(text)}", $"{range.Fewest}", range.Most is { } most ? $"{most}" : "∞"));
            }
        }
    }
}
