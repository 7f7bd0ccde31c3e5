using System.Threading.Channels;
using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
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
public sealed class TestSession(RunOptions options, TimeProvider? time = null)
{
    static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);

    readonly TimeProvider time = time ?? TimeProvider.System;

    readonly Inbox inputs = new();

    /// <summary>Asks the run to end: running tests may end within five seconds, the rest is not run. May be called from any thread, at any time.</summary>
    /// <param name="sentence">Why, for the user.</param>
    public void Stop(string sentence) => inputs.Add(new DispatcherInput.StopAsked(sentence));

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
        var chronicle = options is { Remember: true, ListOnly: false } ? new Chronicle(Environment.ProcessorCount) : null;
        var state = new RunState(options, time, e =>
        {
            chronicle?.Take(e);
            sink(e);
        });
        Begin(state);
        var memory = RunMemory.Open(options, time);
        await using (var node = new LocalNode(new NodeOptions { RunId = state.RunId, WorkerCount = options.Slots, Time = time }, e => inputs.Add(new DispatcherInput.FromNode(e))))
        await using (time.CreateTimer(_ => inputs.Add(DispatcherInput.Tick.Instance), null, TickEvery, TickEvery))
            await Task.Factory.StartNew(() => DispatchOrSay(state, memory, node), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        await EndAsync(state, memory, chronicle);
    }

    void DispatchOrSay(RunState state, RunMemory memory, INode node)
    {
        try
        {
            Dispatch(state, memory, inputs.Take, node);
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
        var description = new RunDescription(state.RunId, state.Started, options.Dist.ToString().ToLowerInvariant(), options.Slots, options.Root, options.RerunCommand);
        state.Emit(new SessionEvent.RunStarted(description) { AtMs = 0 });
        foreach (var problem in options.Problems)
            state.AddProblem(problem.Kind, problem.Module, problem.Message);

        foreach (var notice in options.Notices)
            state.Notice(notice);
    }

    /// <summary>Lists and runs on the hosts of a node, until every planned test has its result. Blocks: for a thread of its own.</summary>
    internal static void Dispatch(RunState state, RunMemory memory, Func<IReadOnlyList<DispatcherInput>> take, INode node)
    {
        var options = state.Options;
        var scheduler = Scheduler.Create(new SchedulerOptions { Mode = options.Dist, MaxChunk = options.MaxScheduleChunk, Reorder = options.ReorderScopes, InCalls = options.Calls is not null });
        var dispatcher = new Dispatcher(state, take, node, scheduler, memory);
        dispatcher.Run();
        dispatcher.CloseBook();
    }

    /// <summary>Keeps what was measured, and adds up.</summary>
    internal static async Task EndAsync(RunState state, RunMemory memory, Chronicle? chronicle = null)
    {
        foreach (var notice in await memory.SaveAsync(state.Modules, state.Stop is not null))
            state.Notice(notice);
        var summary = RunEnd.Summarise(state);
        if (chronicle is { Any: true } && new LastRunFile(new MusterFolder(state.Options.Root)).Save(chronicle.Close(summary)) is { } unkept)
            state.Notice(unkept);
        state.Emit(new SessionEvent.RunEnded(summary) { AtMs = state.NowMs });
    }
}
