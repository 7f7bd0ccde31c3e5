using System.CommandLine;
using Muster.Model;
using Muster.Model.Events;
using Muster.Session;

namespace Muster.Cli;

/// <summary><c>muster list</c>: the tests that a run with the same options would plan, one a line.</summary>
static class ListCommand
{
    public static async Task<int> RunAsync(RunCommandOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var run = await RunOptionsReader.ReadAsync(options, parsed, listOnly: true, cancel);
        var session = new TestSession(run);
        using var signals = new Signals(session);
        var exitCode = ExitCode.Passed;
        var count = 0;
        await foreach (var e in session.RunAsync())
        {
            switch (e)
            {
                case SessionEvent.ModuleListed listed:
                    count += listed.Planned.Count;
                    await WriteAsync(listed);
                    break;
                case SessionEvent.ProblemFound found:
                    await Console.Error.WriteLineAsync($"muster: {found.Problem.Message}");
                    break;
                case SessionEvent.RunEnded ended:
                    exitCode = (ExitCode)ended.Summary.ExitCode;
                    break;
            }
        }

        await Console.Out.FlushAsync(cancel);
        return exitCode == ExitCode.Passed && count == 0 ? (int)ExitCode.NoTests : (int)exitCode;
    }

    static async Task WriteAsync(SessionEvent.ModuleListed listed)
    {
        foreach (var test in listed.Planned)
            await Console.Out.WriteLineAsync(OneLine($"{listed.Module.Name} ({listed.Module.TargetFramework})  {test.ShownClass}.{test.Method}  {test.Name}"));
    }

    // A name may hold anything; a line is a test.
    static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
}
