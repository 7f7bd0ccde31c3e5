using System.Runtime.InteropServices;

namespace Muster.NodeTests;

/// <summary>Holds a process by ptrace and stops it, as gdb does. The system lets it go when the thread that holds it ends.</summary>
sealed partial class NativeDebugger : IDisposable
{
    const int Seize = 0x4206;
    const int Interrupt = 0x4207;

    readonly ManualResetEventSlim over = new();
    readonly TaskCompletionSource<int> held = new();
    readonly Thread thread;

    NativeDebugger(int pid)
    {
        thread = new Thread(() => Hold(pid)) { IsBackground = true };
        thread.Start();
    }

    internal static NativeDebugger Attach(int pid)
    {
        var debugger = new NativeDebugger(pid);
        Assert.Equal(0, debugger.held.Task.GetAwaiter().GetResult());
        return debugger;
    }

    public void Dispose()
    {
        over.Set();
        thread.Join();
        over.Dispose();
    }

    void Hold(int pid)
    {
        var failed = Trace(Seize, pid, 0, 0) != 0 || Trace(Interrupt, pid, 0, 0) != 0;
        held.SetResult(failed ? Marshal.GetLastPInvokeError() : 0);
        over.Wait();
    }

    [LibraryImport("libc", EntryPoint = "ptrace", SetLastError = true)]
    private static partial nint Trace(nint request, int pid, nint address, nint data);
}
