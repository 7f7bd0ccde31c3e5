using System.Runtime.InteropServices;

namespace Muster.Node.Trees;

/// <summary>System calls that the runtime does not offer.</summary>
static partial class UnixCalls
{
    internal const int SigKill = 9;
    internal const int SigTerm = 15;

    /// <summary>False if there is nobody to send to, or it is not ours to send.</summary>
    internal static bool Kill(int pid, int signal) => KillCall(pid, signal) == 0;

    /// <summary>The user that this process acts as.</summary>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    internal static partial uint UserId();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int KillCall(int pid, int signal);
}
