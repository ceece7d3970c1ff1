using System.Globalization;
using BenchmarkDotNet.Running;
using ResursnayaSreda.Core.Benchmarks;

switch (args)
{
    case ["ratios"]:
        return Ratios.Run();
    case ["programme"]:
        return ProgrammeTimes.Run();
    case ["scale"]:
        return await Scale.Run().ConfigureAwait(false);
    case ["native", var program, var methodology, var contest]:
        return Native.Run(program, methodology, contest);
    case ["child", "evaluate", var count]:
        return Child.Evaluate(int.Parse(count, CultureInfo.InvariantCulture));
    case ["child", "read", var file]:
        return await Child.Read(file).ConfigureAwait(false);
    default:
        return BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args) is not null ? 0 : 1;
}
