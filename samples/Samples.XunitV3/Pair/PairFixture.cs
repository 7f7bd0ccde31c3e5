using Xunit;

namespace Samples.XunitV3.Pair;

public sealed class PairFixture : IDisposable
{
    public bool Ready { get; private set; } = true;

    public void Dispose() => Ready = false;
}
