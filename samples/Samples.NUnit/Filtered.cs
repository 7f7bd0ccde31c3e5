using NUnit.Framework;

namespace Samples.NUnit;

/// <summary>What filters are tried on: rows, nested and generic classes, classes with arguments, properties with odd names and values.</summary>
public class Filtered
{
    [Test]
    [Category("Fast")]
    [Category("Unit")]
    [Property("Priority", 1)]
    [Property("Owner", "Ann")]
    public void Marked() => Assert.That(true);

    [Test]
    [Property("Kind of", "a&b|(c)")]
    [Property("Priority", 2)]
    public void Odd() => Assert.That(true);

    [TestCase(1, "a(b)")]
    [TestCase(2, "x=y")]
    [TestCase(3, "named", TestName = "Another.Name")]
    public void Rows(int number, string text) => Assert.That(text, Is.Not.EqualTo($"{number}"));

    public class Inner
    {
        [Test]
        [Category("Fast")]
        public void Nested() => Assert.That(true);
    }

    [TestFixture(typeof(int))]
    [TestFixture(typeof(string))]
    public class Generic<T>
    {
        [Test]
        public void OfType() => Assert.That(typeof(T), Is.Not.Null);
    }

    [TestFixture(1)]
    [TestFixture(2)]
    public class WithArgument(int number)
    {
        [Test]
        public void OfNumber() => Assert.That(number, Is.Positive);

        [TestCase(5)]
        public void OfBoth(int other) => Assert.That(other, Is.Not.EqualTo(number));
    }
}
