namespace ResursnayaSreda.Core.Quantities;

/// <summary>What a name of a formula may stand for: the declarations of a methodology as the compiler of terms sees them.</summary>
internal interface INames
{
    /// <summary>Whether there is such a quantity. It is null when its own definition is faulty, which has been reported already.</summary>
    bool TryQuantity(string name, out Quantity? quantity);

    /// <summary>The same for a criterion as one expert's sheet gives it.</summary>
    bool TrySheet(string name, out Quantity? quantity);

    int? Criterion(string name);

    string NameOf(int criterion);

    IReadOnlyList<int> Leaves(int criterion);

    IReadOnlyList<int> Children(int criterion);

    /// <summary>The largest or smallest possible value of a criterion; null when none can be proved.</summary>
    Term? Bound(int criterion, bool isTop, Scope scope);

    bool IsPanel(string name);

    /// <summary>The labels of a choice list; null when there is no such list.</summary>
    IReadOnlyList<string>? Labels(string list);

    /// <summary>Whether an admission requirement guarantees that every admitted submission has this value.</summary>
    bool IsCertainOnceAdmitted(Quantity quantity);

    /// <summary>A declared name that looks like the one that was not found.</summary>
    string? Nearest(string name);
}
