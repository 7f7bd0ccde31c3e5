namespace Samples.XunitV2.Crashes;

public sealed class CrashInTearDownFixture : IDisposable
{
    public void Dispose() => Crash.FailFast();
}
