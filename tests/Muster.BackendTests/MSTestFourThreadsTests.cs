namespace Muster.BackendTests;

public sealed class MSTestFourThreadsTests() : FullContract("Samples.MSTest", "vstest", threads: 4)
{
    // What goes through TestContext is nowhere to be overheard.
    protected override IReadOnlyList<string> HeardAtOnce => ["on the console", "on standard error", "in the trace"];
}
