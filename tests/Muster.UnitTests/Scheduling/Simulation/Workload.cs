using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling.Simulation;

/// <summary>Modules to simulate, and how long their tests really take.</summary>
sealed class Workload
{
    readonly List<double> durations = [];
    readonly List<SimulatedModule> modules = [];
    bool batons;

    public IReadOnlyList<SimulatedModule> Modules => modules;

    public double[] Durations => [.. durations];

    /// <summary>Adds a module; each class is a unit.</summary>
    public Workload Module(IEnumerable<double[]> classes, bool splittable, bool known = true, ModulePlan? plan = null)
    {
        var units = classes.Select((tests, i) => Unit($"C{i}", tests, splittable, known)).ToArray();
        return Module(units, plan);
    }

    public Workload Module(IReadOnlyList<UnitPlan> units, ModulePlan? plan = null)
    {
        modules.Add(new SimulatedModule(modules.Count, plan ?? new ModulePlan { NeedsListing = false }, units));
        return this;
    }

    public UnitPlan Unit(string name, double[] tests, bool splittable, bool known = true) =>
        new(name, "xunit3", [.. tests.Select(ms => Test(name, ms, known))]) { Splittable = splittable };

    public TestPlan Test(string className, double ms, bool known = true)
    {
        durations.Add(ms);
        return new TestPlan(durations.Count - 1, className, known ? new Estimate(ms, true) : Estimate.Unknown);
    }

    /// <summary>Some modules of every kind.</summary>
    /// <param name="batons">Some tests must run one after another.</param>
    public static Workload Any(int seed, bool batons = false)
    {
        var random = new Random(seed);
        var workload = new Workload { batons = batons };
        for (var module = random.Next(1, 5); module > 0; module--)
            workload.Module([.. Enumerable.Range(0, random.Next(0, 12)).Select(i => workload.AnyUnit(random, $"U{i}"))], AnyPlan(random));
        return workload;
    }

    public double BoundMs(int slots)
    {
        var tests = modules.SelectMany(module => module.Units.SelectMany(unit => unit.Tests.Select(test => (module, unit, test))));
        return Bound.Of(tests, place => durations[place.test.Index], place => place.unit.Splittable ? null : place.unit, place => place.module.Plan.Threads, slots);
    }

    UnitPlan AnyUnit(Random random, string key)
    {
        var known = random.Next(3) > 0;
        var tests = Enumerable.Range(0, random.Next(0, 15)).Select(_ => AnyTest(random, known));
        return new UnitPlan(key, random.Next(4) == 0 ? "nunit" : "xunit3", [.. tests]) { Splittable = random.Next(2) == 0, FixtureCostMs = random.Next(3) * 10 };
    }

    TestPlan AnyTest(Random random, bool known)
    {
        var ms = Math.Pow(10, 4 * random.NextDouble()) - 1;
        return Test($"Class{random.Next(5)}", ms, known) with
        {
            File = random.Next(2) == 0 ? null : $"File{random.Next(3)}.cs",
            Groups = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"g{random.Next(3)}")],
            Batons = batons && random.Next(4) == 0 ? [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => $"b{random.Next(3)}").Distinct()] : [],
            Rank = batons ? random.Next(3) / 2 : 0,
        };
    }

    static ModulePlan AnyPlan(Random random) => new()
    {
        NeedsListing = random.Next(2) == 0,
        ExpectedMs = random.Next(2) == 0 ? null : random.Next(10_000),
        Serial = random.Next(5) == 0,
        MaxHosts = random.Next(4) == 0 ? random.Next(1, 4) : null,
        Threads = random.Next(2) == 0 ? random.Next(2, 6) : 1,
        FewLargeCalls = random.Next(4) == 0,
        CallCostMs = random.Next(500),
    };
}
