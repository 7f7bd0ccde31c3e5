using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Muster.Reporting;

namespace Muster.Cli.Terminal;

/// <summary>Ctrl-Z and <c>fg</c>: between the two the terminal is the shell's.</summary>
sealed partial class JobControl : IDisposable
{
    static readonly int StopSignal = OperatingSystem.IsLinux() ? 19 : 17;

    readonly PosixSignalRegistration registration;
    readonly LiveReporter reporter;

    [UnsupportedOSPlatform("windows")]
    JobControl(LiveReporter reporter)
    {
        this.reporter = reporter;
        registration = PosixSignalRegistration.Create(PosixSignal.SIGTSTP, Stop);
    }

    /// <summary>Null where there is nothing to do: no live display, or a system without job control.</summary>
    public static JobControl? Of(IReporter screen) => screen is LiveReporter live && !OperatingSystem.IsWindows() ? new JobControl(live) : null;

    public void Dispose() => registration.Dispose();

    void Stop(PosixSignalContext context)
    {
        // The runtime, once asked for the signal, does not stop the process by itself.
        context.Cancel = true;
        reporter.Suspend();
        _ = Kill(Environment.ProcessId, StopSignal);
        reporter.Resume();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
