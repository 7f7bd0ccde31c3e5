using Muster.Scheduling.Queues;
using Muster.Scheduling.Serial;

namespace Muster.Scheduling;

/// <summary>All modules and the queue that the mode gives each.</summary>
sealed class WorkBook(SchedulerOptions options, SlotBook slots)
{
    readonly Dictionary<int, ModuleWork> byIndex = [];
    readonly List<ModuleWork> modules = [];

    public IReadOnlyList<ModuleWork> Modules => modules;

    public TestBook Tests { get; } = new();

    public bool IsFinished => modules.TrueForAll(module => module.IsFinished);

    public ModuleWork? Find(int index) => byIndex.GetValueOrDefault(index);

    public void Add(int index, ModulePlan plan)
    {
        if (byIndex.ContainsKey(index)) return;
        ModuleWork? module = null;
        var pace = new Pace();
        // The queue asks about its module only later, when both are there.
        module = new ModuleWork(index, plan, options.HostStartMs, slots.Batons) { Pace = pace, HeldBack = modules.Exists(m => m.HeldBack), Queue = QueueFor(index, plan, pace, () => module!) };
        byIndex[index] = module;
        modules.Add(module);
    }

    /// <summary>Listing has told more of the module. Too late once its units are there.</summary>
    public void Replan(ModuleWork module, ModulePlan plan)
    {
        if (module.IsSealed || module.HasUnits) return;
        module.Plan = plan;
        module.Queue = QueueFor(module.Index, plan, module.Pace, () => module);
    }

    public void Add(ModuleWork module, IReadOnlyList<UnitPlan> units)
    {
        if (module.IsSealed) module.Reopen(() => QueueFor(module.Index, module.Plan, module.Pace, () => module));
        foreach (var unit in units)
        {
            Tests.Add(unit);
            if (!module.Plan.InOrder) slots.Batons.Add(unit);
            module.Add(unit);
        }
    }

    public void Seal(ModuleWork module)
    {
        var inOneCall = module.Plan.FewLargeCalls || options.Mode == DistributionMode.No;
        module.Seal(new SerialWork(module.Index, options.Mode is DistributionMode.Auto or DistributionMode.No ? null : Scopes.Of(options.Mode), inOneCall, slots.Batons));
    }

    /// <summary>What is left in all modules, starts of hosts that must be made included.</summary>
    public double RemainingMs()
    {
        var sum = 0.0;
        foreach (var module in modules) sum += RemainingMs(module);
        return sum;
    }

    /// <summary>How many fresh hosts could be put to use now for what is to run alone.</summary>
    public int AloneDemand()
    {
        var sum = 0;
        foreach (var module in modules) sum += Math.Min(module.Returned.Alone, Math.Max(0, module.MostHosts - module.Hosts));
        return sum;
    }

    static double RemainingMs(ModuleWork module)
    {
        if (module.MustBeListed) return module.HostStartMs + (module.Plan.ExpectedMs ?? 1000);
        var work = module.WallMs(module.Pending + module.Flight);
        return work > 0 && module.Hosts == 0 ? work + module.HostStartMs : work;
    }

    IWorkQueue QueueFor(int index, ModulePlan plan, Pace pace, Func<ModuleWork> module) => options.Mode switch
    {
        _ when plan.InOrder => new OrderedQueue(index),
        DistributionMode.No => new BinQueue(index, pace, null, _ => 1),
        // Whoever asked for it wants the tests as they run alone: no mode puts them into another order.
        _ when plan.Serial => plan.FewLargeCalls ? new BinQueue(index, pace, null, _ => 1) : new OrderedQueue(index),
        DistributionMode.Auto when plan.FewLargeCalls => new BinQueue(index, pace, null, load => Bins(module(), load)),
        _ when plan.FewLargeCalls => new BinQueue(index, pace, Scopes.Of(options.Mode), _ => Hands(module(), int.MaxValue)),
        DistributionMode.Auto => Widened(plan, pace, module, () => Staffing.MostThatPay(module(), slots.Cores), hands => Auto(index, plan, pace, hands)),
        DistributionMode.WorkSteal => Widened(plan, pace, module, () => int.MaxValue, hands => new StealQueue(index, options, hands)),
        _ => Widened(plan, pace, module, () => int.MaxValue, hands => new ScopeQueue(index, options, hands)),
    };

    static IWorkQueue Auto(int index, ModulePlan plan, Pace pace, Func<int> hands) =>
        plan.MaxHosts == 1 ? new OrderedQueue(index) : new AutoQueue(index, pace, hands);

    /// <summary>Several small calls in one for hosts with several threads.</summary>
    IWorkQueue Widened(ModulePlan plan, Pace pace, Func<ModuleWork> module, Func<int> cores, Func<Func<int>, IWorkQueue> make)
    {
        if (plan.Threads == 1) return make(Hosts);
        // Twice as fine, so that the threads of a call come to their ends together.
        return new WideQueue(make(() => 2 * plan.Threads * Hosts()), plan.Threads, pace, Hosts, Takers, Tests.Of);

        int Hosts() => Math.Max(1, Hands(module(), cores()));

        int Takers() => Math.Clamp(module().Idle.Count + slots.Room, 1, Hosts());
    }

    /// <summary>How many hosts to cut a module's work for: those that it has, or an equal part of the slots.</summary>
    int Hands(ModuleWork module, int cores)
    {
        var others = modules.Count(other => other != module && !other.IsFinished);
        var part = (Math.Min(slots.Most, Math.Max(1, cores)) + others) / (others + 1);
        return Math.Min(module.MostHosts, Math.Max(module.Hosts, part));
    }

    /// <summary>The module's fair share of the slots, or fewer where so many hosts would not pay.</summary>
    int Bins(ModuleWork module, Load load)
    {
        var own = module.WallMs(load);
        var all = own;
        foreach (var other in modules)
            if (other != module) all += RemainingMs(other);
        var share = (int)Math.Ceiling(slots.Most * own / Math.Max(1, all));
        return Math.Clamp(Staffing.HostsThatPay(module, load, slots), 1, Math.Max(1, Math.Min(share, module.MostHosts)));
    }
}
