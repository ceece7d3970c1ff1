namespace ResursnayaSreda.Core.Practices;

/// <summary>What a consent is for.</summary>
public enum ConsentScope
{
    /// <summary>The passport of the practice, on a page.</summary>
    Passport,

    /// <summary>A media story.</summary>
    Story,

    /// <summary>The materials of a contest entry.</summary>
    Contest,
}
