using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

/// <summary>Without the parameter "greeting" there is nothing to check.</summary>
[TestClass]
public sealed class Parameters
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Greeting()
    {
        if (TestContext.Properties.TryGetValue("greeting", out var greeting))
            Assert.AreEqual("hello", greeting);
    }
}
