using System.CommandLine;
using Muster.Cli.Options;
using Muster.Cli.Sequences;
using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Session;

namespace Muster.Cli;

/// <summary><c>muster run</c>.</summary>
static class RunCommand
{
    /// <summary>A terminal that takes nothing must not keep the run from its end.</summary>
    static readonly TimeSpan ScreenBound = TimeSpan.FromSeconds(10);

    /// <summary>A slow disk may take its time for a hundred thousand results.</summary>
    static readonly TimeSpan ReportsBound = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(RunCommandOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var (reports, words, sequence, wish) = Read(options, parsed);
        options.Reports.Guard(parsed);
        var terminal = Screen(options, parsed, words);
        var run = await wish.FindAsync(cancel);
        if (sequence is not null)
            run = await sequence.ApplyAsync(run);
        var session = new TestSession(run);
        using var signals = new Signals(session);
        var enter = new EnterKey(session.GoOn);
        if (run.Debug)
            enter.Listen();

        using var jobs = JobControl.Of(terminal);
        var screen = new ReporterPump([terminal], static problem => StandardError.Say(problem.Message), TimeProvider.System);
        var files = new ReporterPump(reports, static problem => StandardError.Say(problem.Message), TimeProvider.System);
        var exitCode = ExitCode.Passed;
        await session.RunAsync(e =>
        {
            enter.Hear(e);
            screen.Post(e);
            if (e is not SessionEvent.OutputPrinted)
                files.Post(e);
            if (e is SessionEvent.RunEnded ended)
                exitCode = (ExitCode)ended.Summary.ExitCode;
        });

        var problems = await Task.WhenAll(screen.CompleteAsync(ScreenBound), files.CompleteAsync(ReportsBound));
        options.Reports.Announce();
        return (int)ExitCodes.Weightiest([exitCode, .. problems.SelectMany(p => p).Select(p => ExitCodes.Of(p.Kind))]);
    }

    /// <summary>Whether a run would begin.</summary>
    /// <exception cref="UsageException">It would not.</exception>
    public static void Check(RunCommandOptions options, ParseResult parsed) => Read(options, parsed).Wish.CheckPaths();

    static (IReadOnlyList<IReporter> Reports, TerminalOptions Terminal, ISequenceRequest? Sequence, RunWish Wish) Read(RunCommandOptions options, ParseResult parsed)
    {
        var reports = options.Reports.Create(parsed, attachments: true);
        var verbosity = parsed.GetValue(options.Quiet) ? Verbosity.Quiet : parsed.GetValue(options.Verbose) ? Verbosity.Verbose : Verbosity.Normal;
        var terminal = ScreenOptions.Read(verbosity, parsed.GetValue(options.Color)!);
        return (reports, terminal, options.Sequences.Read(options, parsed), RunOptionsReader.Read(options, parsed, listOnly: false));
    }

    static IReporter Screen(RunCommandOptions options, ParseResult parsed, TerminalOptions terminal)
    {
        // Who steps through a test wants no clock ticking beside it, and types into this terminal.
        var plain = parsed.GetValue(options.NoProgress) || parsed.GetValue(options.Debugging.Debug);
        return PrintingOptions.Screen(terminal, terminal.Live && !plain, options.Printing.IsStraight(parsed));
    }
}
