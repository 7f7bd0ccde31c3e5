using Xunit;

namespace Samples.XunitV2.Crashes;

public sealed class CrashInSetUpFixture
{
    public CrashInSetUpFixture()
    {
        Crash.FailFast();
    }
}
