using System.CommandLine;
using Muster.Cli;
using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>A command line with what is configured.</summary>
sealed class Applied
{
    readonly ConfigurationOptions group;

    /// <exception cref="UsageException">The configuration is wrong.</exception>
    public Applied(params string[] words)
    {
        var root = CommandLine.Root(words.SkipWhile(word => word != "--").Skip(1).ToList());
        string[] own = [.. words.TakeWhile(word => word != "--")];
        var typed = root.Parse(own);
        group = ConfigurationOptions.Of(typed.CommandResult.Command)!;
        Parsed = group.Apply(root, own, typed);
    }

    public ParseResult Parsed { get; }

    /// <summary>What <c>--show-config</c> prints, in single spaces.</summary>
    /// <exception cref="UsageException">The command would refuse it.</exception>
    public IReadOnlyList<string> Shown()
    {
        try
        {
            return [.. group.Text(Parsed).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        }
        catch (UsageException e)
        {
            throw new UsageException(group.Explained(e.Message));
        }
    }
}
