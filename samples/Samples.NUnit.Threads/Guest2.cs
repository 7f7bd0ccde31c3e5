using NUnit.Framework;

namespace Samples.NUnit.Threads;

public sealed class Guest2
{
    [Test]
    public void First() => Meeting.Visit(nameof(Guest2));

    [Test]
    public void Second() => Meeting.Visit(nameof(Guest2));
}
