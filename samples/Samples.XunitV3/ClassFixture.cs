using Xunit;

namespace Samples.XunitV3;

public sealed class ClassFixture : IDisposable
{
    public bool Ready { get; private set; } = true;

    public void Dispose() => Ready = false;
}
