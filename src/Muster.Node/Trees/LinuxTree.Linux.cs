using System.Globalization;
using System.Text;
using Muster.Model.Wire;
using Muster.Node.Watching;

namespace Muster.Node.Trees;

/// <summary>
/// Finds a tree by its session and by its mark in the environment: following parents would miss what has lost its parent.
/// </summary>
/// <param name="root">The first of the tree.</param>
/// <param name="mark">The entry of the environment that only this tree has.</param>
/// <param name="temporary">Where its runtimes keep the ends of their debugging channels.</param>
/// <param name="external">It is one of those that are exempt where a host's tree is looked for.</param>
sealed class LinuxTree(int root, string mark, string temporary, bool external = false) : IProcessTree
{
    static readonly byte[] ExternalEntry = Encoding.UTF8.GetBytes(Protocol.ExternalMarkVariable + "=");

    readonly byte[] markEntry = Encoding.UTF8.GetBytes(mark + "\0");
    readonly long born = ProcStat.Read(root)?.Born ?? 0;
    readonly HashSet<int> killed = [];

    public TreeEnd Kill(TimeSpan bound, TimeSpan grace)
    {
        // To look through all processes takes milliseconds, and hosts often end together: if nothing is left, once is enough.
        var gone = Wait.Until(grace, () => !Alive().Any()) || Wait.Until(bound, KillAll);
        killed.Remove(root);
        return new(gone, killed.Count);
    }

    public void Dispose() { }

    bool KillAll()
    {
        var none = true;
        foreach (var pid in Alive())
        {
            none = false;
            // What a host started may have a runtime of its own.
            if (killed.Add(pid) && ProcStat.Read(pid) is { } stat)
                DiagnosticFiles.RemoveOf(pid, stat.Born, temporary);
            UnixCalls.Kill(pid, UnixCalls.SigKill);
        }

        return none;
    }

    IEnumerable<int> Alive() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(IsOurs);

    bool IsOurs(int pid)
    {
        if (pid <= 1 || pid == Environment.ProcessId || ProcStat.Read(pid) is not { IsDead: false } stat || stat.Born < born)
            return false;

        var environ = Environ(pid);
        return (external || !Holds(environ, ExternalEntry)) && (stat.Session == root || IsRoot(pid, stat) || Holds(environ, markEntry));
    }

    /// <summary>The number may belong to another process by now, which is younger.</summary>
    bool IsRoot(int pid, ProcStat stat) => pid == root && stat.Born == born;

    /// <summary>True if an entry of the environment begins so.</summary>
    static bool Holds(ReadOnlySpan<byte> environ, ReadOnlySpan<byte> start)
    {
        while (environ.IndexOf(start) is var at and >= 0)
        {
            if (at == 0 || environ[at - 1] == 0)
                return true;

            environ = environ[(at + 1)..];
        }

        return false;
    }

    static byte[] Environ(int pid)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{pid}/environ");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
