using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>What is said of an event as it happens: lines for people, none of them longer than a thought.</summary>
sealed class EventLines(RunView view, Paint paint, TerminalOptions options)
{
    readonly HashSet<string> crashed = [];
    bool headerWritten;

    bool IsVerbose => options.Verbosity == Verbosity.Verbose;

    /// <summary>The lines for an event that the view has already taken in.</summary>
    public IEnumerable<string> Of(SessionEvent e)
    {
        // Who is waited for must be told.
        if (options.Verbosity == Verbosity.Quiet)
            return e is SessionEvent.WorkerWaits waits ? AttachText.Of(waits) : [];

        // The number of modules is part of the first line, so it waits until something else happens.
        if (headerWritten || view.Run is null || e is SessionEvent.RunStarted or SessionEvent.ModuleAdded)
            return Told(e);

        headerWritten = true;
        return [Header(view.Run), .. Told(e)];
    }

    string Header(RunDescription run) =>
        SafeText.Line($"muster {options.Version}: {CountText.Of(view.Modules, "module")}, dist {run.Dist}, {CountText.Of(run.Slots, "slot")}");

    IEnumerable<string> Told(SessionEvent e) => e switch
    {
        SessionEvent.ModuleListed x when IsVerbose => [Listed(x)],
        SessionEvent.WorkerStarted x => Started(x.Worker),
        SessionEvent.WorkerReady x when IsVerbose => Ready(x),
        SessionEvent.ProgramStarted x when IsVerbose => [SafeText.Line($"[{x.Worker.Id}] its app is process {Format.Text($"{x.Program.Pid}")} ({x.Program.Name})")],
        SessionEvent.WorkerWaits x => AttachText.Of(x),
        SessionEvent.WorkerEnded { End.Error: { } error } x => Down(x.Worker, error),
        SessionEvent.TestRecorded x => Recorded(x),
        SessionEvent.FilesAttached x when IsVerbose => x.Files.Select(file => SafeText.Line($"[{x.Worker.Id}] attachment of all its tests: {file}")),
        SessionEvent.TestsRescheduled x when IsVerbose => [Rescheduled(x)],
        SessionEvent.ProblemFound x => [paint.Bad(ProblemText.Short(x.Problem))],
        SessionEvent.Notice x => [paint.Odd("note: ") + SafeText.Line(x.Message)],
        SessionEvent.HookStarted x when IsShown(x.Hook) => [SafeText.Line($"[{x.Hook}] $ {x.Command}")],
        SessionEvent.HookSaid x when IsShown(x.Hook) => [SafeText.Line($"[{x.Hook}] {x.Line}")],
        SessionEvent.HookEnded x when IsVerbose => [SafeText.Line($"[{x.Hook}] {x.Fault ?? $"ended with exit code {x.ExitCode}"} after {Format.Seconds(x.DurationMs)}")],
        SessionEvent.Stopping x => [paint.Bad(SafeText.Line($"stopping: {x.Reason}"))],
        _ => [],
    };

    // Workers come and go: what their hooks print is told when they fail.
    bool IsShown(string hook) => IsVerbose || hook is "runStart" or "runEnd";

    static string Listed(SessionEvent.ModuleListed x)
    {
        var frameworks = x.Traits.Frameworks.Count == 0 ? "" : " -- " + string.Join(", ", x.Traits.Frameworks);
        return SafeText.Line($"{x.Module.Name} ({x.Module.TargetFramework}): {CountText.Of(x.Planned.Count, "test")}{frameworks}");
    }

    IEnumerable<string> Started(WorkerDescription worker)
    {
        if (crashed.Remove(worker.Id))
            yield return $"replacing crashed worker {worker.Id}";
    }

    static IEnumerable<string> Ready(SessionEvent.WorkerReady e)
    {
        var (worker, module) = (e.Worker, e.Worker.Module);
        yield return SafeText.Line(
            $"[{worker.Id}] {worker.Spec} -- platform {module.Platform}, {e.Runtime} cwd: {worker.WorkingDirectory} - {worker.Executable}");
        yield return $"[{worker.Id}] txnode ready to receive tests";
    }

    IEnumerable<string> Down(WorkerDescription worker, string error)
    {
        crashed.Add(worker.Id);
        yield return paint.Bad(SafeText.Line($"[{worker.Id}] node down, error: {error}"));
    }

    IEnumerable<string> Recorded(SessionEvent.TestRecorded e)
    {
        if (IsVerbose)
            yield return Verbosely(e.Result);
        else if (e.Result.Outcome.IsFailure())
            yield return Shortly(Status(e.Result), e.Result);
        else if (e.Result.Flaky)
            yield return Shortly(paint.Odd("FLAKY"), e.Result);

        if (!e.Extra && view.TryModule(e.Result.Module) is { IsDone: true } module)
            yield return module.Text();
    }

    string Verbosely(TestResult result)
    {
        var worker = result.Worker is { } w ? $"[{w.Id}] " : "";
        var why = result.Outcome is TestOutcome.Skipped or TestOutcome.NotRun && result.Message is { } m ? ": " + m : "";
        var flaky = result.Flaky ? $" (attempt {result.Attempts.Count})" : "";
        return worker + $"{view.Mark} " + Status(result) + SafeText.Line($" {Format.FullName(result)}{flaky}{why}");
    }

    string Shortly(string status, TestResult result)
    {
        var worker = result.Worker is { } w ? $" [{w.Id}]" : "";
        return status + SafeText.Line($" {Format.FullName(result)} ({view.Names.Of(result.Module)}){worker}");
    }

    string Status(TestResult result) => paint.By(result.Outcome, Format.Word(result.Outcome).ToUpperInvariant());

    static string Rescheduled(SessionEvent.TestsRescheduled e) =>
        SafeText.Line($"rescheduling {CountText.Of(e.Count, "test")} of {e.Module.Name}: {e.Reason}");
}
