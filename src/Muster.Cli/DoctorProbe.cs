using Muster.Cli.Terminal;
using Muster.Doctor;
using Muster.Model;
using Muster.Model.Events;
using Muster.Session;

namespace Muster.Cli;

/// <summary>One of the doctor's own runs, which the user may stop.</summary>
static class DoctorProbe
{
    /// <param name="options">What to run.</param>
    /// <param name="say">Says what goes wrong beside the tests, in a line.</param>
    /// <exception cref="RunException">It was stopped.</exception>
    public static async Task<ProbeResults> PlayAsync(RunOptions options, Action<string> say)
    {
        var results = new ProbeResults();
        var session = new TestSession(options);
        using var signals = new Signals(session);
        var stopped = false;
        await session.RunAsync(e =>
        {
            results.Take(e);
            if (e is SessionEvent.ProblemFound { Problem: var problem })
                say(problem.Message.Split('\n')[0]);
            if (e is SessionEvent.Stopping stopping)
                StandardError.Say($"stopping: {stopping.Reason}");
            if (e is SessionEvent.RunEnded { Summary.ExitCode: (int)ExitCode.Aborted })
                stopped = true;
        });
        return stopped ? throw new RunException(ExitCode.Aborted, "stopped.") : results;
    }
}
