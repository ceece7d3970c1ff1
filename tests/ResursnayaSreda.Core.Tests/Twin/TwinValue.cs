using NodaTime;

namespace ResursnayaSreda.Core.Tests.Twin;

/// <summary>What a quantity has: a number, yes or no, a text, labels, a date, an instant or a submission; or it is absent; or it waits.</summary>
internal sealed record TwinValue
{
    private TwinValue(object? content, bool isWaiting) => (Content, IsWaiting) = (content, isWaiting);

    public static TwinValue Absent { get; } = new(null, false);

    public static TwinValue Waiting { get; } = new(null, true);

    public object? Content { get; }

    public bool IsWaiting { get; }

    public bool IsKnown => Content is not null;

    public bool IsAbsent => !IsKnown && !IsWaiting;

    public bool IsYes => Content is true;

    public bool IsNo => Content is false;

    public Fraction Number => (Fraction)Content!;

    public string Text => Content is TwinLabel label ? label.Text : (string)Content!;

    public static TwinValue Of(Fraction number) => new(number, false);

    public static TwinValue Of(int number) => new(new Fraction(number, 1), false);

    public static TwinValue Of(bool yes) => new(yes, false);

    public static TwinValue Of(string text) => new(text, false);

    public static TwinValue Of(LocalDate date) => new(date, false);

    public static TwinValue Of(Instant instant) => new(instant, false);

    public static TwinValue Of(SubmissionName submission) => new(submission, false);

    public static TwinValue Of(TwinLabel label) => new(label, false);

    public static TwinValue Of(BestFirst values) => new(values, false);

    public static TwinValue Of(List<TwinRow> rows) => new(rows, false);

    public static TwinValue Of(IEnumerable<string> labels) => new(labels.ToHashSet(StringComparer.Ordinal), false);

    /// <summary>Absent wins: no decision can mend it. Null when all are known.</summary>
    public static TwinValue? Lacking(params IEnumerable<TwinValue> operands)
    {
        var all = operands.ToList();
        return all.Exists(v => v.IsAbsent) ? Absent : all.Exists(v => v.IsWaiting) ? Waiting : null;
    }

    public override string ToString() => IsKnown
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Content}") : IsWaiting ? "waiting" : "absent";
}

/// <summary>The identity of a submission, which is not a text.</summary>
internal sealed record SubmissionName(string Id);

/// <summary>A word of a scale of labels, which stands in an order.</summary>
internal sealed record TwinLabel(string Text, IReadOnlyList<string> Scale) : IComparable
{
    public int CompareTo(object? obj) => Position.CompareTo(((TwinLabel)obj!).Position);

    public bool Equals(TwinLabel? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private int Position => Scale.ToList().IndexOf(Text);
}
