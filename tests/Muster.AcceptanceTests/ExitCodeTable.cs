using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Each code of docs/exit-codes.md, how a user meets it, and the word that says what to do next.</summary>
/// <remarks>23 stands for a defect of Muster, which no command brings about; the unit tests have it.</remarks>
public sealed class ExitCodeTable
{
    const int Interrupted = 3;
    const int OfDefects = 23;

    static readonly string[] No = [];

    // Without a list of its tests from an earlier run.
    static readonly string[] WithCopy = ["/bin/sh", "-c", "cp -r {hostile-folder} copy && exec \"$@\"", "sh"];

    // As after a build that was interrupted.
    static readonly string[] WithDamagedCopy = ["/bin/sh", "-c", "cp -r {module-folder} copy && echo '{' >copy/Samples.NUnit.Mtp.deps.json && exec \"$@\"", "sh"];

    static readonly string[] WithBrokenProject =
    [
        "/bin/sh", "-c",
        "mkdir p && echo '<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject></PropertyGroup>"
            + "<Target Name=\"Fail\" BeforeTargets=\"CoreCompile\"><Error Text=\"it does not build\" /></Target></Project>' >p/p.csproj && exec \"$@\"",
        "sh",
    ];

    static readonly string[] WithoutTemporaryFolder = ["env", "TMPDIR=/dev/null/tmp"];

    public static TheoryData<int, string, string[], string[], string> Rows => new()
    {
        { 0, "", No, ["{module}"], "PASSED" },
        { 2, "failures", No, ["{module}"], "re-run: " },
        { 5, "", No, ["{module}", "--nonsense"], "See: muster run --help" },
        { 8, "", No, ["{module}", "--filter", "Name=Nobody"], "muster list" },
        { 9, "", No, ["{module}", "--minimum-expected-tests", "11"], "muster list" },
        { 13, "failures", No, ["{module}", "-x"], "re-run: " },
        { 21, "", WithBrokenProject, ["p"], "--no-build" },
        { 22, "discovery", WithCopy, ["copy/Samples.Hostile.dll", "{module}"], "data sources, attributes, static constructors" },
        { 22, "", WithDamagedCopy, ["copy/Samples.NUnit.Mtp.dll", Repository.Sample("Samples.MSTest.Mtp")], "Build it anew" },
        { 24, "", WithDamagedCopy, ["copy/Samples.NUnit.Mtp.dll"], "Build it anew" },
        { 24, "", WithoutTemporaryFolder, ["{module}"], "Set TMPDIR" },
        { 25, "", No, ["{module}", "--report-trx", "/dev/full"], "Name another place" },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task A_user_meets_it_and_reads_what_to_do(int code, string switches, string[] wrapper, string[] arguments, string next)
    {
        var module = Repository.Sample("Samples.NUnit.Mtp");
        string Fill(string word) => word.Replace("{module}", module, StringComparison.Ordinal).Replace("{module-folder}", Path.GetDirectoryName(module)!, StringComparison.Ordinal)
            .Replace("{hostile-folder}", Path.GetDirectoryName(Repository.Sample("Samples.Hostile"))!, StringComparison.Ordinal);
        string[] build = arguments.Contains("p") ? [] : ["--no-build"];

        using var tool = ToolProcess.Start([.. wrapper.Select(Fill)], ["run", .. arguments.Select(Fill), .. build], ("MUSTER_SAMPLES", switches));

        Assert.Equal((code, true), (await tool.EndAsync(), tool.Output.Contains(next, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_interrupts_a_run_reads_how_to_end_it_at_once()
    {
        using var tool = ToolProcess.Start(["run", Repository.Sample("Samples.NUnit"), "--no-build", "-n", "1", "--class", "HangAsleep"], ("MUSTER_SAMPLES", "hangs"));
        await HostOutput.HasAsync(tool, "sample: hanging");

        tool.Signal("INT");

        Assert.Equal((Interrupted, true), (await tool.EndAsync(), tool.Output.Contains("again to kill", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_documented_code_has_its_row()
    {
        var page = File.ReadLines(Path.Combine(Repository.Root, "docs", "exit-codes.md"));
        var documented = page.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()).Where(cell => int.TryParse(cell, out _)).Select(int.Parse);
        int[] rows = [.. Rows.Select(row => row.Data.Item1), Interrupted, OfDefects];

        Assert.Equal(documented.Order(), rows.Distinct().Order());
    }
}
