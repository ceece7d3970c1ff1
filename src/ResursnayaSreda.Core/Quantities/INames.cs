namespace ResursnayaSreda.Core.Quantities;

/// <summary>What a name of a formula may stand for: the declarations of a methodology as the compiler of terms sees them.</summary>
internal interface INames
{
    /// <summary>Whether there is such a quantity. It is null when its own definition is faulty, which has been reported already.</summary>
    bool TryQuantity(string name, out Quantity? quantity);

    /// <summary>The same for a criterion as one expert's sheet gives it.</summary>
    bool TrySheet(string name, out Quantity? quantity);

    /// <summary>The round whose rules are compiled: what earlier rounds have made is known from its beginning.</summary>
    int Round { get; }

    /// <summary>Whether an earlier round may not have been held, so that nothing it makes is certain.</summary>
    bool MayNotBeHeld(int round);

    /// <summary>The id of a later round that makes a quantity of this name; null when none does.</summary>
    string? LaterRound(string name);

    /// <summary>A column of a field of rows; null when there is no such column or its declaration is faulty.</summary>
    Quantity? Column(string field, string column);

    /// <summary>What may be asked of a region by this name; null when nothing is.</summary>
    RegionFact? FactOfRegion(string name);

    /// <summary>The column that tells the rows of a field apart, and the type of its values; null when nothing does.</summary>
    QuantityType? KeyOf(string field);

    bool IsSeries(string field);

    int? Criterion(string name);

    string NameOf(int criterion);

    IReadOnlyList<int> Leaves(int criterion);

    IReadOnlyList<int> Children(int criterion);

    /// <summary>The largest or smallest possible value of a criterion; null when none can be proved.</summary>
    Term? Bound(int criterion, bool isTop, Scope scope);

    bool IsPanel(string name);

    /// <summary>Whether the experts of a panel have a duty only where a call asks, so that the panel is known with the calls.</summary>
    bool IsCalled(string panel);

    /// <summary>The labels of a choice list; null when there is no such list.</summary>
    IReadOnlyList<string>? Labels(string list);

    /// <summary>Whether an admission requirement guarantees that every admitted submission has this value.</summary>
    bool IsCertainOnceAdmitted(Quantity quantity);

    /// <summary>A declared name that looks like the one that was not found.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="rows">The field of rows whose row stands before it: then its columns come first; otherwise no column is meant.</param>
    string? Nearest(string name, string? rows);
}
