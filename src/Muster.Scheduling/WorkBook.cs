using Muster.Scheduling.Queues;

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
        module = new ModuleWork(index, plan, options.HostStartMs) { Pace = pace, HeldBack = modules.Exists(m => m.HeldBack), Queue = QueueFor(index, plan, pace, () => module!) };
        byIndex[index] = module;
        modules.Add(module);
    }

    /// <summary>Listing has told more of the module. Too late once its units are there.</summary>
    public void Replan(ModuleWork module, ModulePlan plan)
    {
        if (module.IsSealed || module.Queue.Choices > 0) return;
        module.Plan = plan;
        module.Queue = QueueFor(module.Index, plan, module.Pace, () => module);
    }

    public void Add(ModuleWork module, IReadOnlyList<UnitPlan> units)
    {
        if (module.IsSealed) return;
        foreach (var unit in units)
        {
            Tests.Add(unit);
            module.Queue.Add(unit);
        }
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
        foreach (var module in modules) sum += Math.Min(module.Alone.Count, Math.Max(0, module.MostHosts - module.Hosts));
        return sum;
    }

    static double RemainingMs(ModuleWork module)
    {
        if (module.MustBeListed) return module.HostStartMs + (module.Plan.ExpectedMs ?? 1000);
        var work = (module.Pending + module.Flight).Ms(module.Pace);
        return work > 0 && module.Hosts == 0 ? work + module.HostStartMs : work;
    }

    IWorkQueue QueueFor(int index, ModulePlan plan, Pace pace, Func<ModuleWork> module) => options.Mode switch
    {
        DistributionMode.No => new BinQueue(index, pace, null, _ => 1),
        DistributionMode.Auto when plan.FewLargeCalls => new BinQueue(index, pace, null, load => Bins(module(), load)),
        DistributionMode.Auto when plan.Serial || plan.MaxHosts == 1 => new OrderedQueue(index),
        DistributionMode.Auto => new AutoQueue(index, pace, () => Hands(module(), Staffing.MostThatPay(module(), slots.Cores))),
        _ when plan.FewLargeCalls => new BinQueue(index, pace, Scopes.Of(options.Mode), _ => Hands(module(), int.MaxValue)),
        DistributionMode.WorkSteal => new StealQueue(index, options, () => Hands(module(), int.MaxValue)),
        _ => new ScopeQueue(index, options, () => Hands(module(), int.MaxValue)),
    };

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
        var own = load.Ms(module.Pace);
        var all = own;
        foreach (var other in modules)
            if (other != module) all += RemainingMs(other);
        var share = (int)Math.Ceiling(slots.Most * own / Math.Max(1, all));
        return Math.Clamp(Staffing.HostsThatPay(module, load, slots), 1, Math.Max(1, Math.Min(share, module.MostHosts)));
    }
}
