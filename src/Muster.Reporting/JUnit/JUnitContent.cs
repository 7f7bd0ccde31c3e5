using System.Xml;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Files;

namespace Muster.Reporting.JUnit;

/// <summary>The JUnit file: a suite for each module. Results of modules come mixed, so they wait in a spool, in groups.</summary>
sealed class JUnitContent(ReportFile file) : IReportContent
{
    const int Beside = -1;

    readonly GroupedSpool tests = new(file.NewSpool());
    readonly OrderedDictionary<int, JUnitSuite> suites = [];

    public void Apply(SessionEvent e)
    {
        switch (e)
        {
            case SessionEvent.ModuleAdded added:
                SuiteOf(added.Module);
                break;
            case SessionEvent.WorkerStarted started:
                SuiteOf(started.Worker.Module).Add(started.Worker);
                break;
            case SessionEvent.FilesAttached attached:
                SuiteOf(attached.Worker.Module).Add(attached.Worker, attached.Files);
                break;
            case SessionEvent.TestRecorded { Result: var result }:
                SuiteOf(result.Module).Count(result);
                Append(result.Module.Index, xml => TestCaseElement.Write(xml, result));
                break;
            case SessionEvent.ProblemFound { Problem: var problem }:
                Suite(Beside, () => new JUnitSuite("muster")).CountProblem();
                Append(Beside, xml => WriteProblem(xml, problem));
                break;
        }
    }

    public void Write(Stream target, RunSummary summary)
    {
        using var xml = XmlParts.Document(target);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.Attribute("name", "muster");
        xml.Attribute("time", JUnitSuite.Seconds(summary.WallMs));
        xml.Attribute("tests", JUnitSuite.Number(suites.Values.Sum(s => s.Tests)));
        xml.Attribute("failures", JUnitSuite.Number(suites.Values.Sum(s => s.Failures)));
        xml.Attribute("errors", JUnitSuite.Number(suites.Values.Sum(s => s.Errors)));
        foreach (var (group, suite) in suites)
        {
            suite.WriteHead(xml);
            xml.WriteWhitespace("\n");
            xml.Flush();
            tests.CopyTo(target, group);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    JUnitSuite SuiteOf(TestModule module) => Suite(module.Index, () => new JUnitSuite(module));

    JUnitSuite Suite(int group, Func<JUnitSuite> create) => suites.TryGetValue(group, out var suite) ? suite : suites[group] = create();

    void Append(int group, Action<XmlWriter> write) => tests.Append(group, stream =>
    {
        using (var xml = XmlParts.Fragment(stream))
            write(xml);

        stream.WriteByte((byte)'\n');
    });

    // Readers of this format know nothing but tests: what went wrong beside them must not look green.
    static void WriteProblem(XmlWriter xml, RunProblem problem)
    {
        var kind = Format.Lower(problem.Kind.ToString());
        xml.WriteStartElement("testcase");
        xml.Attribute("name", problem.Module is { } module ? $"{kind} {module}" : kind);
        xml.Attribute("classname", "muster");
        xml.Attribute("time", JUnitSuite.Seconds(0));
        xml.WriteStartElement("error");
        xml.Attribute("type", kind);
        xml.Attribute("message", ProblemText.Short(problem));
        xml.WriteString(XmlSafe.Text(problem.Message));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
