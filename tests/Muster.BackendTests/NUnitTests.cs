namespace Muster.BackendTests;

public sealed class NUnitTests() : FullContract("Samples.NUnit", "nunit")
{
    protected override bool ConstructsForEachTest => false;

    protected override IReadOnlyList<string> HeardAtOnce => ["through the framework", "on the console", "on standard error", "as progress"];
}
