using System.Diagnostics;

namespace Muster.Node.Trees;

/// <summary>Picks the way of this system.</summary>
static class ProcessTrees
{
    /// <param name="process">The host, just started.</param>
    /// <param name="mark">The entry of the environment that only this host and what it starts have.</param>
    internal static IProcessTree Of(Process process, string mark)
    {
        if (OperatingSystem.IsLinux())
            return new LinuxTree(process.Id, mark);

        return OperatingSystem.IsWindows() ? new WindowsTree(process) : new UnixTree(process);
    }
}
