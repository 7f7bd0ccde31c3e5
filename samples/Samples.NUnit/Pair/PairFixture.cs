using NUnit.Framework;

namespace Samples.NUnit.Pair;

[SetUpFixture]
public sealed class PairFixture
{
    public static bool Ready { get; private set; }

    [OneTimeSetUp]
    public void SetUp() => Ready = true;

    [OneTimeTearDown]
    public void TearDown() => Ready = false;
}
