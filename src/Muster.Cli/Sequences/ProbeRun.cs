using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Sequences;
using Muster.Session;

namespace Muster.Cli.Sequences;

/// <summary>Runs a test after others in a fresh process, and leaves no trace of it.</summary>
/// <param name="options">How processes are started.</param>
/// <param name="module">Of all the tests.</param>
/// <param name="target">The test that is asked about.</param>
/// <param name="stop">Says when no further process is to start.</param>
sealed class ProbeRun(RunOptions options, TestModule module, TestId target, StopWish stop)
{
    public async Task<Probe> RunAsync(Sequence sequence)
    {
        if (stop.IsThere)
            return new Probe(ProbeOutcome.Stopped, null);

        var session = new TestSession(SequenceRun.Of(options, [module], [sequence]).AsProbe());
        using var signals = new Signals(session);
        var log = new ProbeLog(target);
        await session.RunAsync(log.Take);
        return log.Result();
    }
}
