using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using Muster.Model;

namespace Muster.Cli;

/// <summary>The commands, and what happens before one of them runs.</summary>
static class CommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        var words = CommandWords.Split(args);
        var root = Root(words.InlineSettings);
        var parsed = root.Parse(words.Words);

        if (Mistakes.In(parsed, root) is { } mistake)
            return Errors.Say($"{mistake}\nSee: muster {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help", ExitCode.BadUsage);

        try
        {
            // Signals are the session's business: the first lets running tests end.
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Errors.Say($"The output was not written: {e.Message}", ExitCode.ReportNotWritten);
        }
    }

    static Command Root(IReadOnlyList<string> inlineSettings)
    {
        var version = new Option<bool>("--version") { Description = "Say the version, the runtime and the platform." };
        var run = new RunCommandOptions { InlineSettings = inlineSettings };
        var list = new RunCommandOptions { InlineSettings = inlineSettings };
        var root = new Command("muster", "Distributes and re-runs .NET tests over processes, whatever framework they are written in. No project changes, no telemetry.")
        {
            Command("run", "Run tests, spread over worker processes.", run, run.All, RunCommand.RunAsync),
            Command("list", "List the tests that a run would plan.", list, list.ForListing, ListCommand.RunAsync),
            new HelpOption { Recursive = true },
            version,
        };
        root.SetAction(parsed => parsed.GetValue(version)
            ? SayVersion()
            : Errors.Say("say what to do: run or list.\nSee: muster --help", ExitCode.BadUsage));
        return root;
    }

    static Command Command(string name, string description, RunCommandOptions options, IEnumerable<Option> shown, Func<RunCommandOptions, ParseResult, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description);
        command.Arguments.Add(options.Paths);
        foreach (var option in shown)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => Errors.GuardAsync(() => action(options, parsed, cancel)));
        return command;
    }

    static int SayVersion()
    {
        Console.WriteLine($"muster {ToolVersion.Text} ({RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})");
        return 0;
    }
}
