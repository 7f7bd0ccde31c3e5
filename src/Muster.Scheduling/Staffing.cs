namespace Muster.Scheduling;

/// <summary>Which module the next host is for, if a host more pays at all.</summary>
sealed class Staffing(SchedulerOptions options, SlotBook slots, WorkBook work)
{
    /// <summary>With less left in the whole run, two hosts are enough.</summary>
    const double SmallRunMs = 1000;

    /// <summary>A host for so many unknown tests is started without asking what they cost.</summary>
    const int UnknownTestsPerHost = 8;

    bool isSmallRun;

    /// <param name="reserved">Hosts that are promised but not started.</param>
    /// <param name="free">A slot is free; else another module's host would have to end.</param>
    public ModuleWork? Pick(int reserved, bool free)
    {
        isSmallRun = slots.Active + reserved >= 2 && work.RemainingMs() < SmallRunMs;
        ModuleWork? best = null;
        var bestWant = default((Want Want, int Urgency, double Score));
        foreach (var module in work.Modules)
        {
            var (kind, score) = WantOf(module, reserved, free);
            // Without distribution the modules take turns.
            var want = options.Mode == DistributionMode.No ? (Want.First, -module.Plan.Rank, 0) : (kind, -module.Plan.Rank, score);
            if (kind == Want.Nothing || want.CompareTo(bestWant) <= 0) continue;
            (best, bestWant) = (module, want);
        }

        return best;
    }

    /// <summary>With how many hosts a module that has none ends soonest, costs considered.</summary>
    public static int HostsThatPay(ModuleWork module, Load load, SlotBook slots)
    {
        var ms = module.WallMs(load);
        var hosts = 1;
        while (hosts < slots.Most && (IsMostlyUnknown(module, load, hosts, slots.Cores) || Pays(ms, 0, hosts, hosts, module.HostStartMs, hosts < slots.Cores))) hosts++;
        return hosts;
    }

    /// <summary>How many hosts what has not begun may come to pay for, those that wait for their turn to start included.</summary>
    public static int MostThatPay(ModuleWork module, int cores)
    {
        var starts = module.Spreadable.Ms(module.Pace) / Math.Max(1, module.HostStartMs);
        return Math.Max(cores, (int)Math.Min(int.MaxValue, (starts + 1) / 3));
    }

    (Want Want, double Score) WantOf(ModuleWork module, int reserved, bool free)
    {
        if (module.Hosts + module.Reserved >= module.MostHosts) return default;
        if (module.Returned.Alone > module.Reserved) return (Want.Alone, 0);

        var hosts = module.Hosts - module.Ending + module.Reserved;
        if (module.MustBeListed) return hosts == 0 ? (Want.Listing, module.Plan.ExpectedMs ?? 1000) : default;
        if (module.Choices <= module.Reserved) return default;

        if (hosts == 0) return (Want.First, module.WallMs(module.Pending));
        return IsWorthOneMore(module, hosts, reserved, free) ? (Want.More, module.WallMs(module.Spreadable) / hosts) : default;
    }

    bool IsWorthOneMore(ModuleWork module, int hosts, int reserved, bool free)
    {
        if (options.Mode != DistributionMode.Auto && free) return true;

        var active = slots.Active + reserved;
        if (IsMostlyUnknown(module, module.Spreadable, hosts, slots.Cores - active + hosts)) return true;
        if (isSmallRun) return false;
        return Pays(
            module.WallMs(module.Spreadable),
            module.WallMs(module.Flight),
            hosts,
            module.Starting + module.Reserved,
            module.HostStartMs,
            active < slots.Cores);
    }

    static bool IsMostlyUnknown(ModuleWork module, Load pending, int hosts, int cores) =>
        module.Pace.IsYoung && hosts < cores && pending.Unknown >= UnknownTestsPerHost * module.Plan.Threads * (hosts + 1);

    /// <summary>A host pays that will have as much to do as its start takes: the run is then shorter by about that.</summary>
    static bool Pays(double pending, double flight, int hosts, int starting, double startMs, bool hasCore)
    {
        var load = pending + flight + (startMs * starting);
        var share = Math.Min(pending, (load - (hosts * startMs)) / (hosts + 1));
        // Without a processor of its own a host takes from the others what its start costs.
        var pays = share >= (hasCore ? startMs : 2 * startMs);
        // The others would be through with the rest before the new one is up.
        return pays && pending / hosts >= startMs / 8;
    }

    /// <summary>How urgent a host is; the later beats the earlier.</summary>
    enum Want
    {
        Nothing,
        More,
        First,
        Listing,
        Alone,
    }
}
