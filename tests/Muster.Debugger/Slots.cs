namespace Muster.Debugger;

/// <summary>Where methods stand in the tables of <c>ICorDebug</c> and <c>ICorDebugController</c>: their order in cordebug.idl, after the three of <c>IUnknown</c>.</summary>
static class Slots
{
    internal const int Initialize = 3;
    internal const int SetManagedHandler = 5;
    internal const int DebugActiveProcess = 8;

    internal const int Stop = 3;
    internal const int Continue = 4;
    internal const int Detach = 9;
}
