namespace Samples.XunitV3.Crashes;

public sealed class CrashInTearDownFixture : IDisposable
{
    public void Dispose() => Crash.FailFast();
}
