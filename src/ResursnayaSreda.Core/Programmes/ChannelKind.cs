namespace ResursnayaSreda.Core.Programmes;

/// <summary>What a public channel of a programme is.</summary>
public enum ChannelKind
{
    /// <summary>A video channel.</summary>
    Video,

    /// <summary>A page of a social network.</summary>
    SocialNetwork,

    /// <summary>A site.</summary>
    Site,
}
