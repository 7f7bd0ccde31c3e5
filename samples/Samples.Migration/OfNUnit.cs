namespace Samples.Migration;

// Within the namespace: so it wins over what MSTest puts into every file.
using NUnit.Framework;

[SetUpFixture]
public sealed class WholeAssemblyOfNUnit
{
    public static bool IsSetUp { get; private set; }

    [OneTimeSetUp]
    public void SetUp()
    {
        IsSetUp = true;
        FixtureLog.Append("NUnit");
    }
}

public sealed class OfNUnit
{
    [Test]
    public void Passes() => Assert.That(WholeAssemblyOfNUnit.IsSetUp);

    [TestCase(1)]
    [TestCase(2)]
    public void Row(int number) => Assert.That(number > 0);

    [Test]
    [Ignore("sample: not today")]
    public void Skipped() => Assert.That(true);

    [Test]
    public void Assertion()
    {
        if (Switch.On("failures"))
            Assert.Fail("sample: failed");
    }
}

public sealed class CrashOfNUnit
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Dies() => Crash.FailFast();

    [Test]
    public void After() => Assert.That(true);
}
