namespace ResursnayaSreda.Core.Quantities;

/// <summary>What the values of a quantity are. Whether they may be absent is said beside the type.</summary>
internal abstract record QuantityType
{
    public static YesNoType YesNo { get; } = new();

    public static NumberType Plain { get; } = new(Unit.None);

    /// <summary>The word for the type in findings.</summary>
    public abstract string Word { get; }
}

/// <summary>A number with its unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IsBare">Whether it was written as a number alone: then it takes the unit of the other side.</param>
internal sealed record NumberType(Unit Unit, bool IsBare = false) : QuantityType
{
    public override string Word => "@number";
}

internal sealed record YesNoType : QuantityType
{
    public override string Word => "@yesNo";
}

internal sealed record DateType : QuantityType
{
    public override string Word => "@date";
}

internal sealed record InstantType : QuantityType
{
    public override string Word => "@instant";
}

internal sealed record TextType : QuantityType
{
    public override string Word => "@text";
}

/// <summary>One label of a choice list; the list named "category" holds the categories. Labels of a scale have an order.</summary>
internal sealed record LabelType(string List, bool IsOrdered = false) : QuantityType
{
    public override string Word => "@label";
}

/// <summary>Any number of labels of a choice list.</summary>
internal sealed record LabelsType(string List) : QuantityType
{
    public override string Word => "@labels";
}

/// <summary>The rows of a field.</summary>
internal sealed record RowsType(string Field) : QuantityType
{
    public override string Word => "@rows";
}

/// <summary>Numbers that are compared one by one, the best of each side first.</summary>
internal sealed record SequenceType : QuantityType
{
    public override string Word => "@sequence";
}

/// <summary>A submission, an expert, a criterion or a row itself.</summary>
internal sealed record MemberType(Dimension Dimension) : QuantityType
{
    public override string Word => Dimension.RowsField is null ? $"@{Dimension.Name}" : "@row";
}
