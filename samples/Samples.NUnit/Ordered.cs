using NUnit.Framework;

namespace Samples.NUnit;

/// <summary>Neither the order in the source nor that of the alphabet is the right one.</summary>
public sealed class Ordered
{
    // Only order counts, not completeness: a run may pick some of the tests.
    private static int _last;

    [Test]
    [Order(3)]
    public void Save() => Step(3);

    [Test]
    [Order(2)]
    public void Change() => Step(2);

    [Test]
    [Order(1)]
    public void Open() => Step(1);

    private static void Step(int step)
    {
        Assert.That(_last < step);
        _last = step;
    }
}
