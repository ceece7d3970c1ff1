using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using static ResursnayaSreda.Core.Documents.Writing;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What a practice that could be read whole must not say: versions, assessments, the steps of its history, the length of its texts.</summary>
/// <param name="practices">The practices as they were read.</param>
/// <param name="index">Which of those that could be read whole.</param>
/// <param name="register">The register.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class PracticeChecks(IElements<Practice> practices, int index, PracticeRegister register, FindingList findings)
{
    private readonly Practice _practice = practices.Whole[index];
    private Node? _node;

    // Only what is wrong has a place.
    private Node Node => _node ??= practices.NodeOf(index);

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
        for (var i = 0; i < _practice.Versions.Count; i++)
        {
            if (_practice.Versions[i].Number != i + 1)
                findings.Add(Node.Children("versions")[i].FindingAt("number", FindingCodes.VersionOutOfTurn, $"{_practice.Versions[i].Number}", $"{i + 1}"));
            if (i > 0 && _practice.Versions[i].On < _practice.Versions[i - 1].On)
                findings.Add(Node.Children("versions")[i].FindingAt("on", FindingCodes.HistoryGoesBack, Iso(_practice.Versions[i].On), Iso(_practice.Versions[i - 1].On)));
        }
    }

    private void CheckAssessments()
    {
        for (var i = 0; i < _practice.Assessments.Count; i++)
        {
            var assessment = _practice.Assessments[i];
            if (_practice.Versions.FirstOrDefault(v => v.Number == assessment.Version) is not { } version)
                findings.Add(Node.Children("assessments")[i].FindingAt("version", FindingCodes.UnknownReference, $"{_practice.Id} {assessment.Version}", "@practiceVersion"));
            else if (assessment.On < version.On)
                findings.Add(Node.Children("assessments")[i].Finding(FindingCodes.OlderThanPractice, "@assessment", Iso(assessment.On), $"{_practice.Id} {version.Number}", Iso(version.On)));
        }
    }

    private void CheckHistory()
    {
        for (var i = 0; i < _practice.History.Count; i++)
        {
            foreach (var (code, arguments) in RegisterChecks.Refusals(register, _practice, _practice.History[i], i - 1))
                findings.Add(Node.Children("history")[i].Finding(code, arguments));
        }
    }

    // A withdrawal that is recorded is known, whatever day it is today; that a consent has run out depends on the day and is asked for.
    private void CheckConsents()
    {
        foreach (var (listed, withdrawn, day) in register.WithdrawalsOf(_practice.Consents))
        {
            if (_practice.PublicationOn(day) == PublicationState.Published && register.FaultsOf(_practice, day).Any(f => f.Consent == listed))
                findings.Add(Node.FindingAtText("consents", listed, FindingCodes.PublicAfterWithdrawal, _practice.Id, withdrawn, Iso(day)));
        }
    }

    private void CheckLengths()
    {
        if (register.Policy is not { } policy)
            return;
        foreach (var (field, range) in policy.Words)
        {
            if (_practice.Text(field) is { } text && !range.Holds(text))
            {
                var name = EnumWords.Word(field);
                findings.Add(Node.FindingAt(
                    name, FindingCodes.PassportLength, name, $"{WordRange.Count(text)}", $"{range.Fewest}", range.Most is { } most ? $"{most}" : "∞"));
            }
        }
    }
}
