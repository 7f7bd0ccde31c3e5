using System.Diagnostics;
using Muster.Node.Trees;
using Muster.Node.Watching;

namespace Muster.Node.Hosts;

/// <summary>The process of a host, and its tree. That it has ended is learned from the system, never from the end of a pipe.</summary>
sealed class HostProcess : IDisposable
{
    static readonly TimeSpan StartErrorsBound = TimeSpan.FromSeconds(1);

    readonly Process process;
    readonly long? born;
    readonly string temporary;
    readonly IProcessTree tree;
    readonly StartErrors errors;

    internal HostProcess(ProcessStartInfo command, string mark)
    {
        process = Process.Start(command)!;
        Id = process.Id;
        born = ProcStat.Read(Id)?.Born;
        temporary = command.Environment.TryGetValue("TMPDIR", out var named) && !string.IsNullOrEmpty(named) ? named : Path.GetTempPath();
        tree = ProcessTrees.Of(process, mark, temporary);
        errors = new(process);
        process.StandardInput.Close();
    }

    internal int Id { get; }

    internal bool IsStopped => ProcStat.Read(Id) is { IsStopped: true };

    internal bool HasExited
    {
        get
        {
            try
            {
                return process.HasExited;
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }
    }

    /// <summary>Calls back, from another thread, even if it has ended already.</summary>
    internal void WhenExited(Action exited)
    {
        process.Exited += (_, _) => exited();
        process.EnableRaisingEvents = true;
    }

    /// <summary>Kills what is alive of the tree and waits for it. Blocks.</summary>
    internal ProcessEnd End(TimeSpan bound, TimeSpan grace)
    {
        var killed = tree.Kill(bound, grace);
        var exited = process.WaitForExit(bound);
        if (exited && born is { } ticks)
            DiagnosticFiles.RemoveOf(Id, ticks, temporary);

        return new(exited ? process.ExitCode : null, killed.Gone && exited, killed.Killed, errors.Take(StartErrorsBound));
    }

    public void Dispose()
    {
        tree.Dispose();
        process.Dispose();
    }
}
