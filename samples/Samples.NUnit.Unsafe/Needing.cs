using NUnit.Framework;

namespace Samples.NUnit.Unsafe;

/// <summary>Runs after <see cref="Leaving"/> in the framework's order, and before it where the largest class goes first.</summary>
public sealed class Needing
{
    [Test]
    public void FindsSomething() => Samples.Unsafe.FindSomething();

    [Test]
    public void FindsItAgain() => Samples.Unsafe.FindSomething();

    [Test]
    public void FindsItOnceMore() => Samples.Unsafe.FindSomething();
}
