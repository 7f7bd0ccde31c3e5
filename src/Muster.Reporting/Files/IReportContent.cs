using Muster.Model.Events;

namespace Muster.Reporting.Files;

/// <summary>The content of one report file.</summary>
interface IReportContent
{
    /// <summary>Takes an event; results go to a spool.</summary>
    void Apply(SessionEvent e);

    /// <summary>Writes the whole file, after the last event.</summary>
    void Write(Stream target, RunSummary summary);
}
