using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>The user's run settings with what this host needs put in.</summary>
sealed class MergedSettings
{
    readonly XElement root;

    MergedSettings(XElement root)
    {
        this.root = root;
        DisablesParallelism = IsTrue(root.Element("RunConfiguration")?.Element("DisableParallelization"));
        OrdersTests = IsTrue(MSTest?.Element("OrderTestsByNameInClass"));
        MSTestWorkers = Parallelize() is { } asked ? Workers(asked) : null;
    }

    /// <summary>Whether the user's settings forbid parallel runs.</summary>
    public bool DisablesParallelism { get; }

    /// <summary>Whether MSTest is to keep an order within each class.</summary>
    public bool OrdersTests { get; }

    /// <summary>What the user's settings ask of MSTest; null if nothing.</summary>
    public int? MSTestWorkers { get; }

    /// <summary>What adapters heed only when they choose the tests themselves.</summary>
    public IEnumerable<string> Notices =>
        root.Element("NUnit")?.Element("Where") is null ? [] : ["NUnit's setting Where is not applied: choose tests with --filter."];

    /// <summary>What tests write to Trace MSTest keeps for their results, as it does unless the user's settings say how.</summary>
    public bool KeepsTrace => MSTest?.Element("CaptureTraceOutput") is null && MSTest?.Element("OutputCaptureMode") is null;

    public string Xml { get; private set; } = "";

    /// <exception cref="ModuleException">The text is no XML.</exception>
    public static MergedSettings For(HostedModule module, MSTestAssembly mstest, int threads)
    {
        var merged = new MergedSettings(Parse(module.RunSettings));
        merged.Put("RunConfiguration", "CollectSourceInformation", "true");
        if (threads == 1)
            merged.MakeSerial();
        else if (threads > 1)
            merged.MakeParallel(threads, mstest);

        merged.Xml = merged.root.ToString(SaveOptions.DisableFormatting);
        return merged;
    }

    static XElement Parse(string? text)
    {
        try
        {
            return text is null ? new XElement("RunSettings") : XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new ModuleException($"The run settings cannot be read: {e.Message}", e);
        }
    }

    void MakeSerial()
    {
        Put("RunConfiguration", "DisableParallelization", "true");
        Put("NUnit", "NumberOfTestWorkers", "0");
    }

    // The adapter takes the number of workers from the settings before it looks at the assembly, so the scope goes along.
    void MakeParallel(int threads, MSTestAssembly mstest)
    {
        var workers = threads.ToString(CultureInfo.InvariantCulture);
        Put("NUnit", "NumberOfTestWorkers", workers);
        if (Parallelize() is { } asked)
            asked.SetElementValue("Workers", workers);
        else if (mstest.Scope is { } scope)
            Section("MSTest").Add(new XElement("Parallelize", new XElement("Workers", workers), new XElement("Scope", scope)));
    }

    XElement? MSTest => root.Element("MSTest") ?? root.Element("MSTestV2");

    XElement? Parallelize() => MSTest?.Element("Parallelize");

    static bool IsTrue(XElement? element) => bool.TryParse(element?.Value.Trim(), out var value) && value;

    static int Workers(XElement parallelize) =>
        int.TryParse(parallelize.Element("Workers")?.Value, out var workers) && workers > 0 ? workers : Environment.ProcessorCount;

    void Put(string section, string key, string value) => Section(section).SetElementValue(key, value);

    XElement Section(string name)
    {
        if (root.Element(name) is not { } section)
            root.Add(section = new XElement(name));
        return section;
    }
}
