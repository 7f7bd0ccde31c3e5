using System.Runtime.InteropServices;
using Muster.Session;

namespace Muster.Cli.Terminal;

/// <summary>Ctrl-C, SIGTERM and SIGHUP: once lets running tests end, twice kills.</summary>
sealed class Signals : IDisposable
{
    readonly PosixSignalRegistration[] registrations;
    readonly TestSession session;
    int times;

    public Signals(TestSession session)
    {
        this.session = session;
        registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
                .Select(signal => PosixSignalRegistration.Create(signal, Take)),
        ];
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }

    void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref times) == 1)
            session.Stop($"stopped by {Name(context.Signal)}; again to kill");
        else
            session.Kill();
    }

    static string Name(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGINT => "Ctrl-C",
        _ => signal.ToString(),
    };
}
