using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Muster.Reporting;

namespace Muster.Cli;

/// <summary>Ctrl-Z and <c>fg</c>: between the two the terminal is the shell's.</summary>
sealed class JobControl : IDisposable
{
    readonly PosixSignalRegistration[] registrations;

    [UnsupportedOSPlatform("windows")]
    JobControl(LiveReporter reporter) => registrations =
    [
        // Not cancelled: what stops the process is the system's part.
        PosixSignalRegistration.Create(PosixSignal.SIGTSTP, _ => reporter.Suspend()),
        PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => reporter.Resume()),
    ];

    /// <summary>Null where there is nothing to do: no live display, or a system without job control.</summary>
    public static JobControl? Of(IReporter screen) => screen is LiveReporter live && !OperatingSystem.IsWindows() ? new JobControl(live) : null;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }
}
