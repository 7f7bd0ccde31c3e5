using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class WholeAssembly
{
    public static bool Ready { get; private set; }

    [AssemblyInitialize]
    public static void SetUp(TestContext context)
    {
        FixtureLog.Append();
        Ready = true;
    }

    [AssemblyCleanup]
    public static void TearDown() => Ready = false;
}
