namespace Muster.BackendTests;

public sealed class MSTestPrintingOldFourThreadsTests() : MSTestPrintingTests("Samples.MSTest.Old", threads: 4)
{
    protected override bool KeepsAll => false;
}
