using System.Runtime.InteropServices;
using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Storage;

namespace Muster.Session;

/// <summary>What earlier runs left in <c>.muster/</c>, and what this one leaves there or in a folder of the user's choice.</summary>
sealed class RunMemory
{
    const string GroupTrait = "xdist_group";

    static readonly ModuleHistory Nothing = new();

    readonly RunOptions options;
    readonly History history;
    readonly ListCache lists;
    readonly StoredOrders orders;
    readonly Dictionary<int, ModuleHistory> known = [];
    readonly Dictionary<int, string> listKeys = [];
    readonly Dictionary<int, Estimates> estimates = [];
    bool asked;
    bool answered;

    RunMemory(RunOptions options, TimeProvider time)
    {
        this.options = options;
        var folder = new MusterFolder(options.Root);
        var kept = options.HistoryFolder is { } named ? MusterFolder.At(named) : folder;
        history = new History(kept, time);
        lists = new ListCache(folder);
        orders = new StoredOrders(folder, time);
        Results = new ResultMemory(options.Selection, new Outcomes(kept, time));
        foreach (var module in options.Modules)
            known[module.Index] = history.Read(module.Key);
    }

    /// <summary>How tests fared.</summary>
    public ResultMemory Results { get; }

    public static RunMemory Open(RunOptions options, TimeProvider time) => new(options, time);

    /// <summary>The module's tests, if nothing that they depend on has changed since they were listed.</summary>
    /// <remarks>Asked before the first host starts: tests may write beside their binaries.</remarks>
    /// <param name="variables">Those that its hosts get.</param>
    public CachedList? KnownList(TestModule module, IReadOnlyDictionary<string, string> variables)
    {
        var key = ListCache.KeyOf(module, new ListIngredients
        {
            HostFolder = options.HostFolder,
            Runtime = RuntimeInformation.FrameworkDescription,
            RunSettings = module.Settings,
            Environment = variables,
        });
        if (key is null)
            return null;

        listKeys[module.Index] = key;
        if (lists.Read(module, key) is not { } list)
            return null;

        if (!list.Unsteady)
            return list;

        listKeys.Remove(module.Index);
        return null;
    }

    /// <summary>The module has other tests, or calls them otherwise, each time that it is listed: no list of it is worth keeping while its files are these.</summary>
    public void ForgetList(TestModule module)
    {
        if (listKeys.Remove(module.Index, out var key))
            lists.Save(module, new CachedList(key, new ModuleTraits(), []) { Unsteady = true });
    }

    public void KeepList(TestModule module, IReadOnlyList<TestCase> cases, ModuleTraits traits)
    {
        if (listKeys.TryGetValue(module.Index, out var key))
            lists.Save(module, new CachedList(key, traits, [.. cases]));
    }

    /// <summary>What is known of a module before its tests are.</summary>
    public ModulePlan Plan(ModuleState module, ModuleTraits? traits) => new()
    {
        NeedsListing = traits is null,
        ExpectedMs = KnowsDurations(module) ? HistoryOf(module).Tests.Values.Sum(t => t.Ms) : null,
        Serial = module.Rules.Serial,
        Threads = traits is null ? 1 : HostThreads.Of(options, module.Rules, traits),
        FewLargeCalls = traits?.FixturePerCall ?? false,
        InOrder = options.Sequences.Count > 0,
        Rank = options.Sequences.Count > 0 ? module.Module.Index : Results.Rank(module),
    };

    public bool KnowsDurations(ModuleState module) => HistoryOf(module).Tests.Count > 0;

    /// <summary>The units of what is wanted of a module, with what they are expected to take.</summary>
    public IEnumerable<ShardUnit> ShardUnits(ModuleState module)
    {
        var key = module.Module.Key;
        var own = options.ReportedDurations is null ? HistoryOf(module) : Nothing;
        var guesses = Guesses(module, module.Wanted!, own);
        return module.Wanted!.GroupBy(UnitState.MemoryKeyOf, StringComparer.Ordinal).Select(unit =>
            new ShardUnit(key, unit.Key, unit.Count(), Microseconds(own.FixtureMs(unit.Key) ?? 0) + unit.Sum(test => Microseconds(guesses.Of(key, test.Class, test.Id).Ms))));
    }

