namespace ResursnayaSreda.Core.Findings;

/// <summary>The languages in which findings and explanations are worded.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Russian.</summary>
    Russian,
}
