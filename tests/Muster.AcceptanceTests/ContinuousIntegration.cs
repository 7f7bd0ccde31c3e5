using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The last line of <c>.ci/run</c>, with a <c>dotnet</c> and a <c>muster</c> that only say how suites ended.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ContinuousIntegration : IDisposable
{
    // A suite has five tests, of which one is skipped. What tests print may look like totals.
    const string Dotnet = """
        #!/bin/sh
        case $(cat broken) in "$1" | "$2") exit 1 ;; esac
        [ "$1" = exec ] || exit 0
        name=$(basename "$2" .dll)
        echo "   Some.Tests  Total: 99, Errors: 9, Failed: 9, Skipped: 9, Not Run: 9, Time: 1.5s"
        case $(cat "$name" 2>/dev/null) in
        dies) exit 134 ;;
        fails) echo "   $name  Total: 5, Errors: 0, Failed: 2, Skipped: 1, Not Run: 0, Time: 1.5s"; exit 1 ;;
        empty) echo "   $name  Total: 0, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1.5s" ;;
        dieslate) echo "   $name  Total: 5, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.5s"; exit 139 ;;
        *) echo "   $name  Total: 5, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.5s" ;;
        esac
        """;

    const string Muster = """
        #!/bin/sh
        [ "$1" = run ] || exit 0
        echo "{ \"total\": $(cat own) }" >artifacts/own.json
        """;

    static readonly string[] Suites = ["Muster.AcceptanceTests", "Muster.BackendTests", "Muster.NodeTests", "Muster.UnitTests"];

    readonly string folder = Directory.CreateTempSubdirectory("muster-ci-").FullName;

    public ContinuousIntegration()
    {
        foreach (var name in (string[])["artifacts", ".ci", "bin", .. Suites.Select(suite => Path.Combine("tests", suite))])
            Directory.CreateDirectory(At(name));
        foreach (var script in (string[])["build.sh", Path.Combine(".ci", "run")])
            File.Copy(Path.Combine(Repository.Root, script), At(script));
        Program("bin/dotnet", Dotnet);
        Program("muster", Muster);
        // What build.sh installs where it is missing.
        foreach (var need in (string[])["setsid", "script", "zsh", "fish"])
            Program(Path.Combine("bin", need), "#!/bin/sh");
        Write("broken", "");
        Write("own", "5");
    }

    [Theory(Timeout = 240_000)]
    [InlineData("", "", 0, "17 passed, 0 failed, 4 skipped")]
    [InlineData("Muster.AcceptanceTests", "dies", 1, "12 passed, 1 failed, 3 skipped")]
    [InlineData("Muster.NodeTests", "dies", 1, "12 passed, 1 failed, 3 skipped")]
    [InlineData("Muster.UnitTests", "dieslate", 1, "16 passed, 1 failed, 4 skipped")]
    [InlineData("Muster.NodeTests", "dieslate", 1, "16 passed, 1 failed, 4 skipped")]
    [InlineData("Muster.BackendTests", "empty", 1, "12 passed, 1 failed, 3 skipped")]
    [InlineData("Muster.NodeTests", "fails", 1, "14 passed, 2 failed, 4 skipped")]
    [InlineData("own", "4", 1, "16 passed, 1 failed, 4 skipped")]
    [InlineData("broken", "build", 1, "0 passed, 1 failed, 0 skipped")]
    [InlineData("broken", "format", 1, "0 passed, 1 failed, 0 skipped")]
    [InlineData("broken", "samples/Samples.slnx", 1, "0 passed, 1 failed, 0 skipped")]
    [InlineData("broken", "pack", 1, "0 passed, 1 failed, 0 skipped")]
    public async Task The_last_line_is_true_however_a_suite_ends(string what, string how, int code, string last)
    {
        if (what.Length > 0)
            Write(what, how);

        var (exitCode, output) = await RunAsync();

        Assert.Equal((code, last), (exitCode, output.TrimEnd().Split('\n')[^1]));
    }

    public void Dispose() => Removal.Of(folder);

    string At(string name) => Path.Combine(folder, name);

    void Write(string name, string text) => File.WriteAllText(At(name), text);

    void Program(string name, string text)
    {
        Write(name, text + "\n");
        File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    async Task<(int Code, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec .ci/run 2>&1"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["PATH"] = At("bin") + ":" + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
