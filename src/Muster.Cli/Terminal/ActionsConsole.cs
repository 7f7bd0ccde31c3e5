using Muster.Reporting.GitHub;

namespace Muster.Cli.Terminal;

/// <summary>Standard output and error under GitHub Actions: what they carry is no command, except what is said here.</summary>
static class ActionsConsole
{
    static TextWriter? raw;

    public static bool IsRunner { get; } = GitHubOptions.IsRunner(Environment.GetEnvironmentVariable);

    /// <summary>What is printed is looked through.</summary>
    public static bool IsGuarded => raw is not null;

    /// <summary>From now on nothing that is printed can be taken for a command.</summary>
    public static void Guard()
    {
        if (raw is not null)
            return;

        raw = Console.Out;
        Console.SetOut(new WorkflowSafeWriter(Console.Out));
        Console.SetError(new WorkflowSafeWriter(Console.Error));
    }

    /// <summary>Prints lines that the runner is to obey.</summary>
    public static void Command(string lines)
    {
        if (lines.Length == 0)
            return;

        var target = raw ?? Console.Out;
        BoundedWrite.Try(() =>
        {
            target.Write(lines);
            target.Flush();
        });
    }
}
