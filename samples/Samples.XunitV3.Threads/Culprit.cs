using Xunit;

namespace Samples.XunitV3.Threads;

public sealed class Culprit
{
    [Fact]
    public void Spoils() => Meeting.Spoil();
}
