using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>Mistakes of users: words with the thing, what is wrong and what to do; the documented code; at once, and never a stack trace.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BadInput
{
    /// <summary>Far more than it takes, and far less than a build.</summary>
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    static string Module => Repository.Sample("Samples.XunitV3");

    public static TheoryData<int, string, string[]> CommandLines => new()
    {
        { 5, "Run the tests first, with muster run; or give the file that --report-json wrote", ["doctor"] },
        { 5, "nowhere.json cannot be read", ["doctor", "nowhere.json"] },
        { 5, "say what to do: run, list, doctor or merge", [] },
        { 5, "unknown command rnu", ["rnu"] },
        { 5, "unknown option --frobnicate", ["run", "--frobnicate"] },
        { 5, "unknown option --time-out; did you mean --timeout?", ["run", Module, "--time-out", "3"] },
        { 5, "unknown option --dist", ["list", Module, "--dist", "load"] },
        { 5, "--numprocesses: a value is missing: --numprocesses NUM|auto|logical", ["run", Module, "-n"] },
        { 5, "-n -1: give a number from 0 to 1000, auto or logical", ["run", Module, "-n", "-1"] },
        { 5, "-n x: give a number from 0 to 1000, auto or logical", ["run", Module, "-n", "x"] },
        { 5, "--maxprocesses 0: give a number from 1 up", ["run", Module, "--maxprocesses", "0"] },
        { 5, "--maxfail x: give a number", ["run", Module, "--maxfail", "x"] },
        { 5, "--maxfail 0: give a number from 1 up", ["run", Module, "--maxfail", "0"] },
        { 5, "--timeout 0: give the seconds", ["run", Module, "--timeout", "0"] },
        { 5, "--dist lod: give one of auto, load, loadscope", ["run", Module, "--dist", "lod"] },
        { 5, "--split x: give auto or never", ["run", Module, "--split", "x"] },
        { 5, "--color purple: give auto, always or never", ["run", Module, "--no-build", "--color", "purple"] },
        { 5, "wrong at position 6: the value is missing", ["run", Module, "--filter", "Name~("] },
        { 5, "wrong at position 8: a condition is missing", ["list", Module, "--filter", "Name~a&"] },
        { 5, "--report-json: give a path", ["run", Module, "--report-json", ""] },
        { 5, "--results-directory: give a path", ["run", Module, "--results-directory", ""] },
        { 5, "--output: give a path", ["run", Module, "-o", ""] },
        { 5, "A path is empty", ["run", ""] },
        { 5, "-e foo: give NAME=VALUE", ["run", "/nowhere", "-e", "foo"] },
        { 5, "--color purple", ["run", "/nowhere", "--color", "purple"] },
        { 5, "that is a folder. Give the name of a file", ["run", Module, "--report-trx", "{folder}"] },
        { 5, "--report-json and --report-trx both name", ["run", Module, "--report-json", "{folder}/r", "--report-trx", "{folder}/r"] },
        { 8, "No test was selected", ["run", Module, "--no-build", "--filter", "Name=nothing of that name"] },
        { 8, "No test has the property or trait Colour", ["list", Module, "--no-build", "--filter", "Colour=red"] },
    };

    public static TheoryData<int, string, string, string> Paths => new()
    {
        { 5, "nowhere/at.all does not exist", "{folder}/nowhere/at.all", "true" },
        { 5, "holds no solution and no project", "{folder}", "true" },
        { 5, "holds several projects: A.csproj, B.csproj. Name the one to test", "{folder}", "touch A.csproj B.csproj" },
        { 5, "holds several solutions: A.sln, B.slnx. Name the one to test", "{folder}", "touch A.sln B.slnx A.csproj" },
        { 5, "a.txt is no project, solution or built test assembly", "{folder}/a.txt", "touch a.txt" },
        { 22, "a.dll is no .NET assembly", "{folder}/a.dll", "echo x >a.dll" },
        { 22, "a.dll is no .NET assembly", "{folder}/a.dll", "cp /bin/sh a.dll" },
        { 22, "there is no readable Muster.Cli.runtimeconfig.json beside it", "{folder}/Muster.Cli.dll", "cp $TOOL/Muster.Cli.dll ." },
        { 22, "it references no known test framework", "{folder}/Muster.Cli.dll", "cp $TOOL/Muster.Cli.* ." },
        { 22, "it targets net6.0; .NET 8 is the oldest that is supported", "{folder}/Samples.XunitV3.dll", "cp $OUT/Samples.XunitV3.* .; sed -i s/net10.0/net6.0/ *.runtimeconfig.json" },
        { 22, "it targets net472; .NET Framework is not supported", "{folder}/Samples.XunitV3.dll", "cp $OUT/Samples.XunitV3.* .; sed -i s/net10.0/net472/ *.runtimeconfig.json" },
        { 22, "it needs Microsoft.NETCore.App 99.0.0", "{folder}/Samples.XunitV3.dll", "cp $OUT/Samples.XunitV3.* .; sed -i s/10.0.0/99.0.0/ *.runtimeconfig.json" },
    };

    [Theory, MemberData(nameof(CommandLines))]
    public async Task A_bad_command_line_is_refused_at_once_with_words(int code, string words, string[] arguments) =>
        await AssertSaidAsync(ToolProcess.Start(arguments), code, words);

    [Theory, MemberData(nameof(Paths))]
    public async Task A_bad_path_is_refused_at_once_with_words(int code, string words, string path, string preparation)
    {
        string[] wrapper = ["/bin/sh", "-c", $"{preparation}; exec \"$@\"", "sh"];
        var tool = ToolProcess.Start(wrapper, ["run", path, "--no-build"], ("TOOL", Path.GetDirectoryName(Repository.Tool)!), ("OUT", Path.GetDirectoryName(Module)!));

        await AssertSaidAsync(tool, code, words);
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
        var tool = ToolProcess.Start(["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"], words);

        await AssertSaidAsync(tool, 25, "No space left on device");
    }

    [Theory]
    [InlineData("--report-json")]
    [InlineData("--report-trx")]
    public async Task A_report_that_has_no_room_is_said_and_its_folder_is_made(string option)
    {
        string[] arguments = ["run", Module, "--no-build", "--filter", "Name=Passes", option];
        await AssertSaidAsync(ToolProcess.Start([.. arguments, "/dev/full"]), 25, "The report /dev/full was not written: No space left on device");

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

    static async Task AssertSaidAsync(ToolProcess started, int code, string words)
    {
        using var tool = started;
        var began = TimeProvider.System.GetTimestamp();

        Assert.Equal(code, await tool.EndAsync());
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, AtOnce);
        Assert.Contains(words, tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Output, StringComparison.Ordinal);
    }
}
