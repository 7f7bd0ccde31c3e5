using Muster.Model;
using Muster.Model.Events;
using TestResult = Muster.Model.TestResult;

namespace Muster.UnitTests.Reporting;

/// <summary>Builds what events carry, with values that a reader can guess.</summary>
static class A
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static RunDescription Run(string rerun = "muster run Shop.sln") => new("run-1", Noon, "auto", 2, rerun);

    public static TestModule Module(string name = "Shop.Tests", int index = 0) => new()
    {
        Index = index,
        Name = name,
        AssemblyPath = $"/shop/{name}.dll",
        TargetFramework = "net10.0",
        Platform = "linux-x64",
        WorkingDirectory = "/shop",
        Key = $"{name}/{name}.csproj|net10.0|linux-x64",
    };

    public static TestCase Case(string method, string? name = null, string type = "Shop.Cart") => new()
    {
        Id = TestId.Of("Shop.Tests", type, method, name ?? method, 0),
        Class = type,
        Method = method,
        Name = name ?? $"{type}.{method}",
        Unit = type,
        Backend = "xunit3",
    };

    public static WorkerDescription Worker(int slot = 0, int generation = 1) => new()
    {
        Id = $"gw{slot}",
        Slot = slot,
        Generation = generation,
        Node = "local",
        Spec = "popen",
        Module = Module(),
        Pid = 100 + (10 * slot) + generation,
        Executable = "/usr/bin/dotnet",
    };

    public static TestResult Result(TestOutcome outcome, TestCase test, WorkerDescription? worker = null) => new()
    {
        Module = Module(),
        Case = test,
        Outcome = outcome,
        DurationMs = 12.5,
        StartedMs = 1000,
        Worker = (worker ?? Worker()).Ref,
        Attempts = [new TestAttempt(outcome, "gw0", 12.5, null)],
    };

    public static RunSummary Summary(int planned, int passed) => new()
    {
        Planned = planned,
        Passed = passed,
        Failed = 0,
        Skipped = 0,
        Crashed = 0,
        TimedOut = 0,
        NotRun = 0,
        Flaky = 0,
        Extra = 0,
        Errors = 0,
        Lost = [],
        WallMs = 3400,
        BoundMs = 3100,
        ExitCode = 0,
    };
}
