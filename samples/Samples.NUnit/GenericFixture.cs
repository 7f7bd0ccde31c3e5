using NUnit.Framework;

namespace Samples.NUnit;

[TestFixture(typeof(int))]
[TestFixture(typeof(List<string>))]
public sealed class GenericFixture<T>
    where T : new()
{
    [Test]
    public void Makes() => Assert.That(new T(), Is.Not.Null);
}
