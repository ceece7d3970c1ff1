namespace ResursnayaSreda.Core.Bridges;

/// <summary>A time of the host's grid.</summary>
/// <param name="Local">The local time, in seconds.</param>
/// <param name="Start">The instant, in seconds of Unix time; without meaning where it is skipped.</param>
/// <param name="IsSkipped">Whether the host's clocks skip it.</param>
internal readonly record struct GridPoint(long Local, long Start, bool IsSkipped = false);
