using Muster.Model;
using Muster.Storage.LastRun;

namespace Muster.UnitTests.Doctor;

/// <summary>Writes the record of a run by hand: a module, workers, tests in their classes.</summary>
sealed class RecordMaker
{
    readonly List<RecordedHost> hosts = [];
    readonly List<RecordedUnit> units = [];
    readonly List<RecordedTest> tests = [];
    readonly List<RecordedFailure> failures = [];

    public string Backend { get; init; } = "nunit";

    public bool Splittable { get; init; }

    public string Dist { get; init; } = "auto";

    public double WallMs { get; init; } = 1000;

    public RecordMaker Host(double? cpuMs = null, double? fixtureMs = null)
    {
        hosts.Add(new RecordedHost($"gw{hosts.Count}", hosts.Count, 100 + hosts.Count, 0, 0, WallMs, WallMs, cpuMs, fixtureMs));
        return this;
    }

    /// <summary>A test that ran in a worker; with a message it failed.</summary>
    public RecordMaker Test(string className, string name, int host, double startedMs = 0, double ms = 10, string? message = null, TestOutcome failed = TestOutcome.Failed)
    {
        var unit = units.FindIndex(u => u.Key == className);
        if (unit < 0)
        {
            unit = units.Count;
            units.Add(new RecordedUnit(0, Backend, className, Splittable));
        }

        if (message is not null)
            failures.Add(new RecordedFailure(tests.Count, message, ""));
        tests.Add(new RecordedTest(TestId.Of("Shop.Tests", className, name, name, 0), className, name, unit, host, startedMs, ms, message is null ? TestOutcome.Passed : failed));
        return this;
    }

    public RecordedRun Make() => new()
    {
        Version = RecordedRun.CurrentVersion,
        Id = "run-1",
        Started = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
        Dist = Dist,
        Slots = Math.Max(1, hosts.Count),
        Cores = 2,
        WallMs = WallMs,
        BoundMs = WallMs / 2,
        Planned = tests.Count,
        Failed = failures.Count,
        Modules = [new RecordedModule("Shop.Tests.csproj|net10.0|linux-x64", "Shop.Tests", "net10.0", "/shop/Shop.Tests.csproj", "/shop/bin/Shop.Tests.dll", Fixture: true, Parallelism: 1)],
        Hosts = hosts,
        Units = units,
        Tests = tests,
        Failures = failures,
    };
}
