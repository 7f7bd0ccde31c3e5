using Muster.Model;
using Muster.Node;
using Muster.Scheduling;

namespace Muster.Session;

/// <summary>What happens when a host is gone before it has spoken.</summary>
sealed class FailedStarts(RunState state, Orders orders, Blame blame, Listing listing)
{
    const int SilentStartsAllowed = 2;

    /// <summary>Where the module seems not to blame: its hosts have spoken before, or are killed from outside. That may cease.</summary>
    const int BlamelessStartsAllowed = 10;

    const int KillSignal = 9;

    readonly HashSet<ModuleState> narrowed = [];

    public void Take(HostState host, HostExit exit)
    {
        if (host.Call is { } call)
            blame.Untouched(host, call.Piece);
        if (exit.Loss == HostLoss.NoCopy)
            NotCopied(host, exit);
        else
            NeverSpoke(host, exit);
    }

    void NeverSpoke(HostState host, HostExit exit)
    {
        var allowed = host.Module.EverReady || exit.Signal == KillSignal ? BlamelessStartsAllowed : SilentStartsAllowed;
        if (++host.Module.SilentStarts < allowed)
            return;

        var kind = host.Module.Listed ? ProblemKind.Host : ProblemKind.Discovery;
        var said = exit.StartErrors.Length > 0 ? $"\n{exit.StartErrors.Trim()}" : LossText.Tail(exit);
        listing.GiveUp(host.Module, kind, $"No worker could be started for {host.Module.Module.Name}: the process {LossText.How(exit)} before it was ready. Build it anew; if that does not help, dotnet test starts the same runtime and may say more.{said}");
    }

    // There may be room for fewer copies than there are slots: then the module makes do with the hosts that it has.
    void NotCopied(HostState host, HostExit exit)
    {
        var module = host.Module;
        var others = state.Hosts.Values.Count(other => other.Module == module);
        if (others == 0 && ++module.SilentStarts >= SilentStartsAllowed)
        {
            listing.GiveUp(module, module.EverReady ? ProblemKind.Host : ProblemKind.Discovery, Sentence(module, exit) + " Make room there, name another folder in TMPDIR, or run without --copy-output (copyOutput in muster.json).");
            return;
        }

        orders.Tell(new SchedulerInput.HostsLimited(module.Module.Index, Math.Max(1, others)));
        if (narrowed.Add(module))
            state.Notice(Sentence(module, exit) + " It makes do with fewer workers.");
    }

    static string Sentence(ModuleState module, HostExit exit) => $"The output folder of {module.Module.Name} could not be copied to {Path.GetTempPath()}: {exit.Reason}.";
}
