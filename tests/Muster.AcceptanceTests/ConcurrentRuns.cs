using Xunit;

namespace Muster.AcceptanceTests;

public sealed class ConcurrentRuns
{
    [Fact]
    public async Task Three_runs_in_one_checkout_are_all_right_and_remember_together()
    {
        using var copy = SampleCopy.Of("Samples.NUnit");
        using var first = ToolRun.Start(copy.Module, "", "-n", "2");
        using var second = ToolRun.Start(copy.Module, "", "-n", "2");
        using var third = ToolRun.Start(copy.Module, "failures", "-n", "2");

        ExpectedTable.AssertHolds(await ToolRun.EndAsync(first), "Samples.NUnit", null);
        ExpectedTable.AssertHolds(await ToolRun.EndAsync(second), "Samples.NUnit", null);
        ExpectedTable.AssertHolds(await ToolRun.EndAsync(third), "Samples.NUnit", "failures");

        var kept = Directory.GetFiles(copy.Memory, "*", SearchOption.AllDirectories).Select(Path.GetExtension).Distinct().Order();
        Assert.Equal([".gitignore", ".json", ".lock", ".txt"], kept);
        var lines = await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(Path.Combine(copy.Memory, "history"), "*.txt")), TestContext.Current.CancellationToken);
        Assert.StartsWith("muster-history 1 ", lines[0], StringComparison.Ordinal);
        Assert.NotEmpty(lines.Skip(1));
        Assert.All(lines.Skip(1), line => Assert.Matches(@"^([0-9a-f]{32} [0-9.]+ [0-9]+|u [^ ]+ [0-9.]+ [0-9]+|n [^ ]+ [0-9]+)$", line));
    }
}
