using System.Runtime.InteropServices;
using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Storage;

namespace Muster.Session;

/// <summary>What earlier runs left in <c>.muster/</c>, and what this one leaves there.</summary>
sealed class RunMemory
{
    const string GroupTrait = "xdist_group";

    readonly RunOptions options;
    readonly History history;
    readonly ListCache lists;
    readonly Dictionary<int, ModuleHistory> known = [];
    readonly Dictionary<int, string> listKeys = [];
    readonly Dictionary<int, Estimates> estimates = [];
    readonly Dictionary<TestId, int> calls = [];

    RunMemory(RunOptions options, TimeProvider time)
    {
        this.options = options;
        var folder = new MusterFolder(options.Root);
        history = new History(folder, time);
        lists = new ListCache(folder);
        Results = new ResultMemory(options.Selection, new Outcomes(folder, time));
        foreach (var module in options.Modules)
            known[module.Index] = history.Read(module.Key);
        foreach (var (number, tests) in (options.Calls ?? []).Index())
        {
            foreach (var test in tests)
                calls[test] = number;
        }
    }

    /// <summary>How tests fared.</summary>
    public ResultMemory Results { get; }

    public static RunMemory Open(RunOptions options, TimeProvider time) => new(options, time);

    /// <summary>The module's tests, if nothing that they depend on has changed since they were listed.</summary>
    /// <remarks>Asked before the first host starts: tests may write beside their binaries.</remarks>
    public CachedList? KnownList(TestModule module)
    {
        var key = ListCache.KeyOf(module, new ListIngredients
        {
            HostFolder = options.HostFolder,
            Runtime = RuntimeInformation.FrameworkDescription,
            RunSettings = module.Settings,
            Environment = options.Environment,
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
        Threads = traits is null ? 1 : HostThreads.Of(options, traits),
        FewLargeCalls = traits?.FixturePerCall ?? false,
        Rank = Results.Rank(module),
    };

    public bool KnowsDurations(ModuleState module) => HistoryOf(module).Tests.Count > 0;

    /// <summary>The units of what is wanted of a module, with what they are expected to take.</summary>
    public IEnumerable<ShardUnit> ShardUnits(ModuleState module)
    {
        var key = module.Module.Key;
        var guesses = Guesses(module, module.Wanted!);
        return module.Wanted!.GroupBy(UnitState.MemoryKeyOf, StringComparer.Ordinal).Select(unit =>
            new ShardUnit(key, unit.Key, unit.Count(), Microseconds(HistoryOf(module).FixtureMs(unit.Key) ?? 0) + unit.Sum(test => Microseconds(guesses.Of(key, test.Class, test.Id).Ms))));
    }

    public bool MustStayWhole(UnitState unit) => !HistoryOf(unit.Module).MaySplit(unit.MemoryKey);

    /// <summary>The unit as the scheduler sees it.</summary>
    public UnitPlan Estimate(UnitState unit)
    {
        var guesses = PlannedGuesses(unit.Module);
        var tests = unit.Tests.Select(t => new TestPlan(t.Index, t.Case.Class, guesses.Of(unit.Module.Module.Key, t.Case.Class, t.Case.Id))
        {
            File = t.Case.File,
            Groups = t.Case.Traits.GetValueOrDefault(GroupTrait) ?? [],
            Rank = Results.Rank(unit.Module.Module, t.Case.Id),
            Call = calls.GetValueOrDefault(t.Case.Id),
        });
        return new UnitPlan(unit.Key, unit.Backend, [.. tests])
        {
            Splittable = unit.Splittable,
            FixtureCostMs = HistoryOf(unit.Module).FixtureMs(unit.MemoryKey) ?? 0,
        };
    }

    /// <summary>Keeps what this run measured.</summary>
    /// <returns>Sentences for the user about what could not be kept.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(IEnumerable<ModuleState> modules, bool stopped)
    {
        var notices = new List<string>();
        if (!options.Remember)
            return notices;

        foreach (var module in modules)
        {
            if (await history.SaveAsync(module.Module.Key, Measure(module), CancellationToken.None) is { } notice)
                notices.Add(notice);
            if (!options.ListOnly && await Results.SaveAsync(module, stopped) is { } other)
                notices.Add(other);
        }

        return [.. notices.Distinct()];
    }

    Measurements Measure(ModuleState module)
    {
        var measured = new Measurements();
        foreach (var test in module.Tests.Values.Where(t => t.Measured))
            measured.Tests[test.Case.Id] = test.DurationMs;
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
            estimates[module.Module.Index] = guesses = Guesses(module, module.Tests.Values.Select(t => t.Case));
        return guesses;
    }

    Estimates Guesses(ModuleState module, IEnumerable<TestCase> tests)
    {
        var history = HistoryOf(module);
        return new Estimates(tests
            .Where(t => history.Tests.ContainsKey(t.Id))
            .Select(t => new RecordedDuration(module.Module.Key, t.Class, t.Id, history.Tests[t.Id].Ms)));
    }

    static long Microseconds(double ms) => (long)(Math.Clamp(ms, 0, 1e9) * 1000);
}
