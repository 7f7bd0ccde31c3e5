using System.Runtime.InteropServices;

namespace Muster.Debugger;

/// <summary>A process that is debugged: <c>ICorDebugProcess</c> of the runtime's own debugger library.</summary>
sealed unsafe class Debuggee
{
    // CorDebugVersion_4_0: the one that all runtimes of today know.
    const int InterfaceVersion = 4;

    const int ProcessAttach = 1;

    readonly ComObject process;
    bool stopped;

    Debuggee(ComObject process) => this.process = process;

    internal static Debuggee Attach(int pid)
    {
        var runtime = RuntimeImage.Of(pid);
        var library = NativeLibrary.Load(runtime.Beside("libmscordbi.so"));
        // Nobody else does: to the system's loader it is a library like any other.
        ((delegate* unmanaged<nint, int, nint, int>)NativeLibrary.GetExport(library, "DllMain"))(library, ProcessAttach, 0);

        var create = (delegate* unmanaged<int, int, char*, char*, nint, nint*, int>)NativeLibrary.GetExport(library, "CoreCLRCreateCordbObject3");
        nint debugger;
        fixed (char* access = runtime.Beside("libmscordaccore.so"))
            ComObject.Check(create(InterfaceVersion, pid, null, access, runtime.Base, &debugger));

        var cor = new ComObject(debugger).As(new("3d6f5f61-7538-11d3-8d5b-00104b35e7ef"));
        cor.Call(Slots.Initialize);
        cor.Call(Slots.SetManagedHandler, Callbacks.Make());
        return new(new(cor.Get(Slots.DebugActiveProcess, pid, 0)));
    }

    /// <summary>All threads that run managed code stand still from now on, as at a breakpoint.</summary>
    internal void Stop()
    {
        if (!stopped)
            process.Call(Slots.Stop, Timeout.Infinite);
        stopped = true;
    }

    internal void Continue()
    {
        if (stopped)
            process.Call(Slots.Continue, 0);
        stopped = false;
    }

    /// <returns>False if it has ended meanwhile.</returns>
    internal bool Detach() => (stopped || process.Try(Slots.Stop, Timeout.Infinite) == 0) && process.Try(Slots.Detach) == 0;
}
