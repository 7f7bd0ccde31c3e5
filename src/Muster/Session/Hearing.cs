using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Session;

/// <summary>Gives each message of a host to the one that it is for.</summary>
sealed class Hearing(RunState state, Orders orders, Results results, Listing listing, ListCheck listCheck, Debugging debugging)
{
    /// <param name="host">Who speaks.</param>
    /// <param name="message">What it says.</param>
    /// <param name="output">What the test printed, where the message is the end of one.</param>
    public void Hear(HostState host, HostMessage message, string? output)
    {
        switch (message)
        {
            case HostMessage.PieceTaken taken:
                Results.Taken(host, taken);
                break;
            case HostMessage.TestStarted started:
                results.Started(host, started);
                break;
            case HostMessage.TestEnded ended:
                results.Ended(host, ended, output);
                break;
            case HostMessage.PieceEnded ended:
                results.PieceEnded(host, ended);
                break;
            case HostMessage.CasesFound found:
                Listing.Found(host, found);
                break;
            case HostMessage.ClassesListed listed:
                listCheck.Hear(host, listed);
                break;
            case HostMessage.DiscoveryEnded ended:
                listing.Ended(host, ended);
                break;
            case HostMessage.DiscoveryFailed failed:
                listing.Failed(host, failed.Message);
                break;
            case HostMessage.ProgramStarted started:
                debugging.Hear(host, started);
                break;
            case HostMessage.ProgramEnded ended:
                host.Programs.Remove(ended.Pid);
                break;
            case HostMessage.Prepared prepared:
                orders.Prepared(host, prepared);
                break;
            case HostMessage.FilesAttached attached:
                AttachedFiles.Hear(state, host, attached);
                break;
            case HostMessage.Noted noted:
                state.NoticeOnce($"{host.Module.Module.Name}: {noted.Message}");
                break;
            case HostMessage.Goodbye goodbye:
                Farewell(host, goodbye);
                break;
        }
    }

    void Farewell(HostState host, HostMessage.Goodbye goodbye)
    {
        host.CpuMs = goodbye.CpuMs > 0 ? goodbye.CpuMs : null;
        foreach (var fixture in goodbye.Fixtures)
            state.AddProblem(ProblemKind.Fixture, host.Module.Module.Name, fixture);
    }
}
