using Muster.Model.Wire;

namespace Muster.Session;

/// <summary>Gives each message of a host to the one that it is for.</summary>
sealed class Hearing(RunState state, Results results, Listing listing, ListCheck listCheck, Debugging debugging)
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
            case HostMessage.ProgramStarted or HostMessage.ProgramEnded or HostMessage.Prepared:
                debugging.Hear(host, message);
                break;
            default:
                Remarks.Hear(state, host, message);
                break;
        }
    }
}
