using BenchmarkDotNet.Running;
using ResursnayaSreda.Core.Benchmarks;

return args switch
{
    ["ratios"] => Ratios.Run(),
    ["child", var count] => Child.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args) is not null ? 0 : 1,
};
