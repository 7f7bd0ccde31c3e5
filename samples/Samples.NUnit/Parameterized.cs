using NUnit.Framework;

namespace Samples.NUnit;

/// <summary>One class, two fixtures: NUnit names them by their arguments.</summary>
[TestFixture(1, "a")]
[TestFixture(2, "b")]
public sealed class Parameterized(int number, string text)
{
    [Test]
    public void HasItsArguments() => Assert.That((number, text), Is.AnyOf((1, "a"), (2, "b")));
}
