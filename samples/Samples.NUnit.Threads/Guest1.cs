using NUnit.Framework;

namespace Samples.NUnit.Threads;

public sealed class Guest1
{
    [Test]
    public void First() => Meeting.Visit(nameof(Guest1));

    [Test]
    public void Second() => Meeting.Visit(nameof(Guest1));
}
