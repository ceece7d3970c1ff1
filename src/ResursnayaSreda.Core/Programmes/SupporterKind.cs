namespace ResursnayaSreda.Core.Programmes;

/// <summary>How somebody supports a programme.</summary>
public enum SupporterKind
{
    /// <summary>By a grant.</summary>
    Grant,

    /// <summary>A council that supports it.</summary>
    Council,

    /// <summary>A public authority that supports it.</summary>
    Authority,

    /// <summary>An organisation that supports it.</summary>
    Partner,
}
