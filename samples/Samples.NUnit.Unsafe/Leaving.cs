using NUnit.Framework;

namespace Samples.NUnit.Unsafe;

public sealed class Leaving
{
    [Test]
    public void Leaves() => Samples.Unsafe.Leave();

    [Test]
    public void LeavesAgain() => Samples.Unsafe.Leave();
}
