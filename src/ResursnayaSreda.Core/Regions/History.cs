using NodaTime;

namespace ResursnayaSreda.Core.Regions;

/// <summary>A fact that changes: what held from which day on. Immutable.</summary>
/// <typeparam name="T">The fact.</typeparam>
public sealed class History<T>
    where T : class
{
    private History(IReadOnlyList<Dated<T>> all) => All = all;

    /// <summary>What held from the beginning; null where there was nothing.</summary>
    public History(T? first)
        : this([new Dated<T>(null, first)])
    {
    }

    /// <summary>All of it, the earliest first; the first one has no day.</summary>
    public IReadOnlyList<Dated<T>> All { get; }

    /// <summary>What holds since the last change; null where there is nothing.</summary>
    public T? Latest => All[^1].Value;

    /// <summary>What held on a day; null where there was nothing.</summary>
    public T? At(LocalDate day) => All.Last(d => d.From is not { } from || from <= day).Value;

    /// <summary>This history with a change at its end.</summary>
    /// <param name="from">The first day of the change, later than that of the change before.</param>
    /// <param name="value">What holds from then on; null where there is nothing any more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not later.</exception>
    public History<T> Then(LocalDate from, T? value)
    {
        if (All[^1].From is { } last)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(from, last);
        return new([.. All, new Dated<T>(from, value)]);
    }

    /// <summary>The changes in a line.</summary>
    public override string ToString() => string.Join(", ", All);
}
