using NUnit.Framework;

namespace Samples.NUnit;

[SetUpFixture]
public sealed class WholeAssembly
{
    public static bool Ready { get; private set; }

    [OneTimeSetUp]
    public void SetUp()
    {
        FixtureLog.Append();
        Ready = true;
    }

    [OneTimeTearDown]
    public void TearDown() => Ready = false;
}
