namespace ResursnayaSreda.Core.Findings;

/// <summary>What kind of fault a finding is: stable over versions, so that hosts may act on it.</summary>
public sealed class FindingCode
{
    internal FindingCode(string id, Severity severity)
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>The code: <c>RS</c> and four digits.</summary>
    public string Id { get; }

    /// <summary>How much a finding of this code weighs.</summary>
    public Severity Severity { get; }

    /// <summary>Every code that this version of the library can report, in the order of their ids.</summary>
    public static IReadOnlyList<FindingCode> All => FindingCodes.All;

    /// <summary>The pattern of the text, with <c>{0}</c>, <c>{1}</c> … for the arguments.</summary>
    public string Pattern(Language language) => FindingTexts.Pattern(Id, language);

    /// <summary>The code.</summary>
    public override string ToString() => Id;
}
