using Muster.Model;
using Muster.Model.Events;
using Muster.Session;
using Muster.Settings;

namespace Muster.Hooks;

/// <summary>Runs the commands of a run's hooks, one at a time, in the order of what happened. Their news come through the inbox of the run, so that its thread stays the only one that changes it.</summary>
/// <param name="state">The run.</param>
/// <param name="shell">What runs them.</param>
/// <param name="inbox">Takes the inputs of the run.</param>
/// <param name="post">Adds an input to the inbox; from any thread.</param>
sealed class RunHooks(RunState state, IHookShell shell, Func<IReadOnlyList<DispatcherInput>> inbox, Action<DispatcherInput> post)
{
    /// <summary>Who pressed Ctrl-C does not wait longer for what is told of workers.</summary>
    const double HurryMs = 5000;

    readonly HookVariables variables = new(state.RunId, state.Options.Slots);
    readonly Queue<HookCall> waiting = new();
    readonly Dictionary<string, int> failures = [];
    Action? stop;
    bool stopped;

    // A list of tests is no run.
    HookCommands Commands => state.Options.ListOnly ? HookCommands.None : state.Options.Hooks;

    /// <summary>Runs the first hook. Blocks.</summary>
    /// <returns>Whether the run may go on.</returns>
    public bool Start()
    {
        if (Commands.RunStart is not { } command)
            return true;

        Begin(new HookCall(HookName.RunStart, command, variables.OfRun(HookName.RunStart)));
        while (stop is not null)
            Take(StopStarting);

        return state.Stop is null;
    }

    /// <summary>Something happened for which there may be a command. Returns at once.</summary>
    public void Hear(SessionEvent e)
    {
        if (CallFor(e) is not { } call)
            return;

        waiting.Enqueue(call);
        if (stop is null)
            Begin(waiting.Dequeue());
    }

    /// <summary>The inputs of the run, those of its hooks dealt with.</summary>
    public IReadOnlyList<DispatcherInput> Take()
    {
        var inputs = inbox();
        foreach (var input in inputs)
            Handle(input);

        return inputs;
    }

    /// <summary>Waits for the hooks of workers, and runs the last one. Blocks.</summary>
    public void End(Func<RunSummary> summary)
    {
        Drain();
        foreach (var (name, times) in failures.Where(f => f.Value > 1))
            state.Notice($"{name} failed {times} times.");

        if (Commands.RunEnd is not { } command)
            return;

        var asked = 0;
        Begin(new HookCall(HookName.RunEnd, command, variables.Of(summary(), HookName.RunEnd)));
        while (stop is not null)
            Take(_ => StopEnd(++asked));
    }

    HookCall? CallFor(SessionEvent e) => e switch
    {
        SessionEvent.WorkerReady x when Commands.NodeReady is { } command => new HookCall(HookName.NodeReady, command, variables.Of(x.Worker, HookName.NodeReady)),
        SessionEvent.WorkerEnded x when Commands.NodeDown is { } command => new HookCall(HookName.NodeDown, command, variables.Of(x.Worker, x.End, HookName.NodeDown)),
        SessionEvent.TestsRescheduled x when Commands.Reschedule is { } command => new HookCall(HookName.Reschedule, command, variables.Of(x, HookName.Reschedule)),
        _ => null,
    };

    void Begin(HookCall call)
    {
        var running = new CancellationTokenSource();
        (stop, stopped) = (running.Cancel, false);
        state.Emit(new SessionEvent.HookStarted(call.Name, call.Command) { AtMs = state.NowMs });
        var run = shell.RunAsync(call, Commands.Timeout, line => post(new DispatcherInput.HookSaid(call, line)), running.Token);
        run.ContinueWith(done => post(new DispatcherInput.HookEnded(call, done.Result)), TaskContinuationOptions.ExecuteSynchronously);
    }

    void Take(Action<string> stopAsked)
    {
        // However often it was asked for in this moment: who kills a hook has seen that it runs.
        var asked = Take().LastOrDefault(input => input is DispatcherInput.StopAsked or DispatcherInput.KillAsked);
        if (asked is not null)
            stopAsked(asked is DispatcherInput.StopAsked stop ? stop.Sentence : "stopped by the user");
    }

    void Handle(DispatcherInput input)
    {
        switch (input)
        {
            case DispatcherInput.HookSaid said:
                state.Emit(new SessionEvent.HookSaid(said.Call.Name, said.Line) { AtMs = state.NowMs });
                break;
            case DispatcherInput.HookEnded ended:
                Ended(ended.Call, ended.End);
                break;
        }
    }

    void Ended(HookCall call, HookEnd end)
    {
        stop = null;
        state.Emit(new SessionEvent.HookEnded(call.Name, end.ExitCode, end.Fault, end.Took.TotalMilliseconds) { AtMs = state.NowMs });
        if (!end.Succeeded && !stopped)
            Failed(call, end);
        if (waiting.TryDequeue(out var next))
            Begin(next);
    }

    void Failed(HookCall call, HookEnd end)
    {
        failures[call.Name] = failures.GetValueOrDefault(call.Name) + 1;
        if (call.Name is HookName.RunStart or HookName.RunEnd)
            state.AddProblem(ProblemKind.Hook, null, end.Explain(call));
        else if (failures[call.Name] == 1)
            state.Notice(end.ExplainBriefly(call));

        if (call.Name == HookName.RunStart)
            Stop(new StopReason(ExitCode.NoWorker, "runStart failed: no test is run", TimeSpan.Zero));
    }

    void StopStarting(string sentence)
    {
        if (state.Stop is null)
            Stop(new StopReason(ExitCode.Aborted, sentence, TimeSpan.Zero));
        Kill();
    }

    void StopEnd(int times)
    {
        if (times == 1)
        {
            state.Notice("runEnd is still running; again to kill it.");
            return;
        }

        state.Stop ??= new StopReason(ExitCode.Aborted, "stopped by the user", TimeSpan.Zero);
        Kill();
    }

    void Kill()
    {
        stopped = true;
        stop?.Invoke();
    }

    void Stop(StopReason reason)
    {
        state.Stop = reason;
        state.Emit(new SessionEvent.Stopping(reason.Sentence) { AtMs = state.NowMs });
    }

    void Drain()
    {
        var until = state.NowMs + (state.Stop?.Grace is null ? Commands.Timeout.TotalMilliseconds : HurryMs);
        while (stop is not null)
        {
            Take(_ => until = state.NowMs);
            if (state.NowMs >= until && stop is not null && !stopped)
                Drop();
        }
    }

    void Drop()
    {
        state.Notice($"The run is over and hooks of its workers are not: 1 is stopped, {waiting.Count} are not run.");
        waiting.Clear();
        Kill();
    }
}
