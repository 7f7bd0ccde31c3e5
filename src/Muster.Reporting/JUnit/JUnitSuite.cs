using System.Globalization;
using System.Xml;
using Muster.Model;
using Muster.Model.Events;
using Muster.Reporting.Files;

namespace Muster.Reporting.JUnit;

/// <summary>What a <c>testsuite</c> says of a module as a whole; its numbers are known last.</summary>
sealed class JUnitSuite(string name)
{
    readonly List<(string Name, string Value)> properties = [];
    double timeMs;

    public JUnitSuite(TestModule module)
        : this($"{module.Name} ({module.TargetFramework}, {module.Platform})") =>
        properties.AddRange([("assembly", module.AssemblyPath), ("targetFramework", module.TargetFramework), ("platform", module.Platform)]);

    public int Tests { get; private set; }

    public int Failures { get; private set; }

    public int Errors { get; private set; }

    public int Skipped { get; private set; }

    public void Count(TestResult result)
    {
        Tests++;
        timeMs += double.IsFinite(result.DurationMs) ? result.DurationMs : 0;
        if (result.Outcome == TestOutcome.Failed)
            Failures++;
        else if (result.Outcome is TestOutcome.Crashed or TestOutcome.TimedOut)
            Errors++;
        else if (result.Outcome is TestOutcome.Skipped or TestOutcome.NotRun)
            Skipped++;
    }

    public void CountProblem()
    {
        Tests++;
        Errors++;
    }

    public void Add(WorkerDescription worker) => properties.Add(
        ($"worker.{worker.Id}.{worker.Generation}", Format.Text($"slot {worker.Slot}, node {worker.Node}, process {worker.Pid}, {worker.Spec}")));

    /// <summary>Files that belong to none of its tests.</summary>
    public void Add(WorkerDescription worker, IEnumerable<string> files) => properties.AddRange(files.Select(file => ($"worker.{worker.Id}.{worker.Generation}.attachment", file)));

    /// <summary>The start tag and the properties; the element stays open.</summary>
    public void WriteHead(XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.Attribute("name", name);
        xml.Attribute("tests", Number(Tests));
        xml.Attribute("failures", Number(Failures));
        xml.Attribute("errors", Number(Errors));
        xml.Attribute("skipped", Number(Skipped));
        xml.Attribute("time", Seconds(timeMs));
        xml.WriteStartElement("properties");
        foreach (var (key, value) in properties)
        {
            xml.WriteStartElement("property");
            xml.Attribute("name", key);
            xml.Attribute("value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The schema takes three places and no exponent.</summary>
    public static string Seconds(double ms) =>
        (double.IsFinite(ms) && ms > 0 ? ms / 1000 : 0).ToString("0.000", CultureInfo.InvariantCulture);
}
