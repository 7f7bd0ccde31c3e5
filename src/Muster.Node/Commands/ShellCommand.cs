using System.ComponentModel;
using System.Diagnostics;
using Muster.Model.Wire;
using Muster.Node.Hosts;
using Muster.Node.Trees;

namespace Muster.Node.Commands;

/// <summary>A line of the user's that the system's shell runs. It belongs to no host: what it leaves running stays when the run ends, however that ends.</summary>
public sealed class ShellCommand : IDisposable
{
    const string MarkVariable = "MUSTER_HOOK_ID";

    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    readonly Process process;
    readonly LinuxTree? tree;

    ShellCommand(Process process, string mark)
    {
        this.process = process;
        tree = OperatingSystem.IsLinux() ? new LinuxTree(process.Id, $"{MarkVariable}={mark}", Path.GetTempPath(), external: true) : null;
        Exited = EndAsync();
    }

    /// <summary>The exit code, once the shell itself has ended; 128 + signal if one ended it.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="NodeException">There is no shell, or no folder to run in.</exception>
    public static ShellCommand Start(ShellLine line)
    {
        var start = OperatingSystem.IsWindows() ? WindowsShell.Describe(line) : UnixShell.Describe(line);
        start.WorkingDirectory = line.WorkingDirectory;
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        HostVariables.RemoveMarks(start.Environment);
        foreach (var (name, value) in line.Variables)
            start.Environment[name] = value;

        start.Environment[MarkVariable] = line.Mark;
        // Nothing that ends hosts may end this: a daemon that it starts shall stay.
        start.Environment[Protocol.ExternalMarkVariable] = "hook";
        return new ShellCommand(Begin(start, line), line.Mark);
    }

    /// <summary>Ends it with all that it has started: with a signal first where there are signals. Blocks for some seconds at most.</summary>
    public void Kill()
    {
        try
        {
            if (tree is null)
            {
                process.Kill(entireProcessTree: true);
                return;
            }

            UnixCalls.Kill(-process.Id, UnixCalls.SigTerm);
            tree.Kill(Bound, Grace);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It ended at this moment.
        }
    }

    /// <inheritdoc />
    public void Dispose() => process.Dispose();

    static Process Begin(ProcessStartInfo start, ShellLine line)
    {
        var process = new Process { StartInfo = start };
        try
        {
            if (OperatingSystem.IsWindows())
                WindowsShell.Keep(process, line.OutputFile);
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new NodeException($"{start.FileName} cannot be started in {line.WorkingDirectory}: {e.Message}", e);
        }

        process.StandardInput.Close();
        if (OperatingSystem.IsWindows())
            WindowsShell.BeginReading(process);

        return process;
    }

    async Task<int> EndAsync()
    {
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => exited.TrySetResult();
        process.EnableRaisingEvents = true;
        await exited.Task;
        return process.ExitCode;
    }
}
