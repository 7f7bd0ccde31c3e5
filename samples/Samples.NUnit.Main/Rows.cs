using NUnit.Framework;

namespace Samples.NUnit.Main;

public sealed class Rows
{
    [TestCase(1)]
    [TestCase(2)]
    public void Row(int number)
    {
        Assert.That(number > 0);
    }
}
