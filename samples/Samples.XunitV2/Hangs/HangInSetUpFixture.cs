using Xunit;

namespace Samples.XunitV2.Hangs;

public sealed class HangInSetUpFixture
{
    public HangInSetUpFixture()
    {
        Hang.Asleep();
    }
}
