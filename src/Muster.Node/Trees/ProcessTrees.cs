using System.Diagnostics;

namespace Muster.Node.Trees;

/// <summary>Picks the way of this system.</summary>
static class ProcessTrees
{
    /// <param name="process">The host, just started.</param>
    /// <param name="mark">The entry of the environment that only this host and what it starts have.</param>
    /// <param name="temporary">The temporary folder of the host, and of what it starts.</param>
    internal static IProcessTree Of(Process process, string mark, string temporary)
    {
        if (OperatingSystem.IsLinux())
            return new LinuxTree(process.Id, mark, temporary);

        return OperatingSystem.IsWindows() ? new WindowsTree(process) : new UnixTree(process);
    }
}
