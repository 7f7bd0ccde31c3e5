using Xunit;

namespace Samples.XunitV2.Threads;

public sealed class Culprit
{
    [Fact]
    public void Spoils() => Meeting.Spoil();
}
