using Xunit.MicrosoftTestingPlatform;

namespace Samples.XunitV3.Main;

internal static class Program
{
    public static bool HasRun { get; private set; }

    public static Task<int> Main(string[] args)
    {
        HasRun = true;
        return TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
