using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Turns the list of a module's tests into planned tests and units.</summary>
sealed class Listing(RunState state, Orders orders, RunMemory memory)
{
    readonly Narrowing narrowing = new(state, memory);

    public static void Found(HostState host, HostMessage.CasesFound message)
    {
        host.LastChange = host.Clock.Now;
        host.Module.Found.AddRange(message.Cases);
    }

    public void Ended(HostState host, HostMessage.DiscoveryEnded message)
    {
        host.Listing = false;
        memory.Lists.Keep(host.Module.Module, host.Module.Found, message.Traits);
        Take(host.Module, message.Traits);
    }

    public void Failed(HostState host, string message)
    {
        host.Listing = false;
        GiveUp(host.Module, ProblemKind.Discovery, message);
    }

    /// <summary>The list is known from an earlier run of the same files.</summary>
    public void FromCache(ModuleState module, IReadOnlyList<TestCase> cases, ModuleTraits traits)
    {
        module.ListIsKept = true;
        module.Found.AddRange(cases);
        Take(module, traits);
    }

    /// <summary>The module will give no (further) tests.</summary>
    public void GiveUp(ModuleState module, ProblemKind kind, string message)
    {
        module.GivenUp = true;
        module.Listed = true;
        state.AddProblem(kind, module.Module.Name, message);
        orders.Tell(new SchedulerInput.ModuleDropped(module.Module.Index));
        PlanWaiting();
    }

    void Take(ModuleState module, ModuleTraits traits)
    {
        module.Traits = traits;
        module.Listed = true;
        foreach (var notice in traits.Notices)
            state.Notice($"{module.Module.Name}: {notice}");

        ListCheck.Remember(module);
        module.Wanted = state.Options.Sequences.Count > 0 ? Replaying.Take(state, module) : state.Tally.Take(module.Found);
        if (state.Options.Selection.NeedsWholeList)
            orders.Tell(new SchedulerInput.ModuleListed(module.Module.Index));
        PlanWaiting();
    }

    // What one module runs may depend on what all the others have.
    void PlanWaiting()
    {
        if (state.Options.Selection.NeedsWholeList && state.Modules.Any(module => !module.Listed))
            return;

        var waiting = state.Modules.Where(module => module.Wanted is not null).ToList();
        if (waiting.Count > 0)
            narrowing.Apply(waiting);
        foreach (var module in waiting)
            Plan(module, module.Wanted!);
    }

    void Plan(ModuleState module, IReadOnlyList<TestCase> wanted)
    {
        module.Wanted = null;
        module.Planned = true;
        state.Chosen += wanted.Count;
        if (!state.Options.ListOnly)
            PlanUnits(module, wanted);
        module.Found.Clear();
        state.Emit(new SessionEvent.ModuleListed(module.Module, module.Traits, wanted) { AtMs = state.NowMs });

        orders.Tell(new SchedulerInput.ModulePlanned(module.Module.Index, memory.Plan(module, module.Traits)));
        var units = (module.Sequence is null ? module.Units.Select(memory.Estimate) : Replaying.Calls(module, memory)).ToList();
        memory.Durations.EndEstimates(module);
        if (units.Count > 0)
            orders.Tell(new SchedulerInput.UnitsAdded(module.Module.Index, units));
        orders.Tell(new SchedulerInput.DiscoveryEnded(module.Module.Index));
    }

    void PlanUnits(ModuleState module, IReadOnlyList<TestCase> cases)
    {
        int? repetition = state.Options.Repetitions == 1 ? null : 1;
        foreach (var group in cases.GroupBy(c => (c.Backend, c.Unit)))
        {
            var tests = group.Select(c => state.Ledger.Plan(module, c, repetition)).ToList();
            var unit = new UnitState(module, group.Key.Unit, group.Key.Backend, tests);
            unit.Splittable = state.Options.Split && group.All(c => c.Splittable) && !memory.Durations.MustStayWhole(unit);
            module.Units.Add(unit);
            foreach (var test in tests)
                module.Tests[(test.Case.Id, repetition)] = test;
        }

        module.Rounds.Planned(cases.Count);
        NumberRows(module, repetition);
    }

    // Counted over all tests and not the wanted ones: a host counts without knowing what was chosen.
    static void NumberRows(ModuleState module, int? repetition)
    {
        var rows = new Dictionary<(string, string, string), int>();
        foreach (var found in module.Found)
        {
            var method = (found.Backend, found.Class, found.Method);
            var place = rows.GetValueOrDefault(method);
            rows[method] = place + 1;
            if (module.Tests.TryGetValue((found.Id, repetition), out var test))
                test.Place = place;
        }
    }
}
