using Xunit;

[assembly: AssemblyFixture(typeof(Samples.XunitV3.WholeAssembly))]

namespace Samples.XunitV3;

public sealed class WholeAssembly : IDisposable
{
    public WholeAssembly() => FixtureLog.Append();

    public bool Ready { get; private set; } = true;

    public void Dispose() => Ready = false;
}
