using Muster.Model.Events;

namespace Muster.Reporting.Files;

/// <summary>A report in a file, from the first event to the rename; what is written is up to its content.</summary>
sealed class FileReporter(string path, Func<ReportFile, IReportContent> newContent, OpenStream? open) : IReporter
{
    ReportFile? file;
    IReportContent? content;

    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
    {
        try
        {
            // At the first event and not at the end: a folder that cannot be written to is said before an hour of tests.
            content ??= newContent(file ??= new ReportFile(path, open));
            content.Apply(e);
            if (e is SessionEvent.RunEnded ended)
                file!.Commit(stream => content.Write(stream, ended.Summary));
            return ValueTask.CompletedTask;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ReportException(path, cause);
        }
    }

    public ValueTask DisposeAsync()
    {
        file?.Dispose();
        return ValueTask.CompletedTask;
    }
}
