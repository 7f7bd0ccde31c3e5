using System.Threading.Channels;
using Muster.Hooks;
using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
using Muster.Rules;
using Muster.Scheduling;
using Muster.Storage;
using Muster.Storage.LastRun;

namespace Muster.Session;

/// <summary>One run: lists the modules, spreads their tests over hosts, and tells what happens.</summary>
/// <example>
/// <code>
/// var session = new TestSession(options);
/// await foreach (var e in session.RunAsync())
///     Console.WriteLine(e);
/// </code>
/// </example>
/// <exception cref="UsageException">A rule cannot be heeded.</exception>
public sealed class TestSession(RunOptions options, TimeProvider? time = null)
{
    static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);

    readonly RunOptions options = Rulebook.Checked(options);

    readonly TimeProvider time = time ?? TimeProvider.System;

    readonly Inbox inputs = new();

    /// <summary>Asks the run to end: running tests may end within five seconds, the rest is not run. May be called from any thread, at any time.</summary>
    /// <param name="sentence">Why, for the user.</param>
    public void Stop(string sentence) => inputs.Add(new DispatcherInput.StopAsked(sentence));

    /// <summary>Lets hosts that wait for a debugger go on without one.</summary>
    public void GoOn() => inputs.Add(new DispatcherInput.GoOnAsked());

    /// <summary>Ends the run now: hosts are killed. Events still come to their end.</summary>
    public void Kill() => inputs.Add(new DispatcherInput.KillAsked());

    /// <summary>Runs, once. The events come in order; the last one is <see cref="SessionEvent.RunEnded"/>.</summary>
    public async IAsyncEnumerable<SessionEvent> RunAsync()
    {
        // Unbounded: a slow reader must not slow the tests; what waits is bounded by the number of tests.
        var events = Channel.CreateUnbounded<SessionEvent>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var run = Task.Run(async () =>
        {
            try
            {
                await RunAsync(e => events.Writer.TryWrite(e));
            }
            finally
            {
                events.Writer.Complete();
            }
        });
        await foreach (var e in events.Reader.ReadAllAsync())
            yield return e;
        await run;
    }

    /// <summary>Runs, once, without a thread between the run and who listens.</summary>
    /// <param name="sink">Told of each event, one at a time; holds up the run while it works, and must not throw.</param>
    internal async Task RunAsync(Action<SessionEvent> sink)
    {
        RunHooks? hooks = null;
        var chronicle = options is { IsProbe: false, ListOnly: false } ? new Chronicle(Environment.ProcessorCount) : null;
        var state = new RunState(options, time, e =>
        {
            chronicle?.Take(e);
            sink(e);
            hooks?.Hear(e);
        });
        hooks = new RunHooks(state, new SystemShell(options.Root, time), inputs.Take, inputs.Add);
        Begin(state);
        var memory = RunMemory.Open(options, time);
        await using (time.CreateTimer(_ => inputs.Add(DispatcherInput.Tick.Instance), null, TickEvery, TickEvery))
        {
            await using (var node = new LocalNode(new NodeOptions { RunId = state.RunId, WorkerCount = options.Slots, FollowOutput = options.FollowOutput, Time = time }, e => inputs.Add(new DispatcherInput.FromNode(e))) { WatchSuspended = options.Debug })
                await OnOneThread(() => DispatchOrSay(state, memory, hooks, node));

            var told = await SettleAsync(state, memory);
            KeepCourse(state, chronicle, told);
            await OnOneThread(() => hooks.End(() => RunEnd.Summarise(state)));
        }

        Finish(state);
    }

    static Task OnOneThread(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    static void DispatchOrSay(RunState state, RunMemory memory, RunHooks hooks, INode node)
    {
        try
        {
            if (hooks.Start())
                Dispatch(state, memory, hooks.Take, node);
        }
        catch (Exception e)
        {
            // A defect of Muster: what is known by now is reported all the same, and tests without a result are named as lost.
            state.AddProblem(ProblemKind.Lost, null, $"Muster itself failed: {e}");
        }
    }

    /// <summary>What is told before anything happens.</summary>
    internal static void Begin(RunState state)
    {
        var options = state.Options;
        var description = new RunDescription(state.RunId, state.Started, options.Dist.ToString().ToLowerInvariant(), options.SlotsInUse.Count, options.RerunCommand)
        {
            Repetitions = options.Repetitions,
            Shard = options.Selection.Shard is { } shard ? new ShardDescription(shard.Number, shard.Count) : null,
        };
        state.Emit(new SessionEvent.RunStarted(description) { AtMs = 0 });
        foreach (var module in options.Modules)
            state.Emit(new SessionEvent.ModuleAdded(module) { AtMs = state.NowMs });
        foreach (var problem in options.Problems)
            state.AddProblem(problem.Kind, problem.Module, problem.Message);

        foreach (var notice in options.Notices)
            state.Notice(notice);
    }

    /// <summary>Lists and runs on the hosts of a node, until every planned test has its result. Blocks: for a thread of its own.</summary>
    internal static void Dispatch(RunState state, RunMemory memory, Func<IReadOnlyList<DispatcherInput>> take, INode node)
    {
        var options = state.Options;
        var scheduler = Scheduler.Create(new SchedulerOptions { Mode = options.Dist, MaxChunk = options.MaxScheduleChunk, Reorder = options.ReorderScopes });
        var dispatcher = new Dispatcher(state, take, node, scheduler, memory);
        dispatcher.Run();
        dispatcher.CloseBook();
    }

    /// <summary>Keeps what was measured, and says what only the end of all tests can tell.</summary>
    /// <returns>What was told of what could not be kept.</returns>
    internal static async Task<IReadOnlyList<string>> SettleAsync(RunState state, RunMemory memory)
    {
        var unkept = await memory.SaveAsync(state.Modules, state.Stop is not null);
        foreach (var notice in unkept)
            state.Notice(notice);
        RunEnd.Settle(state);
        return unkept;
    }

    static void KeepCourse(RunState state, Chronicle? chronicle, IReadOnlyList<string> told)
    {
        if (chronicle is { Any: true } && new LastRunFile(new MusterFolder(state.Options.Root)).Save(chronicle.Close(RunEnd.Summarise(state))) is { } unkept && !told.Contains(unkept))
            state.Notice(unkept);
    }

    /// <summary>The last word.</summary>
    internal static void Finish(RunState state) =>
        state.Emit(new SessionEvent.RunEnded(RunEnd.Summarise(state)) { AtMs = state.NowMs });
}
