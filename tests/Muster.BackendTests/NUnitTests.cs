namespace Muster.BackendTests;

public sealed class NUnitTests() : FullContract("Samples.NUnit", "nunit")
{
    protected override bool ConstructsForEachTest => false;
}
