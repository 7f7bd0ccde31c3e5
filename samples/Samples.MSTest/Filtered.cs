using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

/// <summary>What filters are tried on: rows, nested and generic classes, properties with odd names and values.</summary>
[TestClass]
public class Filtered
{
    [TestMethod]
    [TestCategory("Fast")]
    [TestCategory("Unit")]
    [Priority(1)]
    [Owner("Ann")]
    public void Marked() => Assert.IsTrue(true);

    [TestMethod]
    [TestProperty("Kind of", "a&b|(c)")]
    [Priority(2)]
    public void Odd() => Assert.IsTrue(true);

    [TestMethod]
    [DataRow(1, "a(b)")]
    [DataRow(2, "x=y")]
    [DataRow(3, "named", DisplayName = "Another.Name")]
    public void Rows(int number, string text) => Assert.AreNotEqual(text, $"{number}");

    [TestMethod("shown")]
    public void Titled() => Assert.IsTrue(true);

    [TestClass]
    public class Inner
    {
        [TestMethod]
        [TestCategory("Fast")]
        public void Nested() => Assert.IsTrue(true);
    }

    public abstract class Generic<T>
    {
        [TestMethod]
        public void Inherited() => Assert.IsNotNull(typeof(T));
    }

    [TestClass]
    public class OfText : Generic<string>;
}
