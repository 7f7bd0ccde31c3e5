using System.ComponentModel;
using System.Diagnostics;

namespace Muster.Input;

/// <summary>Runs a command of the SDK and keeps what it prints.</summary>
sealed class DotnetCommand(DotnetHost dotnet, string workingDirectory)
{
    // An SDK command hands these to what it starts, where they would bind another SDK to the wrong files.
    static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH"];

    static readonly TimeSpan AfterExit = TimeSpan.FromSeconds(2);

    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="cancel">Kills the command and all that it started.</param>
    public async Task<CommandOutput> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        var lines = new List<string>();
        using var process = new Process { StartInfo = Describe(arguments, environment), EnableRaisingEvents = true };
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => exited.TrySetResult();
        process.OutputDataReceived += (_, e) => Keep(lines, e.Data);
        process.ErrorDataReceived += (_, e) => Keep(lines, e.Data);

        Start(process);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitAsync(process, exited.Task, cancel);

        lock (lines)
            return new CommandOutput(process.ExitCode, [.. lines]);
    }

    void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new UsageException($"{dotnet.Executable} cannot be started: {e.Message}. Correct DOTNET_HOST_PATH, DOTNET_ROOT or PATH.");
        }
    }

    static async Task WaitAsync(Process process, Task exited, CancellationToken cancel)
    {
        try
        {
            await exited.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        // Build servers outlive the command and may hold its pipes: the end of the output is not waited for without bound.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AfterExit);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    ProcessStartInfo Describe(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(dotnet.Executable, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        foreach (var name in Inherited)
            start.Environment.Remove(name);

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return start;
    }

    static void Keep(List<string> lines, string? line)
    {
        if (line is null)
            return;

        lock (lines)
            lines.Add(line);
    }
}
