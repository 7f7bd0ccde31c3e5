using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Mistakes of users: words with the thing, what is wrong and what to do; the documented code; at once, and never a stack trace.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BadInput
{
    /// <summary>Far more than it takes, also on a busy machine, and nothing that could wait for ever.</summary>
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(90);

    static string Module => Repository.Sample("Samples.XunitV3");

    [Theory, MemberData(nameof(BadInputTable.Rows), MemberType = typeof(BadInputTable))]
    public async Task Whatever_is_wrong_is_said_at_once_with_the_documented_code(int code, string words, string typed, string before)
    {
        string[] shell = ["/bin/sh", "-c", $"{before}\nexec {string.Join(' ', Rights.Ordinary)} \"$@\" {typed}", "sh"];

        await AssertSaidAsync(() => ToolProcess.Start(shell, [], ("MODULE", Module), ("OUT", Path.GetDirectoryName(Module)!), ("NUNIT", Path.GetDirectoryName(Repository.Sample("Samples.NUnit.Mtp"))!), ("TOOL", Path.GetDirectoryName(Repository.Tool)!)), code, words);
    }

    [Fact]
    public async Task What_does_not_build_is_shown_with_the_compiler_s_words()
    {
        const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";
        string[] wrapper = ["/bin/sh", "-c", $"mkdir p; echo '{Project}' >p/P.csproj; echo 'class C : Nothing {{ }}' >p/C.cs; exec \"$@\"", "sh"];
        using var tool = ToolProcess.Start(wrapper, ["run", "p"]);

        Assert.Equal(21, await tool.EndAsync());
        Assert.StartsWith("muster: building p/P.csproj", tool.Output, StringComparison.Ordinal);
        Assert.Contains("C.cs(1,11): error CS0246", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "-q", "--filter", "Name=Passes")]
    [InlineData("list")]
    [InlineData("--help")]
    public async Task Output_that_has_no_room_is_said(params string[] arguments)
    {
        string[] words = arguments[0].StartsWith('-') ? arguments : [.. arguments, Module, "--no-build"];
        await AssertSaidAsync(() => ToolProcess.Start(["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"], words), 25, "No space left on device");
    }

    [Theory]
    [InlineData("--report-json")]
    [InlineData("--report-trx")]
    [InlineData("--report-junit")]
    [InlineData("--report-html")]
    public async Task A_report_that_has_no_room_is_said_and_its_folder_is_made(string option)
    {
        string[] arguments = ["run", Module, "--no-build", "--filter", "Name=Passes", option];
        await AssertSaidAsync(() => ToolProcess.Start([.. arguments, "/dev/full"]), 25, "The report /dev/full was not written: No space left on device");

        using var tool = ToolProcess.Start([.. arguments, "{folder}/new/folder/report"]);
        Assert.Equal(0, await tool.EndAsync());
        Assert.True(File.Exists(Path.Combine(tool.Folder, "new", "folder", "report")));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("run", "-v")]
    public async Task A_reader_that_has_seen_enough_is_no_mishap(params string[] arguments)
    {
        using var tool = ToolProcess.Start(["bash", "-c", "\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", "sh"], [.. arguments, Module, "--no-build"]);

        Assert.Equal(0, await tool.EndAsync());
        Assert.Single(tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static async Task AssertSaidAsync(Func<ToolProcess> start, int code, string words)
    {
        // A busy machine may be late once; a tool that waits for something is late every time.
        var took = await SaidAsync(start, code, words);
        for (var tries = 1; tries < 3 && took >= AtOnce; tries++)
            took = await SaidAsync(start, code, words);

        Assert.InRange(took, TimeSpan.Zero, AtOnce);
    }

    /// <returns>How long it took.</returns>
    static async Task<TimeSpan> SaidAsync(Func<ToolProcess> start, int code, string words)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var tool = start();

        Assert.Equal(code, await tool.EndAsync());
        var took = TimeProvider.System.GetElapsedTime(began);
        Assert.Contains(words, tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Output, StringComparison.Ordinal);
        return took;
    }
}
