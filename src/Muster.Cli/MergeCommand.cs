using System.CommandLine;
using Muster.Cli.Options;
using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Reporting;
using Muster.Reporting.Merging;
using Muster.Session;

namespace Muster.Cli;

/// <summary><c>muster merge</c>: joins JSON reports into any kind of report.</summary>
static class MergeCommand
{
    public static async Task<int> RunAsync(MergeCommandOptions options, ParseResult parsed)
    {
        var (reports, terminal) = Read(options, parsed);
        options.Reports.Guard(parsed);
        var screen = new PlainReporter(Console.Out, terminal, TimeProvider.System);
        await using var reporters = new DirectReporters([screen, .. reports], static problem => StandardError.Say(problem.Message));
        try
        {
            var join = RunJoin.Of(parsed.GetValue(options.Files)!, parsed.GetValue(options.Attempts));
            var summary = join.Replay(reporters.Tell, ExitCodes.Weightiest);
            options.Reports.Announce();
            return (int)ExitCodes.Weightiest([(ExitCode)summary.ExitCode, .. reporters.Problems.Select(p => ExitCodes.Of(p.Kind))]);
        }
        catch (MergeException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>Whether what is to be written is said in the right way.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static void Check(MergeCommandOptions options, ParseResult parsed) => Read(options, parsed);

    static (IReadOnlyList<IReporter> Reports, TerminalOptions Terminal) Read(MergeCommandOptions options, ParseResult parsed) =>
        (options.Reports.Create(parsed, attachments: false), ScreenOptions.Read(Verbosity.Quiet, parsed.GetValue(options.Color)!));
}
