using NUnit.Framework;

namespace Samples.NUnit;

/// <summary>Without the parameter "greeting" there is nothing to check.</summary>
public sealed class Parameters
{
    [Test]
    public void Greeting()
    {
        Assert.That(TestContext.Parameters.Get("greeting", "hello"), Is.EqualTo("hello"));
    }
}
