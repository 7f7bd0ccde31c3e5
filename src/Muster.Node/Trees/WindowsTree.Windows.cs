using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace Muster.Node.Trees;

/// <summary>A job object holds the host and all that it starts, and ends with the controller, because the system closes its handle then.</summary>
[SupportedOSPlatform("windows")]
sealed class WindowsTree : IProcessTree
{
    readonly Process process;
    readonly JobObject job = new();

    internal WindowsTree(Process process)
    {
        this.process = process;
        job.Add(process.SafeHandle);
    }

    public TreeEnd Kill(TimeSpan bound, TimeSpan grace)
    {
        try
        {
            job.Terminate();
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It ended at this moment.
        }

        return new(process.WaitForExit(bound), null);
    }

    public void Dispose() => job.Dispose();
}
