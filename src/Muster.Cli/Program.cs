using System.CommandLine;
using Muster.Cli;

var run = new RunCommandOptions();
var list = new RunCommandOptions();
var root = new RootCommand("Muster distributes, isolates and re-runs .NET tests over processes, whatever framework they are written in. No project changes, no telemetry.")
{
    Command("run", "Run tests, spread over worker processes.", run, run.All, RunCommand.RunAsync),
    Command("list", "List tests.", list, list.ForListing, ListCommand.RunAsync),
};

return await root.Parse(args).InvokeAsync(new InvocationConfiguration
{
    // Signals are the session's business: the first lets running tests end.
    ProcessTerminationTimeout = null,
});

static Command Command(string name, string description, RunCommandOptions options, IEnumerable<Option> shown, Func<RunCommandOptions, ParseResult, CancellationToken, Task<int>> action)
{
    var command = new Command(name, description);
    command.Arguments.Add(options.Paths);
    foreach (var option in shown)
        command.Options.Add(option);
    command.SetAction((parsed, cancel) => Errors.GuardAsync(() => action(options, parsed, cancel)));
    return command;
}
