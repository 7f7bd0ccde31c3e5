using System.Xml.Linq;
using Muster.Hosting;
using Muster.Model;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>What the user's run settings say to NUnit, read as its adapter reads them.</summary>
sealed class NUnitSettings
{
    readonly XElement? nunit;
    readonly XElement? runConfiguration;
    readonly Dictionary<string, string> parameters;

    NUnitSettings(XElement? root)
    {
        nunit = root?.Element("NUnit");
        runConfiguration = root?.Element("RunConfiguration");
        parameters = TestParameters(root);
        WarningOutcome = Text("MapWarningTo")?.ToUpperInvariant() switch
        {
            "FAILED" => TestOutcome.Failed,
            "PASSED" => TestOutcome.Passed,

            // What NUnit's own adapter does with a warning unless it is told otherwise.
            _ => TestOutcome.Skipped,
        };
    }

    /// <exception cref="ModuleException">The text is no XML.</exception>
    public static NUnitSettings Read(string? runSettings)
    {
        try
        {
            return new NUnitSettings(runSettings is null ? null : XElement.Parse(runSettings));
        }
        catch (System.Xml.XmlException e)
        {
            throw new ModuleException($"The run settings cannot be read: {e.Message}", e);
        }
    }

    public TestOutcome WarningOutcome { get; }

    /// <summary>As many tests at once as the settings ask for; null if they do not say.</summary>
    public int? Workers => IsTrue(runConfiguration?.Element("DisableParallelization")?.Value) ? 0 : Number("NumberOfTestWorkers");

    /// <summary>What the engine would leave out; null if nothing.</summary>
    public string? Doubt => Unknown is { Count: > 0 } unknown ? $"NUnit's settings hold what only its adapter may know: {string.Join(", ", unknown)}." : null;

    public IEnumerable<string> Notices
    {
        get
        {
            if (Doubt is { } doubt)
                yield return doubt;
            // Its adapter would not help: it heeds the key only when it is given no tests.
            if (Text("Where") is not null)
                yield return "NUnit's setting Where is not applied: choose tests with --filter.";
        }
    }

    List<string> Unknown =>
        [.. (nunit?.Elements() ?? []).Select(element => element.Name.LocalName).Where(name => !NUnitKeys.IsKnown(name)).Distinct()];

    public string DisplayName(ITest test) => Text("DisplayName")?.ToUpperInvariant() switch
    {
        "FULLNAME" => test.FullName,
        "FULLNAMESEP" => test.FullName.Replace('.', Text("FullnameSeparator")?[0] ?? ':'),
        _ => test.Name,
    };

    /// <summary>What the engine is loaded with.</summary>
    public Dictionary<string, object> ForEngine(HostedModule module)
    {
        var values = new Dictionary<string, object>
        {
            // A queued event would be lost in a crash, and with it the name of the culprit.
            ["SynchronousEvents"] = true,
            ["WorkDirectory"] = Path.GetFullPath(Text("WorkDirectory") ?? ".", module.Directory),
            ["DefaultTestNamePattern"] = Text("DefaultTestNamePattern") ?? "{m}{a}",
            ["RandomSeed"] = Number("RandomSeed") ?? RunSeed.Value,
            ["StopOnError"] = IsTrue(Text("StopOnError")),
            ["ThrowOnEachFailureUnderDebugger"] = IsTrue(Text("ThrowOnEachFailureUnderDebugger")),
        };
        if (Number("DefaultTimeout") is > 0 and var timeout)
            values["DefaultTimeout"] = timeout;
        if (parameters.Count > 0)
            values["TestParametersDictionary"] = new Dictionary<string, string>(parameters);
        return values;
    }

    /// <summary>Says to a loaded engine how many tests may run at once: it looks again before each run.</summary>
    /// <param name="engine">The very dictionary that it was loaded with.</param>
    /// <param name="threads">As for <see cref="IBackend.Run"/>.</param>
    public void SetWorkers(Dictionary<string, object> engine, int threads)
    {
        // Without the key the assembly decides; with 0 everything runs on the calling thread.
        engine.Remove("NumberOfTestWorkers");
        if ((threads == 0 ? Workers : threads == 1 ? 0 : (int?)threads) is { } workers)
            engine["NumberOfTestWorkers"] = workers;
    }

    static Dictionary<string, string> TestParameters(XElement? root)
    {
        var found = new Dictionary<string, string>();
        foreach (var parameter in root?.Element("TestRunParameters")?.Elements("Parameter") ?? [])
            if (parameter.Attribute("name")?.Value is { } name && parameter.Attribute("value")?.Value is { } value)
                found[name] = value;

        return found;
    }

    string? Text(string key) => nunit?.Element(key)?.Value is { Length: > 0 } text ? text : null;

    int? Number(string key) => int.TryParse(Text(key), out var number) && number >= 0 ? number : null;

    static bool IsTrue(string? text) => bool.TryParse(text?.Trim(), out var value) && value;
}
