using System.Collections.Concurrent;
using Muster.Model.Wire;

namespace Muster.Node.Watching;

/// <summary>The programs that a host has started to run tests in, and whether a debugger holds one of them.</summary>
/// <remarks>At a breakpoint of theirs the host itself lives on and knows nothing of it, so they are looked at all the time; seldom, because to look is dear.</remarks>
sealed class HostPrograms(Func<int, bool?> managedDebugger)
{
    /// <summary>A second, at the pace of the watch.</summary>
    const int LooksInOne = 4;

    readonly ConcurrentDictionary<int, bool> running = [];
    int looks;
    bool debugged;

    /// <summary>Takes what the host says of them.</summary>
    internal void Hear(HostMessage message)
    {
        if (message is HostMessage.ProgramStarted started)
            running[started.Pid] = true;
        else if (message is HostMessage.ProgramEnded ended)
            running.TryRemove(ended.Pid, out _);
    }

    internal void Forget() => running.Clear();

    /// <summary>As they were found at most a second ago. For the watching thread only.</summary>
    internal bool AreDebugged()
    {
        if (running.IsEmpty)
            debugged = false;
        else if (looks++ % LooksInOne == 0)
            debugged = running.Keys.Any(pid => Tracer.Of(pid) != 0 || managedDebugger(pid) == true);
        return debugged;
    }
}
