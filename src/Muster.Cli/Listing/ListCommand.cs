using System.CommandLine;
using Muster.Cli.Options;
using Muster.Cli.Terminal;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting;
using Muster.Session;

namespace Muster.Cli.Listing;

/// <summary><c>muster list</c>: the tests that a run with the same options would plan.</summary>
static class ListCommand
{
    public static async Task<int> RunAsync(RunCommandOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var format = OutputFormatReader.Read(parsed.GetValue(options.Format)!);
        var run = await RunOptionsReader.ReadAsync(options, parsed, listOnly: true, cancel);
        var session = new TestSession(run);
        using var signals = new Signals(session);
        return await (format == OutputFormat.Json ? JsonAsync(session) : ListAsync(session, static listed => Console.Out.Write(ListText.Of(listed))));
    }

    /// <summary>Whether there would be a list.</summary>
    /// <exception cref="UsageException">There would not.</exception>
    public static void Check(RunCommandOptions options, ParseResult parsed)
    {
        OutputFormatReader.Read(parsed.GetValue(options.Format)!);
        RunOptionsReader.Read(options, parsed, listOnly: true).CheckPaths();
    }

    static async Task<int> JsonAsync(TestSession session)
    {
        await using var output = JsonOutput.Open();
        var json = new TestListJson(output);
        json.Begin();
        var exitCode = await ListAsync(session, json.Write);
        json.End();
        return exitCode;
    }

    static async Task<int> ListAsync(TestSession session, Action<SessionEvent.ModuleListed> write)
    {
        var writer = new ListWriter(write);
        var exitCode = (int)ExitCode.Passed;
        await foreach (var e in session.RunAsync())
        {
            switch (e)
            {
                case SessionEvent.ModuleListed listed:
                    writer.Take(listed);
                    break;
                case SessionEvent.ProblemFound found:
                    StandardError.Say(found.Problem.Message);
                    break;
                case SessionEvent.Notice notice:
                    StandardError.Say($"note: {notice.Message}");
                    break;
                case SessionEvent.RunEnded ended:
                    exitCode = ended.Summary.ExitCode;
                    break;
            }
        }

        writer.End();
        return exitCode;
    }
}
