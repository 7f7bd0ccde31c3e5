using Xunit;

namespace Samples.XunitV3.Crashes;

public sealed class CrashInSetUpFixture
{
    public CrashInSetUpFixture()
    {
        Crash.FailFast();
    }
}
