using System.CommandLine;
using System.CommandLine.Parsing;
using Muster.Cli.Options;

namespace Muster.Cli.Sequences;

/// <summary>The options that run tests again in the order of an earlier run, or in one that is given.</summary>
sealed class SequenceOptions
{
    public Option<string?> Like { get; } = new("--like") { Description = "Run what one worker ran in this JSON report, once more: the same calls in the same order; with --worker.", HelpName = "FILE" };

    public Option<string?> Worker { get; } = new("--worker") { Description = "The worker whose sequence runs again, for example gw3; with --like.", HelpName = "WORKER" };

    public Option<string?> Until { get; } = new("--until") { Description = "Stop that sequence after this test: its id, its name or a part of it.", HelpName = "TEST" };

    public Option<string[]> InOrder { get; } = new("--in-order") { Description = "Run just these tests in one process, in this order: ids or names; any number of times.", HelpName = "TEST" };

    /// <summary>They are about one run, and stand in no configuration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. new SequenceOptions().All.Select(option => option.Name)];

    /// <summary>All of them, in the order of the help page.</summary>
    public IEnumerable<Option> All => [Like, Worker, Until, InOrder];

    /// <summary>What the command line asks for; null if tests are distributed as ever.</summary>
    /// <exception cref="UsageException">It cannot be had.</exception>
    public ISequenceRequest? Read(RunCommandOptions run, ParseResult parsed)
    {
        var like = parsed.GetValue(Like);
        var tests = parsed.GetValue(InOrder) ?? [];
        foreach (var alone in new Option[] { Worker, Until }.Where(option => like is null && IsGiven(parsed, option)))
            throw new UsageException($"{alone.Name} belongs to --like: --like REPORT.json --worker gw3 --until TEST.");

        if (like is null && tests.Length == 0)
            return null;

        var option = like is null ? InOrder.Name : Like.Name;
        // What is configured is meant for other runs, and gives way.
        var typed = run.Configuring.Typed ?? parsed;
        Option[] others = [run.Debugging.Repeat, run.Debugging.UntilFail, run.MinimumExpectedTests, run.Workers, run.MaxProcesses, run.Dist, run.Distribute, run.MaxScheduleChunk, run.NoReorder, run.Split, run.Rules.NoSplit, run.Threads, .. run.Selecting.All, .. like is null ? [] : new Option[] { InOrder }];
        foreach (var other in others.Where(o => IsGiven(typed, o)))
            throw new UsageException($"{option} is incompatible with {Typed(typed, other)}: {(like is null ? "it" : "the report")} says what runs, in which order and where.");

        return like is null ? new InOrderRequest(tests) : LikeRequest.Read(like, parsed.GetValue(Worker), parsed.GetValue(Until));
    }

    static string Typed(ParseResult parsed, Option option) => (parsed.GetResult(option) as OptionResult)?.IdentifierToken?.Value ?? option.Name;

    static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is OptionResult { Implicit: false };
}
