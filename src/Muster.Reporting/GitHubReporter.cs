using System.Text;
using Muster.Model.Events;
using Muster.Reporting.GitHub;

namespace Muster.Reporting;

/// <summary><c>--report-github</c>: annotations and the summary of a step, for GitHub Actions.</summary>
public sealed class GitHubReporter : IReporter
{
    /// <summary>GitHub takes no more bytes from one step.</summary>
    internal const int LargestSummary = 1024 * 1024;

    readonly StepSummary summary = new();
    readonly Annotations annotations;
    readonly GitHubOptions options;
    readonly Action<string> announce;

    /// <param name="options">Where the summary goes, and what paths are relative to.</param>
    /// <param name="announce">Takes the annotations when the run ends: lines that must reach the runner as they are.</param>
    public GitHubReporter(GitHubOptions options, Action<string> announce)
    {
        this.options = options;
        this.announce = announce;
        annotations = new Annotations(options.Workspace);
    }

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
    {
        annotations.Apply(e);
        summary.Apply(e);
        if (e is SessionEvent.RunEnded ended)
        {
            announce(annotations.Text());
            Append(ended.Summary);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    void Append(RunSummary run)
    {
        if (options.SummaryPath is not { } path)
            return;

        try
        {
            // Earlier commands of the step may have written to it.
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            var start = file.Position > 0 ? "\n\n" : "";
            var room = (int)Math.Max(0, LargestSummary - file.Position - start.Length);
            if (summary.Text(run, room) is { Length: > 0 } text)
                file.Write(Encoding.UTF8.GetBytes(start + text));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ReportException(path, cause);
        }
    }
}
