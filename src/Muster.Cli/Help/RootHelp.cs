using System.CommandLine;
using System.Text;

namespace Muster.Cli.Help;

/// <summary>The page of <c>muster --help</c>.</summary>
static class RootHelp
{
    public static string Of(Command root)
    {
        var text = new StringBuilder("""
            Distributes and re-runs .NET tests over processes, whatever framework they are
            written in. No project changes, no telemetry.

              muster COMMAND [options]

            Commands

            """);
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
            FullHelp.Entry(text, command.Name, command.Description ?? "");

        return text.Append("""

            Options
              -h, --help                The help of a command: muster run --help.
              --version                 The version, the runtime and the platform.

            Examples
              muster run                            the solution or project in this folder
              muster run Shop.slnx -n 8             over eight workers
              muster run --test Cart --live         those with Cart in their name
              muster run --last-failed              what failed when it last ran
              muster list --no-build --format json  what there is, for a program

            """).ToString();
    }
}
