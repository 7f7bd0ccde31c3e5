using Muster.Model;
using Muster.Model.Events;
using Muster.Node;
using Muster.Scheduling;
using Muster.Storage;

namespace Muster.Session;

/// <summary>The one loop of a run: the only reader of its inputs and the only owner of its state. It never waits for a host.</summary>
sealed class Dispatcher
{
    /// <summary>What Ctrl-C grants to running tests.</summary>
    static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    readonly RunState state;
    readonly Func<IReadOnlyList<DispatcherInput>> take;
    readonly Orders orders;
    readonly Recorder recorder;
    readonly Listing listing;
    readonly Hearing hearing;
    readonly Limits limits;
    readonly FailureLimit failures;
    readonly Losses losses;
    readonly Repetitions repetitions;
    readonly Debugging debugging;
    readonly RunMemory memory;
    readonly Standstill standstill;

    public Dispatcher(RunState state, Func<IReadOnlyList<DispatcherInput>> take, INode node, IScheduler scheduler, RunMemory memory)
    {
        (this.state, this.take, this.memory) = (state, take, memory);
        standstill = new Standstill(state);
        orders = new Orders(state, scheduler, node);
        recorder = new Recorder(state, orders);
        listing = new Listing(state, orders, memory);
        limits = new Limits(state, orders);
        failures = new FailureLimit(state, orders, recorder, limits);
        repetitions = new Repetitions(state, orders, memory);
        debugging = new Debugging(state, orders);
        hearing = new Hearing(state, orders, new Results(state, orders, recorder), listing, new ListCheck(state, memory), debugging);
        losses = new Losses(state, orders, new Blame(state, orders, recorder), listing, limits, failures);
    }

    /// <summary>Blocks until nothing more can change the run: for a thread of its own.</summary>
    public void Run()
    {
        Begin();
        while (!IsOver())
        {
            foreach (var input in take())
            {
                Handle(input);
                if (IsOver())
                    return;
            }
        }
    }

    /// <summary>Whatever is still owed gets its result: not run, or lost if nothing explains it.</summary>
    public void CloseBook()
    {
        recorder.ReleaseAll();

        state.Ledger.Withdraw(t => t.MayBeLeft && (state.Stop is not null || t.Module.GivenUp));
        foreach (var test in state.Ledger.Planned.Where(t => !t.Recorded).ToList())
        {
            if (state.Stop is { } stop)
                recorder.TakeFinal(Results.NotRun(test, stop.Sentence), test);
            else if (test.Module.GivenUp)
                recorder.TakeFinal(Results.NotRun(test, $"No worker could be started for {test.Module.Module.Name}."), test);
        }
    }

    void Begin()
    {
        orders.Tell(new SchedulerInput.SlotsJoined(state.Options.SlotsInUse, Environment.ProcessorCount));
        var cached = new List<(ModuleState Module, CachedList List)>();
        foreach (var module in state.Modules)
        {
            var known = memory.Lists.Known(module.Module, module.Rules.Environment);
            orders.Tell(new SchedulerInput.ModuleAdded(module.Module.Index, memory.Plan(module, known?.Traits)));
            if (known is not null)
                cached.Add((module, known));
        }

        orders.Tell(new SchedulerInput.ModulesEnded());
        foreach (var (module, list) in cached)
            listing.FromCache(module, list.Cases, list.Traits);
    }

    void Handle(DispatcherInput input)
    {
        switch (input)
        {
            case DispatcherInput.FromNode { Event: NodeEvent.Printed printed }:
                Prints.Tell(state, printed);
                break;
            case DispatcherInput.FromNode fromNode when state.Hosts.TryGetValue(fromNode.Event.Host, out var host):
                Hear(host, fromNode.Event);
                break;
            case DispatcherInput.Tick:
                limits.Tick();
                break;
            case DispatcherInput.GoOnAsked:
                debugging.GoOn();
                break;
            case DispatcherInput.StopAsked stop:
                limits.Stop(new StopReason(ExitCode.Aborted, stop.Sentence, StopGrace));
                break;
            case DispatcherInput.KillAsked:
                limits.KillAll(new StopReason(ExitCode.Aborted, "stopped by the user", TimeSpan.Zero));
                break;
        }
    }

    void Hear(HostState host, NodeEvent e)
    {
        standstill.Heard();
        switch (e)
        {
            case NodeEvent.Started started:
                host.Worker = state.Describe(host, started);
                state.Emit(new SessionEvent.WorkerStarted(host.Worker) { AtMs = state.NowMs });
                break;
            case NodeEvent.Ready ready:
                orders.BeginTalk(host, ready.Hello);
                break;
            case NodeEvent.Said said:
                hearing.Hear(host, said.Message, said.Output);
                break;
            case NodeEvent.Debugged debugged:
                debugging.Hear(host, debugged);
                break;
            case NodeEvent.Ended ended:
                losses.Ended(host, ended.Exit);
                break;
        }

        failures.Look();
        repetitions.Look();
    }

    bool IsOver()
    {
        if (state.Hosts.Count == 0)
            return orders.SchedulerIsDone || state.Stop is not null || standstill.IsTooLong();

        if (standstill.IsTooLong())
        {
            foreach (var host in state.Hosts.Values.ToList())
                orders.Retire(host);
        }

        return false;
    }
}
