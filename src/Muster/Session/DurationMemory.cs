using Muster.Model;
using Muster.Scheduling;
using Muster.Selection;
using Muster.Storage;

namespace Muster.Session;

/// <summary>How long tests and fixtures took in earlier runs, and what is expected from that.</summary>
sealed class DurationMemory
{
    static readonly ModuleHistory Nothing = new();

    readonly History history;
    readonly ReportedDurations? reported;
    readonly Dictionary<int, ModuleHistory> known = [];
    readonly Dictionary<int, Estimates> estimates = [];
    bool asked;
    bool answered;

    /// <param name="modules">Read at once: other runs may write while this one goes on.</param>
    /// <param name="history">Where durations are kept.</param>
    /// <param name="reported">Those that the user named beside; null if none.</param>
    public DurationMemory(IEnumerable<TestModule> modules, History history, ReportedDurations? reported)
    {
        this.history = history;
        this.reported = reported;
        foreach (var module in modules)
            known[module.Index] = history.Read(module.Key);
    }

    /// <summary>A sentence for the user if what was named said nothing of this run's tests.</summary>
    public string? Notice => reported is not null && asked && !answered ? $"--history-from: none of the {reported.Count} results there is of a class of this run." : null;

    /// <summary>What all known tests of a module took; null if none is known.</summary>
    public double? TotalMs(ModuleState module) => KnowsAny(module) ? HistoryOf(module).Tests.Values.Sum(t => t.Ms) : null;

    public bool MustStayWhole(UnitState unit) => !HistoryOf(unit.Module).MaySplit(unit.MemoryKey);

    public double FixtureMs(UnitState unit) => HistoryOf(unit.Module).FixtureMs(unit.MemoryKey) ?? 0;

    public Estimate Of(PlannedTest test)
    {
        var module = test.Module;
        if (!estimates.TryGetValue(module.Module.Index, out var guesses))
            estimates[module.Module.Index] = guesses = Guesses(module, module.Tests.Values.Select(t => t.Case), HistoryOf(module));
        return guesses.Of(module.Module.Key, test.Case.Class, test.Case.Id);
    }

    /// <summary>The units of a module are planned: what was made for that is made again if more of them come.</summary>
    public void EndEstimates(ModuleState module) => estimates.Remove(module.Module.Index);

    /// <summary>The units of what is wanted of a module, with what they are expected to take.</summary>
    public IEnumerable<ShardUnit> ShardUnits(ModuleState module)
    {
        var key = module.Module.Key;
        var own = reported is null ? HistoryOf(module) : Nothing;
        var guesses = Guesses(module, module.Wanted!, own);
        return module.Wanted!.GroupBy(UnitState.MemoryKeyOf, StringComparer.Ordinal).Select(unit =>
            new ShardUnit(key, unit.Key, unit.Count(), Microseconds(own.FixtureMs(unit.Key) ?? 0) + unit.Sum(test => Microseconds(guesses.Of(key, test.Class, test.Id).Ms))));
    }

    /// <summary>Whether there is anything to cut shards by.</summary>
    public bool CanDivide(ModuleState module) => reported is null ? KnowsAny(module) : module.Wanted!.Any(test => Reported(test) is not null);

    /// <summary>Keeps what this run measured.</summary>
    /// <returns>A sentence for the user if that could not be done.</returns>
    public Task<string?> SaveAsync(ModuleState module)
    {
        var measured = new Measurements();
        foreach (var test in module.Tests.Values.Where(t => t.Measured).GroupBy(t => t.Case.Id))
            measured.Tests[test.Key] = test.Average(t => t.DurationMs);
        foreach (var unit in module.Units.Where(u => u.LearnedWhole || MustStayWhole(u)))
            measured.Whole.Add(unit.MemoryKey);
        foreach (var unit in module.Units.Where(u => u.FixtureMs is not null))
            measured.Fixtures[unit.MemoryKey] = unit.FixtureMs!.Value;
        return history.SaveAsync(module.Module.Key, measured, CancellationToken.None);
    }

    bool KnowsAny(ModuleState module) => HistoryOf(module).Tests.Count > 0;

    ModuleHistory HistoryOf(ModuleState module) => known[module.Module.Index];

    // What this machine measured itself says more than what a report says of another.
    Estimates Guesses(ModuleState module, IEnumerable<TestCase> tests, ModuleHistory own) => new(tests
        .Select(test => (Test: test, Ms: own.DurationMs(test.Id) ?? Reported(test)))
        .Where(guess => guess.Ms is not null)
        .Select(guess => new RecordedDuration(module.Module.Key, guess.Test.Class, guess.Test.Id, guess.Ms!.Value)));

    double? Reported(TestCase test)
    {
        var ms = reported?.Of(test);
        asked = true;
        answered |= ms is not null;
        return ms;
    }

    static long Microseconds(double ms) => (long)(Math.Clamp(ms, 0, 1e9) * 1000);
}
