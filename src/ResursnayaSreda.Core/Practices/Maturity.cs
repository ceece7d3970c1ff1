namespace ResursnayaSreda.Core.Practices;

/// <summary>How far a practice has proved itself (the four steps of FAO). A practice begins as an idea; it is replication that makes it good.</summary>
public enum Maturity
{
    /// <summary>It has hardly been tried.</summary>
    Idea,

    /// <summary>It works where it was made.</summary>
    Promising,

    /// <summary>It was taken over somewhere else.</summary>
    Good,

    /// <summary>It was taken over in several places and has become a rule.</summary>
    Institutionalised,
}
