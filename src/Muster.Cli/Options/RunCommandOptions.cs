using System.CommandLine;
using System.CommandLine.Completions;
using Muster.Cli.Configuring;
using Muster.Cli.Sequences;

namespace Muster.Cli.Options;

/// <summary>The options of <c>muster run</c>, with xdist's names where xdist has them and dotnet's where dotnet has them.</summary>
sealed class RunCommandOptions
{
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Project, solution, folder or built test DLL; the current folder if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> Workers { get; } = new("--numprocesses", "-n", "--num-processes", "--np")
    {
        Description = "Workers: a number, auto (processor cores within quota and affinity) or logical; 0 switches distribution off.",
        DefaultValueFactory = _ => "auto",
        HelpName = "NUM|auto|logical",
    };

    public Option<int?> MaxProcesses { get; } = new("--maxprocesses") { Description = "Never more workers than this.", HelpName = "NUM" };

    public Option<string?> Dist { get; } = new("--dist")
    {
        Description = "How tests are spread: auto, load, loadscope, loadfile, loadgroup, worksteal or no.",
        HelpName = "MODE",
        CompletionSources = { _ => DistReader.Names.Select(name => new CompletionItem(name)) },
    };

    public Option<bool> Distribute { get; } = new("-d") { Description = "Short for --dist load." };

    public Option<int?> MaxScheduleChunk { get; } = new("--maxschedchunk") { Description = "Most tests handed out at once with --dist load.", HelpName = "NUM" };

    public Option<bool> NoReorder { get; } = new("--no-loadscope-reorder") { Description = "Keep the order of discovery in the modes by scope." };

    public Option<string> Split { get; } = new("--split")
    {
        Description = "auto or never: may a class without shared fixtures be spread over workers?",
        DefaultValueFactory = _ => "auto",
        HelpName = "auto|never",
    };

    public RuleOptions Rules { get; } = new();

    public Option<int?> Threads { get; } = new("--threads")
    {
        Description = "Tests at once in each worker, where the project runs tests in parallel; 1 forces serial. Default: what the project asks for, shared by the workers.",
        HelpName = "NUM",
    };

    public Option<double?> Timeout { get; } = new("--timeout") { Description = "Kill a test that runs longer, and go on.", HelpName = "SECONDS" };

    public Option<int?> MaxWorkerRestart { get; } = new("--max-worker-restart") { Description = "Crashed workers to replace; 0 replaces none. Default: 4 x workers. Those killed at --timeout do not count.", HelpName = "NUM" };

    public Option<int?> MaxFail { get; } = new("--maxfail") { Description = "Start no further test after this many failures.", HelpName = "NUM" };

    public Option<bool> FailFast { get; } = new("-x") { Description = "Short for --maxfail 1." };

    public Option<int?> MinimumExpectedTests { get; } = new("--minimum-expected-tests") { Description = "Fail with exit code 9 if fewer tests ran.", HelpName = "NUM" };

    public SelectingOptions Selecting { get; } = new();

    /// <summary>Those that run a sequence again.</summary>
    public SequenceOptions Sequences { get; } = new();

    public DebuggingOptions Debugging { get; } = new();

    public Option<bool> NoBuild { get; } = new("--no-build") { Description = "Run what is built." };

    public Option<string?> Configuration { get; } = new("--configuration", "-c") { Description = "Build configuration; by default the one that dotnet build takes.", HelpName = "NAME" };

    public Option<string?> Framework { get; } = new("--framework", "-f") { Description = "Run this target framework only.", HelpName = "TFM" };

    public Option<string?> Settings { get; } = new("--settings") { Description = "Run settings for all modules, instead of the projects' own. Single ones follow -- as in dotnet test.", HelpName = "FILE" };

    public Option<string[]> Variables { get; } = new("--environment", "-e") { Description = "Set an environment variable for the tests; any number of times.", HelpName = "NAME=VALUE" };

    /// <summary>What goes on to the build.</summary>
    public BuildOptions Build { get; } = new();

    /// <summary>What followed <c>--</c>.</summary>
    public IReadOnlyList<string> InlineSettings { get; init; } = [];

    public HistoryOptions History { get; } = new();

    public HookOptions Hooks { get; } = new();

    public ReportOptions Reports { get; } = new();

    public Option<string> ResultsDirectory { get; } = new("--results-directory")
    {
        Description = "Where files that tests attach are kept, each run's in a folder of its own.",
        DefaultValueFactory = _ => "TestResults",
        HelpName = "DIR",
    };

    public PrintingOptions Printing { get; } = new();

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say each test with its worker, and what workers do." };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say only failures and totals." };

    public Option<string> Color { get; } = new("--color") { Description = "auto, always or never.", DefaultValueFactory = _ => "auto", HelpName = "WHEN", CompletionSources = { "auto", "always", "never" } };

    public Option<bool> NoProgress { get; } = new("--no-progress") { Description = "Plain lines, also in a terminal." };

    public Option<string> Format { get; } = new("--format") { Description = "How tests are listed: text or json.", DefaultValueFactory = _ => "text", HelpName = "text|json" };

    /// <summary>Where values come from that nobody typed.</summary>
    public ConfigurationOptions Configuring { get; init; } = new();

    /// <summary>Those that <c>muster list</c> has.</summary>
    public IEnumerable<Option> ForListing => [.. Selecting.All, .. History.All, NoBuild, Configuration, Framework, .. Build.All, Settings, Variables, Format, .. Configuring.All];

    /// <summary>Those that <c>muster run</c> has, in the order of the help page.</summary>
    public IEnumerable<Option> All =>
    [
        Workers, MaxProcesses, Dist, Distribute, MaxScheduleChunk, NoReorder, Split, Threads, .. Rules.All, .. Selecting.All, .. Sequences.All, .. History.All, Timeout, MaxFail, FailFast, MaxWorkerRestart, MinimumExpectedTests, .. Debugging.All,
        NoBuild, Configuration, Framework, .. Build.All, Settings, Variables, .. Hooks.All, .. Reports.All, ResultsDirectory, .. Printing.All, Verbose, Quiet, Color, NoProgress, .. Configuring.All,
    ];
}
