namespace ResursnayaSreda.Core.Quantities;

/// <summary>The nine ways in which a quantity comes by its value.</summary>
public enum QuantityKind
{
    /// <summary>Read from the contest: a field, a mark, a parameter.</summary>
    Given,

    /// <summary>A recorded decision.</summary>
    Asked,

    /// <summary>Arithmetic on other quantities.</summary>
    Formula,

    /// <summary>A value by key or by band.</summary>
    Table,

    /// <summary>One index removed: a mean over experts, a sum over criteria, a count over submissions.</summary>
    Reduced,

    /// <summary>The only place where a number changes without arithmetic.</summary>
    Rounded,

    /// <summary>A set put into blocks of equals by a chain of keys.</summary>
    Ordered,

    /// <summary>An order walked down under limits.</summary>
    Walked,

    /// <summary>A total divided in whole units.</summary>
    Apportioned,
}
