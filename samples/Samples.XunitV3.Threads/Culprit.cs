using Xunit;

[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace Samples.XunitV3.Threads;

public sealed class Culprit
{
    [Fact]
    public void Spoils() => Meeting.Spoil();
}
