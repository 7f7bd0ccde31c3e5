namespace Muster.BackendTests;

public sealed class MSTestTests() : FullContract("Samples.MSTest", "vstest")
{
    protected override IReadOnlyList<string> HeardAtOnce => ["on the console", "on standard error", "in the trace", "through the framework"];

    // Only its result puts a title before what went through a TestContext.
    protected override string ToldOf(string output) => output.Split("TestContext Messages:")[^1].TrimStart('\r', '\n');
}
