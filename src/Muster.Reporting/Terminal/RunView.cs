using Muster.Model;
using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>What the terminal reporters know of the run so far.</summary>
sealed class RunView(TimeProvider time)
{
    readonly Dictionary<int, ModuleView> modules = [];
    readonly Dictionary<TestOutcome, int> extras = [];
    readonly Dictionary<string, WorkerView> workers = [];
    readonly Dictionary<WorkerRef, string> headers = [];
    readonly long began = time.GetTimestamp();
    (string Name, long Since)? hook;

    public RunDescription? Run { get; private set; }

    public ModuleNames Names { get; } = new();

    public int Modules { get; private set; }

    /// <summary>The hook that the whole run waits for, and for how long; null if there is none.</summary>
    public string? Hook => hook is { } waited ? $"{waited.Name} runs for {Format.Seconds(time.GetElapsedTime(waited.Since).TotalMilliseconds)}" : null;

    /// <summary>Modules whose tests are known.</summary>
    public int Listed => modules.Count;

    public long Planned { get; private set; }

    /// <summary>Planned tests that have their result.</summary>
    public int Done { get; private set; }

    public int Failed { get; private set; }

    public IReadOnlyCollection<WorkerView> Workers => workers.Values;

    public TimeSpan Elapsed => time.GetElapsedTime(began);

    /// <summary>Not all of it as long as a module may bring more.</summary>
    public int Percent => Math.Min(Format.Percent(Done, Planned), Listed < Modules ? 99 : 100);

    /// <summary>Nobody knows how much there is to do.</summary>
    public bool IsEndless => Run is { Repetitions: null };

    /// <summary>How far it is: <c>[ 14%]</c>, or the repetition where there is no end.</summary>
    public string Mark => IsEndless ? Format.Text($"[#{Repetition,3}]") : Format.Text($"[{Percent,3}%]");

    /// <summary><c>7/12</c>, or just <c>7</c> where there is no end.</summary>
    public string DoneText => IsEndless ? Format.Text($"{Done}") : Format.Text($"{Done}/{Planned}");

    /// <summary>The latest of which there is a result.</summary>
    int Repetition { get; set; } = 1;

    public ModuleView? TryModule(TestModule module) => modules.GetValueOrDefault(module.Index);

    /// <summary>Results of rows that were not planned.</summary>
    public int Extras(TestOutcome outcome) => extras.GetValueOrDefault(outcome);

    /// <summary><c>[gw0] linux-x64 -- .NET 10.0.12 /usr/bin/dotnet</c></summary>
    public string Header(WorkerRef? worker) =>
        worker is null ? "[no worker]" : headers.GetValueOrDefault(worker) ?? $"[{worker.Id}] {worker.Node}";

    public void Apply(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.RunStarted started:
                Run = started.Run;
                break;
            case SessionEvent.ModuleAdded:
                Names.Apply(e);
                Modules++;
                break;
            case SessionEvent.ModuleListed listed:
                var results = (long)listed.Planned.Count * (Run?.Repetitions ?? 1);
                modules[listed.Module.Index] = new ModuleView(listed.Module, IsEndless ? long.MaxValue : results);
                Planned += results;
                break;
            case SessionEvent.HookStarted { Hook: "runStart" or "runEnd" } started:
                hook = (started.Hook, time.GetTimestamp());
                break;
            case SessionEvent.HookEnded { Hook: "runStart" or "runEnd" }:
                hook = null;
                break;
            case SessionEvent.WorkerReady ready:
                headers[ready.Worker.Ref] = HeaderOf(ready);
                break;
            case SessionEvent.WorkerEnded ended:
                workers.Remove(ended.Worker.Id);
                break;
            case SessionEvent.TestStarted started:
                WorkerOf(started.Worker).Start(started, time.GetTimestamp());
                break;
            case SessionEvent.TestRecorded recorded:
                Record(recorded.Result, recorded.Extra);
                break;
        }
    }

    WorkerView WorkerOf(WorkerDescription worker)
    {
        if (!workers.TryGetValue(worker.Id, out var view))
            workers[worker.Id] = view = new WorkerView(worker, time);

        return view;
    }

    void Record(TestResult result, bool extra)
    {
        if (result.Worker is { } worker && workers.TryGetValue(worker.Id, out var view))
            view.End(result);

        if (result.Outcome.IsFailure())
            Failed++;

        Repetition = Math.Max(Repetition, result.Repetition ?? 1);
        if (extra)
            extras[result.Outcome] = Extras(result.Outcome) + 1;
        else
            Done++;

        if (modules.TryGetValue(result.Module.Index, out var module))
            module.Count(result.Outcome, extra);
    }

    static string HeaderOf(SessionEvent.WorkerReady ready) => SafeText.Line(
        $"[{ready.Worker.Id}] {ready.Worker.Module.Platform} -- {ready.Runtime} {ready.Worker.Executable}");
}
