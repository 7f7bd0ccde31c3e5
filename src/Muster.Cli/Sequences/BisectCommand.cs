using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Muster.Cli.Options;
using Muster.Model;
using Muster.Sequences;
using Muster.Session;
using Muster.Settings;

namespace Muster.Cli.Sequences;

/// <summary><c>muster bisect</c>: finds the tests that make another one fail.</summary>
static class BisectCommand
{
    public static async Task<int> RunAsync(BisectCommandOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var name = parsed.GetValue(options.Test)!;
        var like = parsed.GetValue(options.Sequences.Like);
        var worker = parsed.GetValue(options.Sequences.Worker);
        var run = (await Read(options, parsed).FindAsync(cancel)) with
        {
            ListOnly = false,
            Hooks = options.Run.Configuring.Loaded?.RunHooks ?? HookCommands.None,
        };
        using var stop = new StopWish();
        var tests = await ListedTests.OfAsync(run);
        var target = tests.Find(name, name);
        var listed = tests.Of(target.Module);
        var suspects = like is null ? Suspects.OfMemory(run, target, listed) : Suspects.OfReport(like, worker, target, listed);

        var quiet = parsed.GetValue(options.Run.Quiet);
        if (!quiet)
            Console.WriteLine(BisectText.Head(target, suspects));
        var clock = Stopwatch.StartNew();
        var number = 0;
        // One after another: with threads the order would be a matter of chance.
        var search = new OrderSearch(suspects.Sequence with { Threads = 1 }, new ProbeRun(run, target.Module, target.Test.Id, stop).RunAsync, Say);
        var verdict = await search.FindAsync();
        Console.WriteLine(BisectText.End(verdict, target.Test, suspects, Limited(run)));
        return (int)CodeOf(verdict.Kind);

        void Say(string line)
        {
            if (!quiet)
                Console.WriteLine($"{++number,3}  {line}  ({clock.Elapsed.TotalSeconds:0.0} s)");
        }
    }

    /// <summary>Whether what is asked is said in the right way.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static void Check(BisectCommandOptions options, ParseResult parsed) => Read(options, parsed).CheckPaths();

    static RunWish Read(BisectCommandOptions options, ParseResult parsed)
    {
        var like = parsed.GetValue(options.Sequences.Like);
        var worker = parsed.GetValue(options.Sequences.Worker);
        if (worker is not null && like is null)
            throw new UsageException("--worker belongs to --like: --like REPORT.json --worker gw3.");
        if (like is not null && ReportFile.Read("--like", like) is var recorded && worker is not null)
            LikeRequest.ProcessesOf(recorded, like, worker);

        // No reports and no attachments, as for a list.
        return RunOptionsReader.Read(options.Run, parsed, listOnly: true);
    }

    // A test that hangs after others fails for its limit.
    static string Limited(RunOptions run) => run.TestTimeout is { } limit
        ? CommandText.With(run.RerunCommand, string.Create(CultureInfo.InvariantCulture, $"--timeout {limit.TotalSeconds}"))
        : run.RerunCommand;

    static ExitCode CodeOf(OrderVerdictKind kind) => kind switch
    {
        OrderVerdictKind.Found or OrderVerdictKind.FoundMany => ExitCode.Passed,
        OrderVerdictKind.Stopped => ExitCode.Aborted,
        _ => ExitCode.TestsFailed,
    };
}
