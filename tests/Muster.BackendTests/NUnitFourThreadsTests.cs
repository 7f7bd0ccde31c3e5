namespace Muster.BackendTests;

public sealed class NUnitFourThreadsTests() : FullContract("Samples.NUnit", "nunit", threads: 4)
{
    protected override bool ConstructsForEachTest => false;
}
