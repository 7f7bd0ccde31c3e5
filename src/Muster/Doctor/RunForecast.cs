using Muster.Scheduling;
using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>How long a recorded run would have taken with another number of workers.</summary>
sealed class RunForecast(RecordedRun run)
{
    const double UsualStartMs = 400;

    /// <summary>Milliseconds, from the scheduler's simulation on the recorded durations.</summary>
    public double WallMs(int slots)
    {
        var next = 0;
        var modules = run.Modules.Select((module, i) => (Plan(module, i, slots), Units(i, ref next)));
        return Forecast.WallMs(new SchedulerOptions(), [.. modules], slots, Math.Max(1, run.Cores));
    }

    ModulePlan Plan(RecordedModule module, int index, int slots)
    {
        var started = run.Hosts.Index().Where(host => host.Item.Module == index).ToDictionary(host => host.Index, host => host.Item.StartedMs);
        var starts = run.Tests.Where(test => test.Host is { } host && started.ContainsKey(host)).GroupBy(test => test.Host!.Value).Select(host => host.Min(test => test.StartedMs) - started[host.Key]);
        return new ModulePlan
        {
            NeedsListing = false,
            // The quickest start: the others waited for processors, which the simulation does not know.
            HostStartMs = starts.DefaultIfEmpty(UsualStartMs).Min(),
            Threads = module.Parallelism <= 1 ? 1 : (module.Parallelism + slots - 1) / slots,
        };
    }

    List<UnitPlan> Units(int module, ref int next)
    {
        var units = new List<UnitPlan>();
        foreach (var tests in run.Tests.Where(test => test.Outcome is not null && run.ModuleOf(test) == module).GroupBy(test => test.Unit))
        {
            var unit = run.Units[tests.Key];
            var plans = new List<TestPlan>();
            foreach (var test in tests)
                plans.Add(new TestPlan(next++, test.Class, new Estimate(test.Ms, Known: true)));
            units.Add(new UnitPlan(unit.Key, unit.Backend, plans) { Splittable = unit.Splittable });
        }

        return units;
    }
}
