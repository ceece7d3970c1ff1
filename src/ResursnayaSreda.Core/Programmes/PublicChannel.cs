namespace ResursnayaSreda.Core.Programmes;

/// <summary>Where the public follows a programme.</summary>
/// <param name="Id">Its id in the programme.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is called; null when it is not known.</param>
/// <param name="Address">Its address; null when it is not known.</param>
public sealed record PublicChannel(string Id, ChannelKind Kind, string? Title = null, string? Address = null);
