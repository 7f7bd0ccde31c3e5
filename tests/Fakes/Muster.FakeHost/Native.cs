using System.Runtime.InteropServices;

namespace Muster.FakeHost;

static partial class Native
{
    const int WriteOnly = 1;
    const int Append = 0x400;

    [LibraryImport("libc", EntryPoint = "setsid")]
    internal static partial int NewSession();

    [LibraryImport("libc", EntryPoint = "kill")]
    internal static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "write")]
    internal static partial nint Write(int descriptor, byte[] bytes, nint count);

    internal static void PutOnto(string path, int descriptor)
    {
        var opened = Open(path, WriteOnly | Append);
        Duplicate(opened, descriptor);
        Close(opened);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
