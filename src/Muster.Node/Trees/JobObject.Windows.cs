using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Muster.Node.Trees;

/// <summary>A Windows job that kills its processes when its last handle is closed.</summary>
[SupportedOSPlatform("windows")]
sealed partial class JobObject : SafeHandleZeroOrMinusOneIsInvalid
{
    const int ExtendedLimitInformation = 9;
    const uint KillOnJobClose = 0x2000;

    public JobObject()
        : base(ownsHandle: true)
    {
        SetHandle(CreateJobObjectW(0, 0));
        var limits = new Limits { Flags = KillOnJobClose };
        SetInformationJobObject(this, ExtendedLimitInformation, ref limits, Marshal.SizeOf<Limits>());
    }

    /// <summary>A process that cannot be added is still killed through its children.</summary>
    internal void Add(SafeProcessHandle process) => AssignProcessToJobObject(this, process);

    internal void Terminate() => TerminateJobObject(this, 137);

    protected override bool ReleaseHandle() => CloseHandle(handle);

    [LibraryImport("kernel32")]
    private static partial nint CreateJobObjectW(nint attributes, nint name);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformationJobObject(JobObject job, int kind, ref Limits limits, int size);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcessToJobObject(JobObject job, SafeProcessHandle process);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateJobObject(JobObject job, uint exitCode);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    struct Limits
    {
        internal long PerProcessUserTime;
        internal long PerJobUserTime;
        internal uint Flags;
        internal nuint MinimumWorkingSet;
        internal nuint MaximumWorkingSet;
        internal uint ActiveProcesses;
        internal nuint Affinity;
        internal uint PriorityClass;
        internal uint SchedulingClass;
        internal ulong ReadOperations;
        internal ulong WriteOperations;
        internal ulong OtherOperations;
        internal ulong ReadBytes;
        internal ulong WrittenBytes;
        internal ulong OtherBytes;
        internal nuint ProcessMemory;
        internal nuint JobMemory;
        internal nuint PeakProcessMemory;
        internal nuint PeakJobMemory;
    }
}
