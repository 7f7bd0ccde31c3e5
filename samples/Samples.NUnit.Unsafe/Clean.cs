using NUnit.Framework;

namespace Samples.NUnit.Unsafe;

/// <summary>Runs before <see cref="Leaving"/> in the framework's order, and after it where the largest class goes first.</summary>
public sealed class Clean
{
    [Test]
    public void FindsNothing() => Samples.Unsafe.FindNothing();
}
