using System.CommandLine;
using Muster.Cli.Configuring;
using Muster.Cli.Terminal;
using Muster.Input;
using Muster.Scheduling;
using Muster.Session;
using Muster.Settings;
using Muster.Storage;

namespace Muster.Cli.Options;

/// <summary>Turns a parsed command line into the options of a run.</summary>
static class RunOptionsReader
{
    public static Task<RunOptions> ReadAsync(RunCommandOptions options, ParseResult parsed, bool listOnly, CancellationToken cancel, string[]? pathsInstead = null) =>
        Read(options, parsed, listOnly, pathsInstead).FindAsync(cancel);

    /// <summary>All that can be said before a build, which may take minutes; whatever may be wrong in the command line is wrong here.</summary>
    /// <exception cref="UsageException">An option is wrong.</exception>
    public static RunWish Read(RunCommandOptions options, ParseResult parsed, bool listOnly, string[]? pathsInstead = null)
    {
        var workers = WorkerCount.Parse(parsed.GetValue(options.Workers) ?? "auto", parsed.GetValue(options.MaxProcesses));
        workers = options.Printing.Workers(parsed, workers, asked: (options.Configuring.Typed ?? parsed).GetResult(options.Workers) is { Implicit: false });
        var dist = DistReader.Read(parsed.GetValue(options.Dist), parsed.GetValue(options.Distribute), workers);
        var selection = options.Selecting.Read(parsed);
        TimeSpan? timeout = parsed.GetValue(options.Timeout) is { } seconds ? RunLimits.TimeoutOf(seconds) : null;
        var split = MaySplit(parsed.GetValue(options.Split) ?? "auto");
        NumberRanges.Check(parsed);

        var debug = MayDebug(options, parsed);
        var repetitions = options.Debugging.Repetitions(parsed);
        var history = options.History.Folder(parsed);
        var reported = options.History.Durations(parsed);
        var variables = VariableWords.Read(parsed.GetValue(options.Variables) ?? []);
        var results = !listOnly && parsed.GetValue(options.ResultsDirectory) is { } folder ? ReportPaths.Full("--results-directory", folder) : null;

        var paths = pathsInstead ?? parsed.GetValue(options.Paths) ?? [];
        if (paths.Any(string.IsNullOrWhiteSpace))
            throw new UsageException("A path is empty. Name a project, a solution, a folder or a built test assembly.");

        var configuration = options.Configuring.Loaded ?? new Configuration { Root = RootFolder.Find(paths.FirstOrDefault() ?? Environment.CurrentDirectory) };
        var hooks = listOnly ? HookCommands.None : options.Hooks.Read(parsed, configuration.RunHooks);
        var dotnet = DotnetHost.Find();
        var finder = new ModuleFinder(Request(options, parsed, paths), configuration.Root, dotnet) { Building = parsed.GetValue(options.Quiet) ? null : SayBuilding };
        var run = new RunOptions
        {
            Modules = [],
            Root = configuration.Root,
            DotnetPath = dotnet.Executable,
            HostFolder = Path.Combine(AppContext.BaseDirectory, "host"),
            Dist = dist,
            Slots = dist == DistributionMode.No ? 1 : workers,
            MaxScheduleChunk = parsed.GetValue(options.MaxScheduleChunk),
            ReorderScopes = !parsed.GetValue(options.NoReorder),
            Split = split && !parsed.GetValue(options.Rules.NoSplit),
            CopyOutput = parsed.GetValue(options.Rules.CopyOutput),
            Threads = parsed.GetValue(options.Threads) ?? 0,
            TestTimeout = timeout,
            MaxWorkerRestart = parsed.GetValue(options.MaxWorkerRestart),
            MaxFail = parsed.GetValue(options.FailFast) ? 1 : parsed.GetValue(options.MaxFail),
            MinimumExpectedTests = parsed.GetValue(options.MinimumExpectedTests) ?? 0,
            Environment = variables,
            Selection = selection,
            Rules = options.Rules.Heed(options, parsed, configuration.RunRules),
            Hooks = hooks,
            ResultsDirectory = results,
            ListOnly = listOnly,
            HistoryFolder = history,
            ReportedDurations = reported,
            FollowOutput = options.Printing.Wanted(parsed),
            Repetitions = repetitions,
            UntilFail = parsed.GetValue(options.Debugging.UntilFail),
            RerunCommand = RerunCommandText.Of(options, options.Configuring.Typed ?? parsed),
        };
        return new RunWish(debug ? ForDebugging(run) : run, finder);
    }

    static bool MayDebug(RunCommandOptions options, ParseResult parsed)
    {
        if (!parsed.GetValue(options.Debugging.Debug))
            return false;

        return DebugConflicts.In(options, options.Configuring.Typed ?? parsed, Environment.GetEnvironmentVariable) is { } conflict ? throw new UsageException(conflict) : true;
    }

    // One process at a time, one test at a time, and as much of it as anybody may want to look at.
    static RunOptions ForDebugging(RunOptions run) => run with { Debug = true, Dist = DistributionMode.No, Slots = 1, Threads = 1, TestTimeout = null, Rules = [.. run.Rules.Select(rule => rule with { Threads = null, Timeout = null })] };

    static void SayBuilding(string path) => StandardError.Say($"building {Path.GetRelativePath(Environment.CurrentDirectory, path)}");

    /// <summary>What is to be built and looked for.</summary>
    public static ModuleRequest Request(RunCommandOptions options, ParseResult parsed, string[] paths) => new()
    {
        Paths = paths,
        NoBuild = parsed.GetValue(options.NoBuild),
        Configuration = parsed.GetValue(options.Configuration),
        Framework = parsed.GetValue(options.Framework),
        BuildArguments = options.Build.ArgumentsOf(parsed),
        TypedConfiguration = (options.Configuring.Typed ?? parsed).GetValue(options.Configuration),
        TypedBuildArguments = options.Build.ArgumentsOf(options.Configuring.Typed ?? parsed),
        SettingsPath = parsed.GetValue(options.Settings),
        InlineSettings = options.InlineSettings,
    };

    static bool MaySplit(string text) => text switch
    {
        "auto" => true,
        "never" => false,
        _ => throw new UsageException($"--split {text}: give auto or never."),
    };
}
