using System.Globalization;
using System.Xml;
using Muster.Model.Events;
using Muster.Reporting.Files;

namespace Muster.Reporting.Trx;

/// <summary>The TRX file. Three of its sections say something of every test, so each has a spool.</summary>
sealed class TrxContent(ReportFile file, string path, bool withAttachments) : IReportContent
{
    readonly Spool results = file.NewSpool();
    readonly Spool definitions = file.NewSpool();
    readonly Spool entries = file.NewSpool();
    readonly AttachmentFolder attachments = new(path);
    readonly ResultIds ids = new();
    readonly List<(string Outcome, string Text, DateTimeOffset At)> infos = [];
    readonly List<CollectedFiles> collected = [];
    RunDescription? run;

    public void Apply(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.RunStarted started:
                run = started.Run;
                break;
            case SessionEvent.TestRecorded recorded:
                Append(recorded);
                break;
            case SessionEvent.FilesAttached attached when withAttachments:
                Collect(attached);
                break;
            case SessionEvent.ProblemFound found:
                infos.Add(("Error", ProblemText.Long(found.Problem), TimeOf(e)));
                break;
        }
    }

    public void Write(Stream target, RunSummary summary)
    {
        using var xml = XmlParts.Document(target);
        xml.WriteStartDocument();
        xml.Start("TestRun");
        xml.Attribute("id", TrxId.Of("run", run?.Id ?? "").ToString());
        xml.Attribute("name", $"muster {TrxText.Time(Started)}");
        xml.Attribute("runUser", Environment.UserName);
        WriteTimes(xml, summary);
        WriteSettings(xml);
        Paste(xml, target, "Results", results);
        Paste(xml, target, "TestDefinitions", definitions);
        Paste(xml, target, "TestEntries", entries);
        WriteLists(xml);
        ResultSummaryElement.Write(xml, summary, infos, collected);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    DateTimeOffset Started => run?.Started ?? default;

    DateTimeOffset TimeOf(SessionEvent e) => Started + TimeSpan.FromMilliseconds(e.AtMs);

    void Append(SessionEvent.TestRecorded e)
    {
        var result = e.Result;
        var id = ids.Of(e).ToString();
        // A file may define a test but once, and readers count by it.
        var test = TrxId.Of("test", result.Module.Key, result.Repetition is > 1 and var number ? $"{id} {number}" : id);
        var execution = TrxId.Of("execution", run?.Id ?? "", test.ToString());
        var files = !withAttachments ? [] : attachments.Copy(execution.ToString(), result.Attachments, message => infos.Add(("Warning", message, TimeOf(e))));
        var trx = new TrxResult(result, test, execution, files);
        Append(results, xml => UnitTestResultElement.Write(xml, trx, Started));
        Append(definitions, xml => UnitTestElement.WriteDefinition(xml, trx));
        Append(entries, xml => UnitTestElement.WriteEntry(xml, trx));
    }

    void Collect(SessionEvent.FilesAttached e)
    {
        var owner = $"{e.Worker.Id}.{e.Worker.Generation.ToString(CultureInfo.InvariantCulture)}-{collected.Count.ToString(CultureInfo.InvariantCulture)}";
        var files = attachments.Copy(owner, e.Files, message => infos.Add(("Warning", message, TimeOf(e))));
        if (files.Count > 0)
            collected.Add(new CollectedFiles(e.Worker, [.. files.Select(file => $"{owner}/{file}")]));
    }

    static void Append(Spool spool, Action<XmlWriter> write)
    {
        using (var xml = XmlParts.Fragment(spool.Stream))
            write(xml);

        spool.Stream.WriteByte((byte)'\n');
    }

    static void Paste(XmlWriter xml, Stream target, string section, Spool spool)
    {
        xml.Start(section);
        // Something must be written inside, or the start tag is still open when the copy begins.
        xml.WriteWhitespace("\n");
        xml.Flush();
        spool.CopyTo(target);
        xml.WriteEndElement();
    }

    void WriteTimes(XmlWriter xml, RunSummary summary)
    {
        var start = TrxText.Time(Started);
        xml.Start("Times");
        xml.Attribute("creation", start);
        xml.Attribute("queuing", start);
        xml.Attribute("start", start);
        xml.Attribute("finish", TrxText.Time(Started + TimeSpan.FromMilliseconds(summary.WallMs)));
        xml.WriteEndElement();
    }

    void WriteSettings(XmlWriter xml)
    {
        xml.Start("TestSettings");
        xml.Attribute("name", "default");
        xml.Attribute("id", TrxId.Of("settings", run?.Id ?? "").ToString());
        xml.Start("Deployment");
        xml.Attribute("runDeploymentRoot", attachments.Name);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteLists(XmlWriter xml)
    {
        xml.Start("TestLists");
        WriteList(xml, "Results Not in a List", TrxNames.ResultsList);
        WriteList(xml, "All Loaded Results", TrxNames.AllList);
        xml.WriteEndElement();
    }

    static void WriteList(XmlWriter xml, string name, string id)
    {
        xml.Start("TestList");
        xml.Attribute("name", name);
        xml.Attribute("id", id);
        xml.WriteEndElement();
    }
}
