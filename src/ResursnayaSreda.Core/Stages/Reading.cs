using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>What an evaluation says of a quantity: a value, that there is none and why, or what it waits for.</summary>
public sealed class Reading
{
    internal Reading(Value value, QuantityType type, Func<int, string> nameOf)
    {
        Questions = value.Questions;
        Absence = value.IsAbsent ? value.Absence : null;
        if (!value.Is)
            return;
        Number = type is NumberType ? value.Number : null;
        Text = type switch
        {
            NumberType => value.Number.ToString(),
            YesNoType => value.IsYes ? "yes" : "no",
            MemberType => nameOf(value.Member),
            LabelsType => string.Join(", ", (IReadOnlyList<string>)value.Content),
            _ => value.ToString(),
        };
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Text is not null;

    /// <summary>The exact number; null when the value is no number, or there is none.</summary>
    public Rational? Number { get; }

    /// <summary>The value as text, culture free; null when there is none.</summary>
    public string? Text { get; }

    /// <summary>Why there is no value and never will be; null when there is one or answers are awaited.</summary>
    public Absence? Absence { get; }

    /// <summary>The answers it waits for, in a fixed order; empty when it waits for none.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The value, why it is absent, or what it waits for.</summary>
    public override string ToString() => Text ?? (Absence is { } why ? $"absent: {why}" : $"waiting: {string.Join(", ", Questions)}");
}
