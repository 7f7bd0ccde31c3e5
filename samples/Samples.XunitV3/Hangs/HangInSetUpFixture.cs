using Xunit;

namespace Samples.XunitV3.Hangs;

public sealed class HangInSetUpFixture
{
    public HangInSetUpFixture()
    {
        Hang.Asleep();
    }
}
