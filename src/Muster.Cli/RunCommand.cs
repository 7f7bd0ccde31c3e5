using System.CommandLine;
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
        var reports = options.Reports.Create(parsed, attachments: true);
        var terminal = Screen(options, parsed);
        var run = await RunOptionsReader.ReadAsync(options, parsed, listOnly: false, cancel);
        var session = new TestSession(run);
        using var signals = new Signals(session);
        if (run.Debug)
            EnterKey.GoesOn(session);

        using var jobs = JobControl.Of(terminal);
        var screen = new ReporterPump([terminal], static problem => StandardError.Say(problem.Message), TimeProvider.System);
        var files = new ReporterPump(reports, static problem => StandardError.Say(problem.Message), TimeProvider.System);
        var exitCode = ExitCode.Passed;
        await session.RunAsync(e =>
        {
            screen.Post(e);
            files.Post(e);
            if (e is SessionEvent.RunEnded ended)
                exitCode = (ExitCode)ended.Summary.ExitCode;
        });

        var problems = await Task.WhenAll(screen.CompleteAsync(ScreenBound), files.CompleteAsync(ReportsBound));
        options.Reports.Announce();
        return (int)ExitCodes.Weightiest([exitCode, .. problems.SelectMany(p => p).Select(p => ExitCodes.Of(p.Kind))]);
    }

    static IReporter Screen(RunCommandOptions options, ParseResult parsed)
    {
        var verbosity = parsed.GetValue(options.Quiet) ? Verbosity.Quiet : parsed.GetValue(options.Verbose) ? Verbosity.Verbose : Verbosity.Normal;
        var terminal = ScreenOptions.Read(verbosity, parsed.GetValue(options.Color)!);

        // Who steps through a test wants no clock ticking beside it, and types into this terminal.
        var plain = parsed.GetValue(options.NoProgress) || parsed.GetValue(options.Debugging.Debug);
        return terminal.Live && !plain
            ? new LiveReporter(Console.Out, static () => new TerminalSize(Console.WindowWidth, Console.WindowHeight), terminal, TimeProvider.System)
            : new PlainReporter(Console.Out, terminal, TimeProvider.System);
    }
}
