using System.Runtime.InteropServices;

namespace Muster.Debugger;

/// <summary>What the debugger library tells its user: <c>ICorDebugManagedCallback</c> to <c>4</c>, all of one table.</summary>
/// <remarks>Whatever it tells, the answer is to go on; and every method has the process or its domain, which can do that, as its first parameter.</remarks>
static unsafe class Callbacks
{
    // The longest of the four has 26 methods of its own.
    const int TableLength = 3 + 26;

    internal static nint Make()
    {
        var table = (nint*)NativeMemory.Alloc(TableLength + 1, (nuint)sizeof(nint));
        table[0] = (nint)(delegate* unmanaged<nint, Guid*, nint*, int>)&QueryInterface;
        table[1] = table[2] = (nint)(delegate* unmanaged<nint, int>)&Count;
        for (var slot = 3; slot < TableLength; slot++)
            table[slot] = (nint)(delegate* unmanaged<nint, nint, int>)&GoOn;

        // The object is the pointer to its table: it holds nothing else.
        table[TableLength] = (nint)table;
        return (nint)(table + TableLength);
    }

    [UnmanagedCallersOnly]
    static int QueryInterface(nint self, Guid* type, nint* found)
    {
        *found = self;
        return 0;
    }

    /// <summary>Nobody counts: it lives as long as the process.</summary>
    [UnmanagedCallersOnly]
    static int Count(nint self) => 1;

    /// <remarks>Of a process that has ended this fails, and does no harm.</remarks>
    [UnmanagedCallersOnly]
    static int GoOn(nint self, nint controller)
    {
        new ComObject(controller).Try(Slots.Continue);
        return 0;
    }
}
