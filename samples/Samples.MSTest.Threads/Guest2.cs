using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Threads;

[TestClass]
public sealed class Guest2
{
    [TestMethod]
    public void First() => Meeting.Visit(nameof(Guest2));

    [TestMethod]
    public void Second() => Meeting.Visit(nameof(Guest2));
}
