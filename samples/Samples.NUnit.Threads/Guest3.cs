using NUnit.Framework;

namespace Samples.NUnit.Threads;

public sealed class Guest3
{
    [Test]
    public void First() => Meeting.Visit(nameof(Guest3));

    [Test]
    public void Second() => Meeting.Visit(nameof(Guest3));
}
