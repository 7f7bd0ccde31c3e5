using System.CommandLine;
using Muster.Hooks;
using Muster.Settings;

namespace Muster.Cli.Options;

/// <summary>Options for commands that run beside the tests.</summary>
sealed class HookOptions
{
    readonly Option<string[]> hook = new("--hook")
    {
        Description = $"Run a shell command at one of these: {string.Join(", ", HookName.All)}; any number of times.",
        HelpName = "NAME=COMMAND",
    };

    readonly Option<double?> timeout = new("--hook-timeout") { Description = "Kill a hook that takes longer. Default: 300.", HelpName = "SECONDS" };

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [hook, timeout];

    /// <summary>What a command line asks for; a hook that it names replaces the one of that name.</summary>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public HookCommands Read(ParseResult parsed, HookCommands commands)
    {
        var names = new HashSet<string>();
        foreach (var word in parsed.GetValue(hook) ?? [])
        {
            var (name, command) = Split(word);
            if (!names.Add(name))
                throw new UsageException($"--hook {name} is given twice. Join the commands with && in one of them.");

            commands = commands.With(name, command);
        }

        return parsed.GetValue(timeout) is { } seconds ? commands with { Timeout = Bound(seconds) } : commands;
    }

    static (string Name, string Command) Split(string word)
    {
        var sign = word.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0 || string.IsNullOrWhiteSpace(word[(sign + 1)..]))
            throw new UsageException($"--hook {word}: give NAME=COMMAND, for example --hook 'runStart=docker compose up -d --wait'.");

        return (word[..sign].Trim(), word[(sign + 1)..].Trim());
    }

    static TimeSpan Bound(double seconds) => RunLimits.IsTime(seconds)
        ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException($"--hook-timeout {RunLimits.Text(seconds)}: give the seconds that one hook may take, for example --hook-timeout 60.");
}
