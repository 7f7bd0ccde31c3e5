namespace Muster.BackendTests;

public sealed class MSTestTests() : FullContract("Samples.MSTest", "vstest")
{
    // What goes through TestContext is nowhere to be overheard.
    protected override IReadOnlyList<string> HeardAtOnce => ["on the console", "on standard error", "in the trace"];
}
