using Muster.Reporting.Merging;
using Muster.Reporting.Recorded;

namespace Muster.Cli.Sequences;

/// <summary>A JSON report that an option names.</summary>
static class ReportFile
{
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static RecordedRun Read(string option, string path)
    {
        try
        {
            return path.Trim().Length > 0 ? RecordedRun.Read(path) : throw new UsageException($"{option}: give the path of a JSON report.");
        }
        catch (MergeException e)
        {
            throw new UsageException($"{option}: {e.Message}");
        }
    }
}
