using Muster.Reporting.GitHub;

namespace Muster.Cli.Terminal;

/// <summary>Standard output for JSON.</summary>
static class JsonOutput
{
    /// <summary>A stream to write to and to dispose of. What the JSON says is no command to a runner of workflows.</summary>
    public static Stream Open()
    {
        var output = Console.OpenStandardOutput();
        return new BufferedStream(ActionsConsole.IsGuarded ? new WorkflowSafeJsonStream(output) : output, 1 << 16);
    }
}
