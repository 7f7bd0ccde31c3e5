using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Muster.AcceptanceTests;

/// <summary>A user's account on which nothing of .NET ever ran: no packages, no settings, and the local feed as the only source.</summary>
sealed class EmptyHome : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(8);

    readonly StringBuilder output = new();

    public EmptyHome()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "tmp"));
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{PackageFeed.Folder}" /></packageSources>
            </configuration>
            """);
        // The checkout may be another user's, as in a container: git would not touch it.
        File.WriteAllText(Path.Combine(Folder, ".gitconfig"), "[safe]\n\tdirectory = *\n");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("muster-home-").FullName;

    public string Tools => Path.Combine(Folder, "tools");

    /// <summary>What the commands printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <returns>The command's exit code.</returns>
    public async Task<int> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // Above shared/Microsoft.NETCore.App/VERSION/: this process may be a program of its own.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")).TrimEnd(Path.DirectorySeparatorChar);
        start.Environment.Clear();
        start.Environment["HOME"] = Folder;
        start.Environment["TMPDIR"] = Path.Combine(Folder, "tmp");
        start.Environment["DOTNET_ROOT"] = dotnet;
        // Servers of the build would outlive the home.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["PATH"] = $"{dotnet}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var bound = new CancellationTokenSource(Bound);
        await using var kill = bound.Token.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    public void Dispose() => Removal.Of(Folder);

    void Keep(object sender, DataReceivedEventArgs e)
    {
        lock (output)
            output.AppendLine(e.Data);
    }
}
