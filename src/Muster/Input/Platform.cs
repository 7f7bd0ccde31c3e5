using System.Runtime.InteropServices;

namespace Muster.Input;

/// <summary>The platform of this machine, the same word on every distribution of an operating system.</summary>
static class Platform
{
    public static string Current { get; } = $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    static string System
    {
        get
        {
            if (OperatingSystem.IsWindows())
                return "win";
            if (OperatingSystem.IsMacOS())
                return "osx";

            return RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
        }
    }
}
