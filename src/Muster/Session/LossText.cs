using Muster.Node;

namespace Muster.Session;

/// <summary>Words for the loss of a host.</summary>
static class LossText
{
    const int EndShown = 1000;

    const int NamesShown = 8;

    /// <summary>Some tests in one line.</summary>
    public static string Names(IReadOnlyList<PlannedTest> tests) =>
        string.Join(", ", tests.Take(NamesShown)) + (tests.Count > NamesShown ? $" and {tests.Count - NamesShown} more" : "");

    /// <summary>How it went, as the rest of a sentence that begins with the worker.</summary>
    public static string How(HostExit exit) => exit.Loss switch
    {
        HostLoss.OutOfMemoryKill => "was killed by the system: out of memory",
        HostLoss.Silent or HostLoss.Stopped or HostLoss.Garbage or HostLoss.KilledByUs => $"was killed: {exit.Reason}",
        HostLoss.NeverReady when exit.Signal is null => $"ended with exit code {exit.ExitCode}",
        _ when exit.Signal is { } signal => $"crashed with signal {signal} ({exit.SignalName})",
        _ => $"crashed: it ended with exit code {exit.ExitCode} in the middle of its work",
    };

    /// <summary>The message of a test that is charged with a crash.</summary>
    public static string Crash(HostState host, HostExit exit, PlannedTest test, string? phase)
    {
        var where = phase is null ? $"while running {test}" : $"twice in {test.Case.Unit}, {phase}";
        var before = host.RanBefore.Count == 0
            ? "It was the first test of its process."
            : $"Ran before it in the same process, newest last: {string.Join(", ", host.RanBefore)}.";
        return $"worker {host.Name} {How(exit)} {where}\n{before}";
    }

    /// <summary>Where it happened, if no test is charged with it or it may be the wrong one; else null.</summary>
    public static string? Place(HostState host, UnitState unit, Verdict verdict, bool innocent)
    {
        var after = host.Tests > 0 ? $"after {host.RanBefore.Last()}" : "after it had listed the tests";
        return verdict.OnlyProblem ? $"in {unit.Key} {verdict.Phase}; the results before it stand"
            : host.Withheld is not null ? "while it waited for a debugger"
            : innocent ? $"{after} and before it took further work"
            : !host.Call!.AnyStarted && host.Tests > 0 && host.Module.Traits.ExactAttribution ? $"{after} and before the first test of {unit.Key}"
            : null;
    }

    /// <summary>The last that it printed, on lines of its own; empty if it printed nothing. Of much, both ends: the reason of a death stands before its stack.</summary>
    public static string Tail(HostExit exit)
    {
        var text = exit.Tail.Trim();
        return text.Length == 0 ? "" : "\n" + (text.Length > 2 * EndShown ? $"{text[..EndShown]}\n…\n{text[^EndShown..]}" : text);
    }
}
