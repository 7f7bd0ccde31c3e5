using Xunit;

namespace Samples.XunitV2.Slow;

public sealed class SlowC
{
    [Fact]
    public void Sleeps200() => Nap.Take(200);

    [Fact]
    public void Sleeps400() => Nap.Take(400);

    [Fact]
    public void Sleeps600() => Nap.Take(600);

    [Fact]
    public void Sleeps800() => Nap.Take(800);

    [Fact]
    public void Sleeps1000() => Nap.Take(1000);
}
