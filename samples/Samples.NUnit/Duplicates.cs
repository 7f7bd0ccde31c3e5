using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Duplicates
{
    [TestCase(1)]
    [TestCase(1)]
    public void Row(int number)
    {
        Assert.That(number, Is.EqualTo(1));
    }

    [TestCase(TestName = "same name")]
    public void First() => Assert.That(true);

    [TestCase(TestName = "same name")]
    public void Second() => Assert.That(true);
}