    /// <summary>Whether there is anything to cut shards by.</summary>
    public bool CanDivide(ModuleState module) =>
        options.ReportedDurations is null ? KnowsDurations(module) : module.Wanted!.Any(test => Reported(test) is not null);

    public bool MustStayWhole(UnitState unit) => !HistoryOf(unit.Module).MaySplit(unit.MemoryKey);

    /// <summary>The unit as the scheduler sees it.</summary>
    public UnitPlan Estimate(UnitState unit) => new(unit.Key, unit.Backend, [.. unit.Tests.Select(Estimate)])
    {
        Splittable = unit.Splittable,
        FixtureCostMs = HistoryOf(unit.Module).FixtureMs(unit.MemoryKey) ?? 0,
    };

    /// <summary>The units of a module are planned: what was made for that is made again if more of them come.</summary>
    public void EndEstimates(ModuleState module) => estimates.Remove(module.Module.Index);

    /// <summary>The test as the scheduler sees it.</summary>
    public TestPlan Estimate(PlannedTest test) => new(test.Index, test.Case.Class, PlannedGuesses(test.Module).Of(test.Module.Module.Key, test.Case.Class, test.Case.Id))
    {
        File = test.Case.File,
        Groups = test.Case.Traits.GetValueOrDefault(GroupTrait) ?? [],
        Batons = test.Batons,
        Rank = Results.Rank(test.Module.Module, test.Case.Id),
    };

    /// <summary>Keeps what this run measured.</summary>
    /// <returns>Sentences for the user about what could not be kept.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(string run, IEnumerable<ModuleState> modules, bool stopped)
    {
        var notices = new List<string>();
        if (options.IsProbe)
            return notices;

        foreach (var module in modules)
        {
            // What a part of a unit takes in an order that was chosen says little of another run.
            if (options.Sequences.Count == 0 && await history.SaveAsync(module.Module.Key, Measure(module), CancellationToken.None) is { } notice)
                notices.Add(notice);
            if (!options.ListOnly && await Results.SaveAsync(module, stopped) is { } other)
                notices.Add(other);
            if (await orders.SaveAsync(module.Module.Key, OrdersOf(run, module), CancellationToken.None) is { } third)
                notices.Add(third);
        }

        if (options.ReportedDurations is { } reported && asked && !answered)
            notices.Add($"--history-from: none of the {reported.Count} results there is of a class of this run.");

        return [.. notices.Distinct()];
    }

    static List<StoredOrder> OrdersOf(string run, ModuleState module) =>
        [.. module.Logs.Select(l => StoredOrder.Of(run, l.Worker, l.Log.Calls, l.Log.Failed)).OfType<StoredOrder>()];

    Measurements Measure(ModuleState module)
    {
        var measured = new Measurements();
        foreach (var test in module.Tests.Values.Where(t => t.Measured).GroupBy(t => t.Case.Id))
            measured.Tests[test.Key] = test.Average(t => t.DurationMs);
        foreach (var unit in module.Units.Where(u => u.LearnedWhole || MustStayWhole(u)))
            measured.Whole.Add(unit.MemoryKey);
        foreach (var unit in module.Units.Where(u => u.FixtureMs is not null))
            measured.Fixtures[unit.MemoryKey] = unit.FixtureMs!.Value;
        return measured;
    }

    ModuleHistory HistoryOf(ModuleState module) => known[module.Module.Index];

    Estimates PlannedGuesses(ModuleState module)
    {
        if (!estimates.TryGetValue(module.Module.Index, out var guesses))
            estimates[module.Module.Index] = guesses = Guesses(module, module.Tests.Values.Select(t => t.Case), HistoryOf(module));
        return guesses;
    }

    // What this machine measured itself says more than what a report says of another.
    Estimates Guesses(ModuleState module, IEnumerable<TestCase> tests, ModuleHistory own) => new(tests
        .Select(test => (Test: test, Ms: own.DurationMs(test.Id) ?? Reported(test)))
        .Where(known => known.Ms is not null)
        .Select(known => new RecordedDuration(module.Module.Key, known.Test.Class, known.Test.Id, known.Ms!.Value)));

    double? Reported(TestCase test)
    {
        var ms = options.ReportedDurations?.Of(test);
        asked = true;
        answered |= ms is not null;
        return ms;
    }

    static long Microseconds(double ms) => (long)(Math.Clamp(ms, 0, 1e9) * 1000);
}
