namespace Muster.BackendTests;

public sealed class NUnitFourThreadsTests() : FullContract("Samples.NUnit", "nunit", threads: 4)
{
    protected override bool ConstructsForEachTest => false;

    protected override IReadOnlyList<string> HeardAtOnce => ["through the framework", "on the console", "on standard error", "as progress"];
}
