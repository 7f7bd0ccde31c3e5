using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The script at the top of a checkout, with a <c>dotnet</c> that only writes down what it is asked for.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Script : IDisposable
{
    const string FirstTime = "building Muster (first time)…\n";

    // While "held" is there, a build takes until "go" is, or some minutes.
    const string Dotnet = """
        #!/bin/sh
        if [ "$1" = publish ]; then
            echo built >>"$HERE/builds"
            if [ -e "$HERE/broken" ]; then echo "C.cs(1,1): error CS0001: broken"; exit 1; fi
            tries=0
            while [ -e "$HERE/held" ] && [ ! -e "$HERE/go" ] && [ $tries -lt 6000 ]; do sleep 0.05; tries=$((tries + 1)); done
            while [ "$1" != -o ]; do shift; done
            touch "$2/Muster.Cli.dll"
        else
            shift
            echo "ran as $MUSTER_COMMAND with $*"
        fi
        """;

    readonly string folder = Directory.CreateTempSubdirectory("muster-script-").FullName;
    readonly string path;

    public Script()
    {
        File.Copy(Path.Combine(Repository.Root, "muster"), At("muster"));
        Directory.CreateDirectory(At("src/Muster.Cli"));
        Write("src/Muster.Cli/Program.cs", "");
        Directory.CreateDirectory(At("bin"));
        Write("bin/dotnet", Dotnet);
        File.SetUnixFileMode(At("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        path = At("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
    }

    [Fact]
    public void It_builds_the_first_time_and_says_so_and_then_nothing()
    {
        Assert.Equal((0, $"ran as {At("muster")} with run a b\n", FirstTime), Run("run", "a b"));
        Assert.Equal((0, $"ran as {At("muster")} with --version\n", ""), Run("--version"));
        Assert.Equal(1, Builds);
    }

    [Theory]
    [InlineData("src/Muster.Cli/Program.cs")]
    [InlineData("src/Muster.Cli/New.cs")]
    [InlineData("Directory.Build.props")]
    public void It_builds_again_without_a_word_when_a_source_is_newer(string source)
    {
        Run();
        Write(source, "changed");
        // File systems round: a change within milliseconds of a build may look as old as that.
        File.SetLastWriteTimeUtc(At(source), DateTime.UtcNow.AddSeconds(1));

        Assert.Equal((0, $"ran as {At("muster")} with \n", ""), Run());
        Assert.Equal(2, Builds);
    }

    [Fact]
    public void It_builds_again_when_a_source_is_gone()
    {
        Write("src/Muster.Cli/Old.cs", "");
        Run();
        File.Delete(At("src/Muster.Cli/Old.cs"));
        Directory.SetLastWriteTimeUtc(At("src/Muster.Cli"), DateTime.UtcNow.AddSeconds(1));

        Run();

        Assert.Equal(2, Builds);
    }

    [Fact]
    public async Task Two_at_once_in_a_fresh_clone_build_once()
    {
        Write("held", "");
        using var one = Start();
        await Eventually.IsAsync(() => File.Exists(At("builds")), "the first builds");
        using var other = Start();
        await Eventually.IsAsync(() => WaitsForLock(other), "the second waits for it");
        Write("go", "");

        Assert.Equal((0, 0), (End(one).Code, End(other).Code));
        Assert.Equal(1, Builds);
    }

    [Fact]
    public void A_build_that_fails_is_shown_and_tried_again_the_next_time()
    {
        Write("broken", "");
        var (code, output, error) = Run();
        Assert.Equal((21, ""), (code, output));
        Assert.Contains("error CS0001", error, StringComparison.Ordinal);

        File.Delete(At("broken"));
        Assert.Equal(0, Run().Code);
    }

    public void Dispose() => Removal.Of(folder);

    int Builds => File.ReadAllLines(At("builds")).Length;

    string At(string file) => Path.Combine(folder, file);

    void Write(string file, string text) => File.WriteAllText(At(file), text);

    (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return End(process);
    }

    Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(At("muster"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = path;
        start.Environment["HERE"] = folder;
        return Process.Start(start)!;
    }

    static bool WaitsForLock(Process shell)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{shell.Id}/task/{shell.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return children.Any(child => File.ReadAllText($"/proc/{child}/comm") == "flock\n");
        }
        catch (IOException)
        {
            return false; // A child that has just ended.
        }
    }

    static (int Code, string Output, string Error) End(Process process)
    {
        var (error, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(8)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("the script did not end within eight minutes");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
