using Muster.Model.Events;
using Muster.Reporting.Files;
using Muster.Reporting.Trx;

namespace Muster.Reporting;

/// <summary><c>--report-trx FILE</c>: for Visual Studio and Azure DevOps, written whole or not at all when the run ends.</summary>
/// <remarks>Attachments are copied to <c>NAME/In/</c> beside the file, where its readers look for them.</remarks>
public sealed class TrxReporter : IReporter
{
    readonly FileReporter report;

    /// <param name="path">The file; an existing one is replaced. A path below <c>/dev/</c> is written to directly.</param>
    public TrxReporter(string path)
        : this(path, null) { }

    internal TrxReporter(string path, OpenStream? open) => report = new FileReporter(path, file => new TrxContent(file, path), open);

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct)
    {
        report.Apply(e);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => report.DisposeAsync();
}
