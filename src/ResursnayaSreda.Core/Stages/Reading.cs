using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What an evaluation says of a quantity: a value, that there is none and why, or what it waits for.</summary>
public sealed class Reading
{
    private readonly Value _value;
    private readonly QuantityType _type;
    private readonly Func<int, string> _nameOf;

    // Most are never looked at: their text is made when somebody does.
    internal Reading(Value value, QuantityType type, Func<int, string> nameOf)
    {
        _value = value;
        _type = type;
        _nameOf = nameOf;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => _value.Is;

    /// <summary>The exact number; null when the value is no number, or there is none.</summary>
    public Rational? Number => _value.Is && _type is NumberType ? _value.Number : null;

    /// <summary>The value as text, culture free; null when there is none.</summary>
    public string? Text => field ??= _value.Is ? Written() : null;

    /// <summary>Why there is no value and never will be; null when there is one or answers are awaited.</summary>
    public Absence? Absence => _value.IsAbsent ? _value.Absence : null;

    /// <summary>The answers it waits for, in a fixed order; empty when it waits for none.</summary>
    public IReadOnlyList<Question> Questions => _value.Questions;

    /// <summary>The value, why it is absent, or what it waits for.</summary>
    public override string ToString() => Text ?? (Absence is { } why ? $"absent: {why}" : $"waiting: {string.Join(", ", Questions)}");

    private string Written() => _type switch
    {
        NumberType => _value.Number.ToString(),
        YesNoType => _value.IsYes ? "yes" : "no",
        MemberType => _nameOf(_value.Member),
        LabelsType => string.Join(", ", (IReadOnlyList<string>)_value.Content),
        _ => _value.ToString(),
    };
}
