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

        // A misspelt option is taken for a path, as there may be any number of those.
        var mistake = UnknownOption(parsed) ?? parsed.Errors.Select(e => e.Message).FirstOrDefault();
        if (mistake is not null)
            return Errors.Say($"{mistake}\nSee: muster {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help", ExitCode.BadUsage);

        // Signals are the session's business: the first lets running tests end.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
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

    static string? UnknownOption(ParseResult parsed)
    {
        var word = parsed.CommandResult.Tokens.Select(t => t.Value).FirstOrDefault(t => t.StartsWith('-') && !File.Exists(t));
        if (word is null)
            return null;

        if (DotnetTestOptions.Answer(word) is { } answer)
            return answer;

        var known = parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name));
        return Guess.Nearest(word, known) is { } near ? $"unknown option {word}; did you mean {near}?" : $"unknown option {word}.";
    }

    static int SayVersion()
    {
        Console.WriteLine($"muster {ToolVersion.Text} ({RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})");
        return 0;
    }
}
