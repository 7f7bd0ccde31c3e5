using Muster.Model.Events;
using Muster.Reporting.Files;
using Muster.Reporting.JUnit;

namespace Muster.Reporting;

/// <summary><c>--report-junit FILE</c>: the dialect of Maven Surefire, for Jenkins, GitLab and many more, written whole or not at all when the run ends.</summary>
/// <remarks>Results wait in a temporary file beside the target, so memory does not grow with what tests print.</remarks>
public sealed class JUnitReporter : IReporter
{
    readonly FileReporter report;

    /// <param name="path">The file; an existing one is replaced. A path below <c>/dev/</c> is written to directly.</param>
    public JUnitReporter(string path)
        : this(path, null) { }

    internal JUnitReporter(string path, OpenStream? open) => report = new FileReporter(path, file => new JUnitContent(file), open);

    /// <inheritdoc />
    public ValueTask OnEventAsync(SessionEvent e, CancellationToken ct) => report.OnEventAsync(e, ct);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => report.DisposeAsync();
}
