using Muster.Model.Events;
using Muster.Reporting.Files;
using Muster.Reporting.Html;

namespace Muster.Reporting;

/// <summary><c>--report-html FILE</c>: one page with a timeline, failures and search, written whole or not at all when the run ends.</summary>
/// <remarks>It refers to nothing outside itself. Results wait in temporary files beside the target.</remarks>
public sealed class HtmlReporter : IReporter
{
    readonly FileReporter report;

    /// <param name="path">The file; an existing one is replaced. A path below <c>/dev/</c> is written to directly.</param>
    public HtmlReporter(string path)
        : this(path, null) { }

    internal HtmlReporter(string path, OpenStream? open) => report = new FileReporter(path, file => new HtmlContent(file), open);

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct) => report.OnEventAsync(e, ct);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => report.DisposeAsync();
}
