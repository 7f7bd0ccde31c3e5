using System.Xml.Linq;

namespace Muster.Settings;

/// <summary>Data collectors live in VSTest's own processes, which Muster does not start.</summary>
static class DataCollectors
{
    const string Without = "Set enabled=\"False\" on it, or give settings without it: --settings FILE";

    /// <exception cref="SettingsException">One is asked for.</exception>
    public static void Refuse(XElement settings)
    {
        string[] sections = ["DataCollectionRunSettings", "InProcDataCollectionRunSettings"];
        var names = sections
            .SelectMany(section => settings.Element(section)?.Descendants() ?? [])
            .Where(element => element.Name.LocalName is "DataCollector" or "InProcDataCollector" && IsOn(element))
            .Select(Name)
            .ToList();
        if (names.Count > 0)
            throw new SettingsException($"it asks for the data collector {string.Join(", ", names)}, and Muster runs none. {Instead(names[0])}");
    }

    /// <summary>What to do instead of using this collector.</summary>
    public static string Instead(string name)
    {
        if (name.Contains("blame", StringComparison.OrdinalIgnoreCase))
            return $"A crash is charged to its test without it; for hangs use --timeout SECONDS. {Without}.";

        return name.Contains("coverage", StringComparison.OrdinalIgnoreCase)
            ? $"For coverage wrap the whole run: dotnet-coverage collect \"muster run …\". {Without}."
            : $"{Without}, or run this module with dotnet test.";
    }

    static bool IsOn(XElement collector) => !string.Equals((string?)collector.Attribute("enabled"), "false", StringComparison.OrdinalIgnoreCase);

    static string Name(XElement collector) => (string?)collector.Attribute("friendlyName") ?? (string?)collector.Attribute("uri") ?? "without a name";
}
