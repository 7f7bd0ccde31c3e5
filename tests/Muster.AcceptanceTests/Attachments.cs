using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>What tests attach outlives the run.</summary>
public sealed class Attachments
{
    const string OnlyThese = "ClassName~.Attachments";

    static readonly string[] Modules = [.. new[] { "Samples.XunitV3", "Samples.NUnit", "Samples.MSTest" }.Select(Repository.Sample)];

    [Fact]
    public async Task They_are_kept_as_each_test_left_them_and_the_reports_lead_to_them()
    {
        using var tool = ToolRun.Start([], Modules, "", "-n", "2", "--filter", OnlyThese, "--report-trx", "{folder}/my.trx");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        foreach (var test in run.Tests)
            AssertKept(test, Path.Combine(tool.Folder, "TestResults"));
        Assert.Equal(21, run.Tests.Sum(t => Files(t).Length));
        Assert.Single(Directory.GetDirectories(Path.Combine(tool.Folder, "TestResults")));

        var trx = ResultFiles(tool.Folder);
        Assert.Equal(run.Tests.SelectMany(Files).Select(File.ReadAllText).Order(), trx.Select(File.ReadAllText).Order());
    }

    [Fact]
    public async Task One_that_is_gone_at_the_end_of_its_test_is_an_error_of_the_report_and_not_of_the_test()
    {
        using var tool = ToolRun.Start([], Modules[1..], "failures", "-n", "2", "--filter", "FullyQualifiedName~Attachments.LosesFile");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(25, run.ExitCode);
        Assert.Equal(2, run.Count("passed"));
        Assert.Equal(["Samples.MSTest", "Samples.NUnit"], run.Errors.Select(e => e["An attachment of ".Length..].Split(".Attachments.LosesFile was not kept: ")[0]).Order());
        Assert.False(Directory.Exists(Path.Combine(tool.Folder, "TestResults")), "A folder was made for nothing.");
    }

    [Fact]
    public async Task Where_none_can_be_kept_the_run_goes_on_and_says_so_with_a_few_words()
    {
        using var tool = ToolRun.Start([], Modules, "", "-n", "2", "--filter", OnlyThese, "--results-directory", "/dev/null/results");
        var run = await ToolRun.EndAsync(tool);

        Assert.Equal(25, run.ExitCode);
        Assert.Equal(15, run.Count("passed"));
        Assert.Equal(5, run.Errors.Count());
        Assert.Contains("21 attachments in all were not kept", run.Output, StringComparison.Ordinal);
    }

    static void AssertKept(JsonElement test, string folder)
    {
        var name = ToolRun.Text(test, "name");
        var files = Files(test);
        Assert.All(files, file => Assert.StartsWith(folder + "/", file, StringComparison.Ordinal));
        Assert.Equal(files.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var texts = files.Select(File.ReadAllText).ToList();
        switch (ToolRun.Text(test, "method"))
        {
            case "AddsSameFile":
                Assert.Equal([name.Contains('1', StringComparison.Ordinal) ? "sample: 1" : "sample: 2", "sample: another"], texts);
                break;
            case "AddsOddFile":
                Assert.Equal("odd # ?a=1&b %41 'x' \"y\" <ü> 漢.txt", Path.GetFileName(Assert.Single(files)));
                break;
            case "AddsBytes":
                Assert.Equal("picture.png", Path.GetFileName(Assert.Single(files)));
                break;
            default:
                Assert.StartsWith("sample: ", Assert.Single(texts), StringComparison.Ordinal);
                break;
        }
    }

    static string[] Files(JsonElement test) => [.. test.GetProperty("attachments").EnumerateArray().Select(a => a.GetString()!)];

    // As Visual Studio and Azure DevOps put the path together.
    static IEnumerable<string> ResultFiles(string folder)
    {
        var trx = XDocument.Load(Path.Combine(folder, "my.trx")).Root!;
        var root = trx.Descendants().Single(e => e.Name.LocalName == "Deployment").Attribute("runDeploymentRoot")!.Value;
        return trx.Descendants().Where(e => e.Name.LocalName == "ResultFile").Select(file =>
            Path.Combine(folder, root, "In", file.Ancestors().First(e => e.Name.LocalName == "UnitTestResult").Attribute("relativeResultsDirectory")!.Value, file.Attribute("path")!.Value));
    }
}
