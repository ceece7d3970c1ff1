using ResursnayaSreda.Core.Lanes;

namespace ResursnayaSreda.Core.Stages;

/// <summary>How an evaluation is carried out. Nothing here changes a result.</summary>
public sealed class EvaluationOptions
{
    /// <summary>On how many threads columns are computed, at least 1; the same bytes come out for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 1;

    /// <summary>Stops the evaluation between two steps: <see cref="OperationCanceledException"/> is thrown then.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Is told when a stage of a round is done; null when nobody wants to know.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    internal LaneChoice Lanes { get; init; }
}
