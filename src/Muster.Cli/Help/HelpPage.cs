using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Muster.Cli.Help;

/// <summary>Prints the page that belongs to a command line with <c>--help</c>. It is the same in a terminal and in a pipe.</summary>
sealed class HelpPage : SynchronousCommandLineAction
{
    const string Everything = "all";

    /// <summary>What asks for it, in each command.</summary>
    public static HelpOption Option => new() { Recursive = true, Action = new HelpPage(), Description = "Show help; --help all shows every option." };

    /// <summary>The command line, with <c>help</c> said as an option.</summary>
    public static string[] Asked(string[] args) => args switch
    {
        ["help"] or ["help" or "--help" or "-h", Everything] => ["--help"],
        ["help", .. var rest] => [.. rest, "--help"],
        _ => args,
    };

    public override int Invoke(ParseResult parsed)
    {
        Console.Out.Write(Of(parsed.CommandResult.Command, parsed.CommandResult.Tokens.Any(token => token.Value == Everything)));
        return 0;
    }

    /// <summary>The page of a command.</summary>
    public static string Of(Command command, bool everything)
    {
        if (command.Parents.OfType<Command>().Any())
            return everything || HelpText.Of(command.Name) is not { } page ? FullHelp.Of(command) : page + "\n";

        return RootHelp.Of(command);
    }
}
