using System.Runtime.InteropServices;

namespace Muster.Debugger;

/// <summary>A foreign COM object. Where calls are made as on Linux, who calls may leave out what the callee does not read.</summary>
readonly unsafe struct ComObject(nint pointer)
{
    internal static void Check(int result) => Marshal.ThrowExceptionForHR(result);

    internal ComObject As(Guid type)
    {
        Check(Marshal.QueryInterface(pointer, type, out var found));
        return new(found);
    }

    internal void Call(int slot, nint argument = 0) => Check(Try(slot, argument));

    internal int Try(int slot, nint argument = 0) => ((delegate* unmanaged<nint, nint, int>)Method(slot))(pointer, argument);

    /// <summary>Calls a method whose last parameter is where the object that it makes goes.</summary>
    internal nint Get(int slot, int first, int second)
    {
        nint made;
        Check(((delegate* unmanaged<nint, int, int, nint*, int>)Method(slot))(pointer, first, second, &made));
        return made;
    }

    nint Method(int slot) => (*(nint**)pointer)[slot];
}
