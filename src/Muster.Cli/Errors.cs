using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Node;

namespace Muster.Cli;

/// <summary>Turns what a user can cause into a message and an exit code: no stack trace for a user's mistake.</summary>
static class Errors
{
    public static async Task<int> GuardAsync(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (RunException e)
        {
            return Say(e.Message, e.ExitCode);
        }
        catch (NodeException e)
        {
            return Say(e.Message, ExitCode.NoWorker);
        }
    }

    /// <summary>Says what is wrong; returns the code.</summary>
    public static int Say(string message, ExitCode code)
    {
        StandardError.Say(message);
        return (int)code;
    }
}
