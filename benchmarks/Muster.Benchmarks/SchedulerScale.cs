using System.Diagnostics;
using System.Globalization;
using Muster.Benchmarks.Report;
using Muster.Scheduling;
using Muster.UnitTests.Scheduling.Simulation;

namespace Muster.Benchmarks;

/// <summary>Whole runs in simulated time, as many tests and slots as a fleet may have; real time is what the scheduler and the simulation cost.</summary>
static class SchedulerScale
{
    const int TestsPerClass = 20;
    const double FloorSeconds = 10;

    /// <summary>The sizes that have a floor.</summary>
    public static IReadOnlyList<Row> Measure() => [.. Run([])];

    public static List<Row> Run(IReadOnlyList<string> sizes)
    {
        var rows = new List<Row>();
        var tests = sizes.Count > 0 ? int.Parse(sizes[0], CultureInfo.InvariantCulture) : 1_000_000;
        var slots = sizes.Count > 1 ? int.Parse(sizes[1], CultureInfo.InvariantCulture) : 10_000;
        var modules = sizes.Count > 2 ? int.Parse(sizes[2], CultureInfo.InvariantCulture) : 1;
        foreach (var mode in Enum.GetValues<DistributionMode>().Except([DistributionMode.No]))
        {
            rows.Add(Measure(mode, Make(tests, modules, true), slots, "splittable"));
            if (mode == DistributionMode.Auto) rows.Add(Measure(mode, Make(tests, modules, false), slots, "whole"));
        }

        return rows;
    }

    static Row Measure(DistributionMode mode, Workload workload, int slots, string kind)
    {
        var options = new SimulationOptions { Slots = slots, Cores = slots };
        var ledger = new Ledger(workload.Modules) { KeepsPieces = false };
        var scheduler = new TimedScheduler(Scheduler.Create(new SchedulerOptions { Mode = mode }));
        var run = new SimulatedRun(scheduler, workload.Modules, workload.Durations, options, ledger);
        var watch = Stopwatch.StartNew();
        run.Play();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mode,-10} {kind,-10} {ledger.Planned} tests {slots} slots: scheduler {scheduler.Seconds:0.00} s of {watch.Elapsed.TotalSeconds:0.00} s, {scheduler.Inputs} inputs, longest {scheduler.LongestMs:0} ms; simulated {run.LastTestAt / 1000:0.00} s, bound {workload.BoundMs(slots) / 1000:0.00} s, {run.HostsStarted} hosts"));
        return new Row(
            $"`{mode.ToString().ToLowerInvariant()}`, {kind}",
            scheduler.Seconds,
            FloorSeconds,
            " s",
            string.Create(CultureInfo.InvariantCulture, $"{scheduler.Inputs} inputs, the longest took {scheduler.LongestMs:0} ms"));
    }

    static Workload Make(int tests, int modules, bool splittable)
    {
        var random = new Random(1);
        var workload = new Workload();
        for (var module = 0; module < modules; module++) workload.Module(Classes(tests / modules, random), splittable);
        return workload;
    }

    static IEnumerable<double[]> Classes(int tests, Random random) =>
        Enumerable.Range(0, tests / TestsPerClass).Select(_ => Enumerable.Range(0, TestsPerClass).Select(_ => Math.Pow(3000, random.NextDouble())).ToArray());
}
