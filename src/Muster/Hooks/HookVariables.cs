using System.Globalization;
using Muster.Model;
using Muster.Model.Events;

namespace Muster.Hooks;

/// <summary>What a hook is told, as environment variables. Those that a test sees too have the same names here; all others begin with <c>MUSTER_HOOK_</c>.</summary>
sealed class HookVariables(string runId, int workers)
{
    /// <summary>No system takes more in one variable than this many times over.</summary>
    const int Longest = 8000;

    public IReadOnlyDictionary<string, string> OfRun(string hook) => Set(
        ("MUSTER_RUN_ID", runId),
        ("MUSTER_WORKER_COUNT", Text(workers)),
        ("MUSTER_HOOK_NAME", hook));

    public IReadOnlyDictionary<string, string> Of(WorkerDescription worker, string hook) => Join(
        OfRun(hook),
        ("MUSTER_WORKER", worker.Id),
        ("MUSTER_SLOT", Text(worker.Slot)),
        ("MUSTER_HOOK_NODE", worker.Node),
        ("MUSTER_HOOK_PID", Text(worker.Pid)),
        ("MUSTER_HOOK_MODULE", worker.Module.Name),
        ("MUSTER_HOOK_FRAMEWORK", worker.Module.TargetFramework));

    public IReadOnlyDictionary<string, string> Of(WorkerDescription worker, WorkerEnd end, string hook) => Join(
        Of(worker, hook),
        ("MUSTER_HOOK_EXIT_CODE", Text(end.ExitCode)),
        ("MUSTER_HOOK_SIGNAL", Text(end.Signal)),
        ("MUSTER_HOOK_REASON", end.Error ?? ""),
        ("MUSTER_HOOK_TESTS", Text(end.Tests)));

    public IReadOnlyDictionary<string, string> Of(SessionEvent.TestsRescheduled e, string hook) => Join(
        OfRun(hook),
        ("MUSTER_HOOK_MODULE", e.Module.Name),
        ("MUSTER_HOOK_FRAMEWORK", e.Module.TargetFramework),
        ("MUSTER_HOOK_TESTS", Text(e.Count)),
        ("MUSTER_HOOK_REASON", e.Reason));

    public IReadOnlyDictionary<string, string> Of(RunSummary summary, string hook) => Join(
        OfRun(hook),
        ("MUSTER_HOOK_OUTCOME", Word((ExitCode)summary.ExitCode)),
        ("MUSTER_HOOK_EXIT_CODE", Text(summary.ExitCode)),
        ("MUSTER_HOOK_PLANNED", Text(summary.Planned)),
        ("MUSTER_HOOK_PASSED", Text(summary.Passed)),
        ("MUSTER_HOOK_FAILED", Text(summary.Failed)),
        ("MUSTER_HOOK_SKIPPED", Text(summary.Skipped)),
        ("MUSTER_HOOK_CRASHED", Text(summary.Crashed)),
        ("MUSTER_HOOK_TIMED_OUT", Text(summary.TimedOut)),
        ("MUSTER_HOOK_NOT_RUN", Text(summary.NotRun)),
        ("MUSTER_HOOK_ERRORS", Text(summary.Errors)));

    static string Word(ExitCode code) => code switch
    {
        ExitCode.Passed => "passed",
        ExitCode.Aborted => "aborted",
        _ => "failed",
    };

    static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    static Dictionary<string, string> Set(params IEnumerable<(string Name, string Value)> variables) => variables.ToDictionary(v => v.Name, v => Clean(v.Value));

    static Dictionary<string, string> Join(IReadOnlyDictionary<string, string> first, params IEnumerable<(string Name, string Value)> others) =>
        Set([.. first.Select(v => (v.Key, v.Value)), .. others]);

    // Names of units may hold anything; a variable ends at the first NUL.
    static string Clean(string value) => (value.Length > Longest ? value[..Longest] : value).Replace('\0', ' ');
}
