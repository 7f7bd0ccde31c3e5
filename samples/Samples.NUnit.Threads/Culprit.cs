using NUnit.Framework;

[assembly: LevelOfParallelism(4)]
[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace Samples.NUnit.Threads;

public sealed class Culprit
{
    [Test]
    public void Spoils() => Meeting.Spoil();
}
