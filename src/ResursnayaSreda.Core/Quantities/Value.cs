using NodaTime;
using NodaTime.Text;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Quantities;

internal enum ValueState
{
    Is,
    Absent,
    Waiting,
}

/// <summary>A value of a quantity: it is something, it is absent, or it waits for answers.</summary>
internal readonly struct Value
{
    private static readonly object[] Absences = [.. Enum.GetValues<Absence>()];

    private readonly object? _content;

    private Value(ValueState state, Rational number, object? content)
    {
        State = state;
        Number = number;
        _content = content;
    }

    public static Value Yes { get; } = new(ValueState.Is, Rational.One, null);

    public static Value No { get; } = new(ValueState.Is, Rational.Zero, null);

    public static Value Zero => No;

    public ValueState State { get; }

    public bool Is => State == ValueState.Is;

    public bool IsAbsent => State == ValueState.Absent;

    public bool IsWaiting => State == ValueState.Waiting;

    /// <summary>The number; 1 or 0 for yes and no; the index of a member.</summary>
    public Rational Number { get; }

    public bool IsYes => Is && Number.Sign != 0;

    public bool IsNo => Is && Number.Sign == 0;

    public int Member => (int)Number.Numerator;

    /// <summary>A text, a label, labels, a date or an instant.</summary>
    public object Content => _content ?? throw new InvalidOperationException("The value is a number.");

    public string Text => (string)Content;

    public Absence Absence => (Absence)_content!;

    public IReadOnlyList<Question> Questions => IsWaiting ? (Question[])_content! : [];

    public static Value Of(Rational number) => new(ValueState.Is, number, null);

    public static Value Of(bool yes) => yes ? Yes : No;

    public static Value Of(object content) => new(ValueState.Is, default, content);

    public static Value OfMember(int index) => new(ValueState.Is, index, null);

    public static Value Absent(Absence why) => new(ValueState.Absent, default, Absences[(int)why]);

    public static Value Waiting(params IEnumerable<Question> questions) =>
        new(ValueState.Waiting, default, questions.Distinct().Order().ToArray());

    /// <summary>What two operands that are both needed give when one of them is no value: absent wins, no answer can mend it.</summary>
    public static Value Lacking(Value left, Value right)
    {
        if (left.IsAbsent)
            return left;
        if (right.IsAbsent)
            return right;
        return left.IsWaiting && right.IsWaiting ? Waiting(left.Questions.Concat(right.Questions)) : left.IsWaiting ? left : right;
    }

    public bool Same(Value other) => _content is null ? Number == other.Number : _content.Equals(other._content);

    public override string ToString() => State switch
    {
        ValueState.Is => _content switch
        {
            null => Number.ToString(),
            LocalDate date => LocalDatePattern.Iso.Format(date),
            Instant instant => InstantPattern.ExtendedIso.Format(instant),
            var other => other.ToString()!,
        },
        ValueState.Absent => $"absent: {_content}",
        _ => $"waiting: {string.Join(", ", Questions)}",
    };
}
