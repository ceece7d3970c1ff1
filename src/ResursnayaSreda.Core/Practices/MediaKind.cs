namespace ResursnayaSreda.Core.Practices;

/// <summary>What a media story is.</summary>
public enum MediaKind
{
    /// <summary>A video.</summary>
    Video,

    /// <summary>Photographs.</summary>
    Photo,

    /// <summary>Sound alone.</summary>
    Audio,

    /// <summary>A text.</summary>
    Article,
}
