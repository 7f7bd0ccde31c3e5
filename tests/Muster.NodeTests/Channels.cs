using System.Diagnostics;

namespace Muster.NodeTests;

/// <summary>The files through which the runtime can be debugged, which a process that is killed leaves behind.</summary>
static class Channels
{
    // What an older process of the same number left is no business of ours.
    static readonly DateTime Began = Process.GetCurrentProcess().StartTime.ToUniversalTime();

    public static IEnumerable<string> Of(int pid) =>
        new[] { $"dotnet-diagnostic-{pid}-*", $"clr-debug-pipe-{pid}-*" }
            .SelectMany(pattern => Directory.GetFiles(Path.GetTempPath(), pattern))
            .Where(file => File.GetLastWriteTimeUtc(file) >= Began);
}
