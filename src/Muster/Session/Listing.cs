using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>Turns the list of a module's tests into planned tests and units.</summary>
sealed class Listing(RunState state, Orders orders, RunMemory memory)
{
    public void Found(HostRun host, HostMessage.CasesFound message)
    {
        host.LastChange = state.Clock.Now;
        host.Module.Found.AddRange(message.Cases);
    }

    public void Ended(HostRun host, HostMessage.DiscoveryEnded message)
    {
        host.Listing = false;
        memory.KeepList(host.Module.Module, host.Module.Found, message.Traits);
        Plan(host.Module, message.Traits);
    }

    public void Failed(HostRun host, string message)
    {
        host.Listing = false;
        GiveUp(host.Module, ProblemKind.Discovery, message);
    }

    /// <summary>The list is known from an earlier run of the same files.</summary>
    public void FromCache(ModuleState module, IReadOnlyList<TestCase> cases, ModuleTraits traits)
    {
        module.ListIsKept = true;
        module.Found.AddRange(cases);
        Plan(module, traits);
    }

    /// <summary>The module will give no (further) tests.</summary>
    public void GiveUp(ModuleState module, ProblemKind kind, string message)
    {
        module.GivenUp = true;
        module.Listed = true;
        state.AddProblem(kind, module.Module.Name, message);
        orders.Tell(new SchedulerInput.ModuleDropped(module.Module.Index));
    }

    void Plan(ModuleState module, ModuleTraits traits)
    {
        module.Traits = traits;
        module.Listed = true;
        foreach (var notice in traits.Notices)
            state.Notice($"{module.Module.Name}: {notice}");

        ListCheck.Remember(module);
        var wanted = module.Found.Where(IsWanted).ToList();
        if (!state.Options.ListOnly)
            PlanUnits(module, wanted);
        state.Emit(new SessionEvent.ModuleListed(module.Module, traits, wanted) { AtMs = state.NowMs });
        module.Found.Clear();

        orders.Tell(new SchedulerInput.ModulePlanned(module.Module.Index, memory.Plan(module.Module, traits)));
        var units = module.Units.Select(memory.Estimate).ToList();
        if (units.Count > 0)
            orders.Tell(new SchedulerInput.UnitsAdded(module.Module.Index, units));
        orders.Tell(new SchedulerInput.DiscoveryEnded(module.Module.Index));
    }

    void PlanUnits(ModuleState module, List<TestCase> cases)
    {
        foreach (var group in cases.GroupBy(c => (c.Backend, c.Unit)))
        {
            var tests = group.Select(c => state.Ledger.Plan(module, c)).ToList();
            var unit = new UnitState(module, group.Key.Unit, group.Key.Backend, tests);
            unit.Splittable = state.Options.Split && group.All(c => c.Splittable) && !memory.MustStayWhole(unit);
            module.Units.Add(unit);
            foreach (var test in tests)
                module.Tests[test.Case.Id] = test;
        }

        NumberRows(module);
    }

    // Counted over all tests and not the wanted ones: a host counts without knowing what was chosen.
    static void NumberRows(ModuleState module)
    {
        var rows = new Dictionary<(string, string, string), int>();
        foreach (var found in module.Found)
        {
            var method = (found.Backend, found.Class, found.Method);
            var place = rows.GetValueOrDefault(method);
            rows[method] = place + 1;
            if (module.Tests.TryGetValue(found.Id, out var test))
                test.Place = place;
        }
    }

    bool IsWanted(TestCase test) =>
        state.Options.Selects(test) && (!test.Explicit || state.Options.NamesExplicit(test));
}
