using Microsoft.VisualStudio.TestTools.UnitTesting;
using NUnit.Framework;
using Xunit;

namespace Samples.Migration;

/// <summary>A class that is moved method by method: for each framework it is a class of its own.</summary>
[TestClass]
public sealed class Mixed
{
    [Fact]
    public void OfXunit() => Xunit.Assert.True(true);

    [Test]
    public void OfNUnit() => NUnit.Framework.Assert.That(true);

    [TestMethod]
    public void OfMSTest() => Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsNotNull("");

    /// <summary>Three tests, two of them with one and the same name.</summary>
    [Fact]
    [Test]
    [TestMethod]
    public void OfAll()
    {
    }
}
