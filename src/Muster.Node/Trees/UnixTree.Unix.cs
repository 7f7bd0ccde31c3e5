using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace Muster.Node.Trees;

/// <summary>Where there is no /proc: the process group that the host made, and what the runtime finds through parents.</summary>
[UnsupportedOSPlatform("windows")]
sealed class UnixTree(Process process) : IProcessTree
{
    readonly int group = process.Id;

    public TreeEnd Kill(TimeSpan bound, TimeSpan grace)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It ended at this moment; the group is asked next.
        }

        return new(Wait.Until(bound, () => !UnixCalls.Kill(-group, UnixCalls.SigKill)), null);
    }

    public void Dispose() { }
}
