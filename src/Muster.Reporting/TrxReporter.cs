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
    /// <param name="attachments">False leaves them where they are: paths from a report of elsewhere must not pull files of this machine into it.</param>
    public TrxReporter(string path, bool attachments = true)
        : this(path, attachments, null) { }

    internal TrxReporter(string path, bool attachments, OpenStream? open) =>
        report = new FileReporter(path, file => new TrxContent(file, path, attachments), open);

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct) => report.OnEventAsync(e, ct);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => report.DisposeAsync();
}
