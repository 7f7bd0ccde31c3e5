using System.Runtime.InteropServices;

namespace Samples;

internal static class Native
{
    public const int SigKill = 9;

    public static bool IsUnix => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    [DllImport("libc", EntryPoint = "getpid")]
    public static extern int GetPid();

    [DllImport("libc", EntryPoint = "getppid")]
    public static extern int GetParentPid();

    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int pid, int signal);

    [DllImport("libc", EntryPoint = "memset")]
    public static extern nint Fill(nint address, int value, nint count);

    [DllImport("libc", EntryPoint = "write")]
    public static extern nint Write(int descriptor, byte[] bytes, nint count);
}
