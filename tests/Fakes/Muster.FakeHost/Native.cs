using System.Runtime.InteropServices;

namespace Muster.FakeHost;

static partial class Native
{
    const int WriteOnly = 1;
    const int Append = 0x400;

    const int Seize = 0x4206;
    const int Interrupt = 0x4207;
    const int SetTracer = 0x59616d61;

    /// <summary>Holds a process and stops it, as gdb does, until somebody closes our standard input. The system lets it go when we end.</summary>
    internal static int Debug(int pid)
    {
        if (Trace(Seize, pid, 0, 0) != 0 || Trace(Interrupt, pid, 0, 0) != 0)
            return Marshal.GetLastPInvokeError();

        Console.WriteLine("held");
        Console.In.ReadToEnd();
        return 0;
    }

    /// <summary>Where the system lets only ancestors debug a process.</summary>
    internal static void AllowDebuggers() => Control(SetTracer, -1);

    [LibraryImport("libc", EntryPoint = "ptrace", SetLastError = true)]
    private static partial nint Trace(nint request, int pid, nint address, nint data);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nint value);

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
