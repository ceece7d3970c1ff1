namespace ResursnayaSreda.Core.Quantities;

/// <summary>What the evaluation waits for: an answer that people must record in the contest.</summary>
public sealed class Question : IComparable<Question>, IEquatable<Question>
{
    internal Question(QuestionKind kind, string node, params IReadOnlyList<string> subject)
    {
        Kind = kind;
        Node = node;
        Subject = subject;
        Id = subject.Count == 0 ? node : $"{node}[{string.Join(", ", subject)}]";
    }

    /// <summary>What form the answer has.</summary>
    public QuestionKind Kind { get; }

    /// <summary>The id of the node that asks.</summary>
    public string Node { get; }

    /// <summary>What the question is about: ids of submissions, experts, categories.</summary>
    public IReadOnlyList<string> Subject { get; }

    /// <summary>The question as text, such as <c>pass[village]</c>; unique within an evaluation.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public int CompareTo(Question? other) =>
        other is null ? 1 : Kind.CompareTo(other.Kind) is var byKind and not 0 ? byKind : string.CompareOrdinal(Id, other.Id);

    /// <inheritdoc/>
    public bool Equals(Question? other) => other is not null && Kind == other.Kind && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Question);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Id));

    /// <summary>Whether both ask the same.</summary>
    public static bool operator ==(Question? left, Question? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they ask different things.</summary>
    public static bool operator !=(Question? left, Question? right) => !(left == right);

    /// <summary>Whether <paramref name="left"/> is listed before <paramref name="right"/>.</summary>
    public static bool operator <(Question? left, Question? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is listed after <paramref name="right"/>.</summary>
    public static bool operator >(Question? left, Question? right) => left is not null && left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not listed after <paramref name="right"/>.</summary>
    public static bool operator <=(Question? left, Question? right) => !(left > right);

    /// <summary>Whether <paramref name="left"/> is not listed before <paramref name="right"/>.</summary>
    public static bool operator >=(Question? left, Question? right) => !(left < right);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
