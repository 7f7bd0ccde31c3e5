using System.Text.RegularExpressions;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>How many hosts there are, and what they are given.</summary>
public sealed class Workers
{
    static readonly string[] Few = ["--filter", "ClassName~Passing"];

    [Theory]
    [InlineData(1, "-n", "auto")]
    [InlineData(1, "-n", "logical")]
    [InlineData(3, "-n", "3")]
    [InlineData(2, "-n", "5", "--maxprocesses", "2")]
    [InlineData(1, "-n", "0")]
    public async Task On_one_processor_there_is_one_slot_unless_asked_for(int slots, params string[] options)
    {
        using var tool = ToolRun.Start(["taskset", "-c", FirstProcessor()], [Repository.Sample("Samples.XunitV3.Mtp")], "", [.. options, .. Few]);
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(slots, run.Report.GetProperty("run").GetProperty("slots").GetInt32());
    }

    [Fact]
    public async Task A_suite_of_a_second_runs_in_one_host_or_two()
    {
        using var copy = SampleCopy.Of("Samples.NUnit");
        // Whoever lists the tests stays and runs them.
        Assert.Single((await ToolRun.OfAsync(copy.Module, "", "-n", "1")).Workers);
        MakeQuick(Assert.Single(Directory.GetFiles(Path.Combine(copy.Memory, "history"), "*.txt")));

        var known = await ToolRun.OfAsync(copy.Module, "", "-n", "8");

        Assert.InRange(known.Workers.Count(), 1, 2);
    }

    [Fact]
    public async Task Two_slots_serve_all_modules_and_target_frameworks()
    {
        using var older = SampleCopy.Of("Samples.XunitV3");
        Retarget(older.Module);
        string[] modules = [older.Module, Repository.Sample("Samples.XunitV3"), Repository.Sample("Samples.NUnit.Mtp"), Repository.Sample("Samples.MSTest.Mtp")];

        using var tool = ToolRun.Start([], modules, "slow", "-n", "2", "--filter", "ClassName~Passing|ClassName~Slow.SlowA");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([0, 1], run.Workers.Select(worker => worker.GetProperty("slot").GetInt32()).Distinct().Order());
        Assert.Equal(4, run.Workers.Select(worker => (ToolRun.Text(worker, "module"), ToolRun.Text(worker, "targetFramework"))).Distinct().Count());
        var both = run.Tests.Where(test => ToolRun.Text(test, "module") == "Samples.XunitV3").ToLookup(test => ToolRun.Text(test, "targetFramework"), test => ToolRun.Text(test, "id"));
        Assert.Equal(both["net10.0"].Order(), both["net9.0"].Order());
        Assert.True(both["net9.0"].Count() >= 6);
    }

    [Theory]
    [InlineData("loadscope", "Samples.XunitV2")]
    [InlineData("loadfile", "Samples.NUnit")]
    [InlineData("loadgroup", "Samples.MSTest")]
    [InlineData("worksteal", "Samples.XunitV3")]
    public async Task After_a_crash_the_other_modes_go_on(string mode, string project)
    {
        var run = await ToolRun.OfAsync(
            Repository.Sample(project), "crashes", "-n", "2", "--dist", mode, "--filter", "ClassName~Crashes.CrashKill|ClassName~Crashes.CrashExit|ClassName~Passing|ClassName~Traits");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(3, run.Count("crashed"));
        Assert.Equal(run.Planned - 3, run.Count("passed") + run.Count("skipped"));
    }

    [Fact]
    public async Task What_is_listed_is_what_runs()
    {
        string[] modules = [.. SampleOutcomes.GreenProjects.Select(row => Repository.Sample(row.Data))];
        using var list = ToolProcess.Start(["list", .. modules, "--no-build"]);
        Assert.Equal(0, await list.EndAsync());

        using var tool = ToolRun.Start([], modules, "", "-n", "2");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        var listed = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(run.Planned, listed.Length);
        // Rows that are found while they run are in no list.
        var expected = run.Tests.Select(test => $"{ToolRun.Text(test, "module")} ({ToolRun.Text(test, "targetFramework")})  {ToolRun.Text(test, "class")}.{ToolRun.Text(test, "method")}").Where(IsListed);
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Select(line => string.Join("  ", line.Split("  ")[..2])).Where(IsListed).Order(StringComparer.Ordinal));
    }

    // As the tests take on a machine with nothing else to do.
    static void MakeQuick(string history) =>
        File.WriteAllLines(history, File.ReadAllLines(history).Select(line => Regex.Replace(line, "^([0-9a-f]{32}) [0-9.]+ ", "$1 2 ")));

    static bool IsListed(string test) => !test.Contains(".LateRows.", StringComparison.Ordinal) && !test.EndsWith(".Printing.Late", StringComparison.Ordinal);

    static string FirstProcessor()
    {
        const string Allowed = "Cpus_allowed_list:";
        var list = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Allowed, StringComparison.Ordinal));
        return list[Allowed.Length..].Trim().Split('-', ',')[0];
    }

    static void Retarget(string module)
    {
        var config = Path.ChangeExtension(module, ".runtimeconfig.json");
        var text = File.ReadAllText(config).Replace("\"net10.0\",", "\"net9.0\", \"rollForward\": \"Major\",", StringComparison.Ordinal);
        File.WriteAllText(config, text.Replace("\"10.0.0\"", "\"9.0.0\"", StringComparison.Ordinal));
    }
}
