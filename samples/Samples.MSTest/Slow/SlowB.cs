using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Slow;

[TestClass]
public sealed class SlowB
{
    [TestMethod]
    public void Sleeps200() => Nap.Take(200);

    [TestMethod]
    public void Sleeps400() => Nap.Take(400);

    [TestMethod]
    public void Sleeps600() => Nap.Take(600);

    [TestMethod]
    public void Sleeps800() => Nap.Take(800);

    [TestMethod]
    public void Sleeps1000() => Nap.Take(1000);
}
