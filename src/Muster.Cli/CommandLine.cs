using System.CommandLine;
using System.Runtime.InteropServices;
using Muster.Cli.Completion;
using Muster.Cli.Configuring;
using Muster.Cli.Help;
using Muster.Cli.Listing;
using Muster.Cli.Options;
using Muster.Cli.Sequences;
using Muster.Cli.Starting;
using Muster.Cli.Terminal;
using Muster.Model;

namespace Muster.Cli;

/// <summary>The commands, and what happens before one of them runs.</summary>
static class CommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        if (ActionsConsole.IsRunner)
            ActionsConsole.Guard();

        if (CompletionCommand.Answers(args, static () => Root([])))
            return 0;

        var words = CommandWords.Split(HelpPage.Asked(args));
        var root = Root(words.InlineSettings);
        var parsed = root.Parse(words.Words);
        if (Mistakes.In(parsed, root, words.Words) is { } mistake)
            return Errors.Say($"{mistake}\nSee: muster {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help", ExitCode.BadUsage);

        try
        {
            // Help is given whatever is configured.
            if (parsed.Action == parsed.CommandResult.Command.Action && ConfigurationOptions.Of(parsed.CommandResult.Command) is { } configuring)
                parsed = configuring.Apply(root, words.Words, parsed);

            // Signals are the session's business: the first lets running tests end.
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            return Errors.Say(e.Message, e.ExitCode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Errors.Say($"The output was not written: {e.Message}", ExitCode.ReportNotWritten);
        }
    }

    /// <summary>All commands.</summary>
    public static Command Root(IReadOnlyList<string> inlineSettings)
    {
        var version = new Option<bool>("--version") { Description = "Say the version, the runtime and the platform." };
        var run = new RunCommandOptions { InlineSettings = inlineSettings, Configuring = new() { TakesPaths = true, InlineSettings = inlineSettings } };
        var list = new RunCommandOptions { InlineSettings = inlineSettings, Configuring = new() { TakesPaths = true, RunsHooks = false, InlineSettings = inlineSettings } };
        var bisect = new BisectCommandOptions(inlineSettings);
        var doctor = new DoctorCommandOptions(inlineSettings);
        var merge = new MergeCommandOptions();
        var init = new InitCommandOptions();
        var root = new Command("muster", "Distributes and re-runs .NET tests over processes, whatever framework they are written in. No project changes, no telemetry.")
        {
            Command("run", "Run tests, spread over worker processes.", run.Paths, run.All, (parsed, cancel) => RunCommand.RunAsync(run, parsed, cancel), parsed => RunCommand.Check(run, parsed)),
            Command("list", "List the tests that a run would plan.", list.Paths, list.ForListing, (parsed, cancel) => ListCommand.RunAsync(list, parsed, cancel), parsed => ListCommand.Check(list, parsed)),
            Command("bisect", "Find the tests that make another one fail when they run before it.", bisect.Run.Paths, bisect.All, (parsed, cancel) => BisectCommand.RunAsync(bisect, parsed, cancel), parsed => BisectCommand.Check(bisect, parsed), bisect.Test),
            Command("doctor", "Run the failures of the last run, or of a JSON report, with -n 0, and say why they fail in parallel.", doctor.Run.Paths, doctor.All, (parsed, cancel) => DoctorCommand.RunAsync(doctor.Run, parsed, cancel), parsed => DoctorCommand.Check(doctor.Run, parsed)),
            Command("merge", "Join JSON reports of shards, machines and repeated runs into any kind of report.", merge.Files, merge.All, (parsed, _) => MergeCommand.RunAsync(merge, parsed), parsed => MergeCommand.Check(merge, parsed)),
            Command("init", "Write a commented muster.json for what there is to test.", init.Path, init.All, (parsed, cancel) => InitCommand.RunAsync(init, parsed, ConfigurationOptions.Keys(parsed.RootCommandResult.Command), cancel)),
            CompletionCommand.Create(),
            HelpPage.Option,
            version,
        };
        root.SetAction(parsed => parsed.GetValue(version)
            ? SayVersion()
            : Errors.Say($"say what to do: {string.Join(", ", root.Subcommands.Select(c => c.Name))}.\nSee: muster --help", ExitCode.BadUsage));
        return root;
    }

    static Command Command(string name, string description, Argument argument, IEnumerable<Option> options, Func<ParseResult, CancellationToken, Task<int>> action, Action<ParseResult>? check = null, Argument? first = null)
    {
        var command = new Command(name, description);
        if (first is not null)
            command.Arguments.Add(first);
        command.Arguments.Add(argument);
        foreach (var option in options)
            command.Options.Add(option);
        var configuring = ConfigurationOptions.Of(command);
        if (configuring is not null && check is not null)
            configuring.Check = check;
        command.SetAction((parsed, cancel) => Errors.GuardAsync(() => configuring is null ? action(parsed, cancel) : configuring.RunAsync(parsed, () => action(parsed, cancel))));
        return command;
    }

    static int SayVersion()
    {
        Console.WriteLine($"muster {ToolVersion.Text} ({RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})");
        return 0;
    }
}
