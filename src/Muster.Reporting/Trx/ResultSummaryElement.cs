using System.Globalization;
using System.Xml;
using Muster.Model.Events;
using Muster.Reporting.Files;

namespace Muster.Reporting.Trx;

/// <summary>Writes the <c>ResultSummary</c>.</summary>
static class ResultSummaryElement
{
    public static void Write(XmlWriter xml, RunSummary summary, IReadOnlyList<(string Outcome, string Text, DateTimeOffset At)> infos, IReadOnlyList<CollectedFiles> collected)
    {
        xml.Start("ResultSummary");
        xml.Attribute("outcome", summary.ExitCode == 0 ? "Completed" : "Failed");
        WriteCounters(xml, summary);
        if (infos.Count > 0)
            WriteInfos(xml, infos);
        if (collected.Count > 0)
            WriteCollected(xml, collected);

        xml.WriteEndElement();
    }

    static void WriteCounters(XmlWriter xml, RunSummary s)
    {
        var executed = s.Passed + s.Failed + s.Crashed + s.TimedOut;
        (string Name, int Value)[] counters =
        [
            ("total", s.Total), ("executed", executed), ("passed", s.Passed), ("failed", s.Failed), ("error", 0), ("timeout", s.TimedOut),
            ("aborted", s.Crashed), ("inconclusive", 0), ("passedButRunAborted", 0), ("notRunnable", 0), ("notExecuted", s.Skipped + s.NotRun),
            ("disconnected", 0), ("warning", 0), ("completed", 0), ("inProgress", 0), ("pending", 0),
        ];
        xml.Start("Counters");
        foreach (var (name, value) in counters)
            xml.Attribute(name, value.ToString(CultureInfo.InvariantCulture));

        xml.WriteEndElement();
    }

    static void WriteInfos(XmlWriter xml, IReadOnlyList<(string Outcome, string Text, DateTimeOffset At)> infos)
    {
        xml.Start("RunInfos");
        foreach (var (outcome, text, at) in infos)
        {
            xml.Start("RunInfo");
            xml.Attribute("computerName", Environment.MachineName);
            xml.Attribute("outcome", outcome);
            xml.Attribute("timestamp", TrxText.Time(at));
            xml.Element("Text", text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Where the platform's own report has the files of a session, and readers look for them.
    static void WriteCollected(XmlWriter xml, IReadOnlyList<CollectedFiles> collected)
    {
        xml.Start("CollectorDataEntries");
        foreach (var (worker, files) in collected)
        {
            xml.Start("Collector");
            xml.Attribute("agentName", Environment.MachineName);
            xml.Attribute("uri", $"datacollector://muster/{worker.Id}");
            xml.Attribute("collectorDisplayName", $"{worker.Module.Name} ({worker.Id})");
            xml.Start("UriAttachments");
            foreach (var file in files)
                WriteFile(xml, file);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WriteFile(XmlWriter xml, string file)
    {
        xml.Start("UriAttachment");
        xml.Start("A");
        xml.Attribute("href", file);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
