using Muster.Model;
using Muster.Scheduling;
using Muster.Storage;

namespace Muster.Session;

/// <summary>What earlier runs left in <c>.muster/</c>, and what this one leaves there or in a folder of the user's choice.</summary>
sealed class RunMemory
{
    const string GroupTrait = "xdist_group";

    readonly RunOptions options;
    readonly StoredOrders orders;

    RunMemory(RunOptions options, TimeProvider time)
    {
        this.options = options;
        var folder = new MusterFolder(options.Root);
        var kept = options.HistoryFolder is { } named ? MusterFolder.At(named) : folder;
        orders = new StoredOrders(folder, time);
        Lists = new ListMemory(options.HostFolder, new ListCache(folder));
        Durations = new DurationMemory(options.Modules, new History(kept, time), options.ReportedDurations);
        Results = new ResultMemory(options.Selection, new Outcomes(kept, time));
    }

    /// <summary>Which tests there are.</summary>
    public ListMemory Lists { get; }

    /// <summary>How long they take.</summary>
    public DurationMemory Durations { get; }

    /// <summary>How they fared.</summary>
    public ResultMemory Results { get; }

    public static RunMemory Open(RunOptions options, TimeProvider time) => new(options, time);

    /// <summary>What is known of a module before its tests are.</summary>
    public ModulePlan Plan(ModuleState module, ModuleTraits? traits) => new()
    {
        NeedsListing = traits is null,
        ExpectedMs = Durations.TotalMs(module),
        Serial = module.Rules.Serial,
        Threads = traits is null ? 1 : HostThreads.Of(options, module.Rules, traits),
        FewLargeCalls = traits?.FixturePerCall ?? false,
        InOrder = options.Sequences.Count > 0,
        Rank = options.Sequences.Count > 0 ? module.Module.Index : Results.Rank(module),
    };

    /// <summary>The unit as the scheduler sees it.</summary>
    public UnitPlan Estimate(UnitState unit) => new(unit.Key, unit.Backend, [.. unit.Tests.Select(Estimate)])
    {
        Splittable = unit.Splittable,
        FixtureCostMs = Durations.FixtureMs(unit),
    };

    /// <summary>The test as the scheduler sees it.</summary>
    public TestPlan Estimate(PlannedTest test) => new(test.Index, test.Case.Class, Durations.Of(test))
    {
        File = test.Case.File,
        Groups = test.Case.Traits.GetValueOrDefault(GroupTrait) ?? [],
        Batons = test.Batons,
        Rank = Results.Rank(test.Module.Module, test.Case.Id),
    };

    /// <summary>Keeps what this run measured.</summary>
    /// <returns>Sentences for the user about what could not be kept.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(IEnumerable<ModuleState> modules, bool stopped)
    {
        if (options.IsProbe)
            return [];

        var notices = new List<string?>();
        foreach (var module in modules)
        {
            // What a part of a unit takes in an order that was chosen says little of another run.
            if (options.Sequences.Count == 0)
                notices.Add(await Durations.SaveAsync(module));
            if (!options.ListOnly)
                notices.Add(await Results.SaveAsync(module, stopped));
            notices.Add(await orders.SaveAsync(module.Module.Key, [.. module.Orders.All], CancellationToken.None));
        }

        notices.Add(Durations.Notice);
        return [.. notices.OfType<string>().Distinct()];
    }
}
