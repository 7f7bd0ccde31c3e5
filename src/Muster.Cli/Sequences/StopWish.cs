using System.Runtime.InteropServices;

namespace Muster.Cli.Sequences;

/// <summary>Ctrl-C, SIGTERM and SIGHUP while several runs follow one another: those of a run hear them only while it lasts.</summary>
sealed class StopWish : IDisposable
{
    readonly PosixSignalRegistration[] registrations;
    volatile bool isThere;

    public StopWish() => registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Take))];

    /// <summary>The user wants no further run.</summary>
    public bool IsThere => isThere;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }

    void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        isThere = true;
    }
}
