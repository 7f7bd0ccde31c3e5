using System.Runtime.InteropServices;

namespace Muster.Hosting.Native;

/// <summary>The few calls of the C library that a host needs and .NET does not offer.</summary>
static unsafe partial class Libc
{
    const int WriteOnly = 1;
    const int SeekFromEnd = 2;
    const int SeekFromStart = 0;
    const int SeekFromHere = 1;
    const int GetDescriptorFlags = 1;

    static int CreateAppendCloseOnExec => OperatingSystem.IsMacOS() ? 0x200 | 0x8 | 0x1000000 : 0x40 | 0x400 | 0x80000;

    public static int SetSid() => setsid();

    public static int Dup2(int from, int to) => dup2(from, to);

    public static int Close(int descriptor) => close(descriptor);

    public static long SeekEnd(int descriptor) => lseek(descriptor, 0, SeekFromEnd);

    public static bool IsOpen(int descriptor) => fcntl(descriptor, GetDescriptorFlags) >= 0;

    /// <summary>Kills every process of the caller's group, the caller included.</summary>
    public static void KillOwnGroup() => _ = kill(0, 9);

    public static int OpenNull() => open("/dev/null", 0, 0);

    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static int OpenForAppend(string path)
    {
        var descriptor = open(path, WriteOnly | CreateAppendCloseOnExec, Convert.ToInt32("600", 8));
        return descriptor >= 0 ? descriptor : throw new IOException($"{path}: error {Marshal.GetLastPInvokeError()}.");
    }

    /// <summary>True if both descriptors share one offset, and so are copies of each other.</summary>
    public static bool IsSameOpenFile(int one, int other)
    {
        var before = lseek(one, 0, SeekFromEnd);
        lseek(one, before + 1, SeekFromStart);
        var same = lseek(other, 0, SeekFromHere) == before + 1;
        lseek(one, before, SeekFromStart);
        return same;
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags, int mode);

    [LibraryImport("libc")]
    private static partial int setsid();

    [LibraryImport("libc")]
    private static partial int dup2(int from, int to);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);

    [LibraryImport("libc")]
    private static partial long lseek(int descriptor, long offset, int whence);

    [LibraryImport("libc")]
    private static partial int fcntl(int descriptor, int command);

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);
}
