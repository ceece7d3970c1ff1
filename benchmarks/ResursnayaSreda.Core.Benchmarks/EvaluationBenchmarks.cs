using BenchmarkDotNet.Attributes;
using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Benchmarks;

/// <summary>The same as in the quick mode, measured at length.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private readonly Grants _grants = Grants.Of(10_000);
    private readonly Plan _plan = Grants.Plan();
    private readonly Contest _contest = Grants.Of(10_000).Contest();

    [Benchmark]
    public Checked<Evaluation> Evaluate() => Evaluation.Of(_plan, _contest);

    [Benchmark(Baseline = true)]
    public int[] LoopInDecimal() => Loops.InDecimal(_grants);

    [Benchmark]
    public int[] LoopInDouble() => Loops.InDouble(_grants);
}
