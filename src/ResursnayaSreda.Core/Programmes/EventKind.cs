namespace ResursnayaSreda.Core.Programmes;

/// <summary>What an event of a programme is.</summary>
public enum EventKind
{
    /// <summary>A seminar (семинар), such as one of a day.</summary>
    Seminar,

    /// <summary>A meeting (встреча).</summary>
    Meeting,

    /// <summary>A round table (круглый стол).</summary>
    RoundTable,

    /// <summary>A video bridge (видеомост).</summary>
    VideoBridge,
}
