using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Muster.Settings;

/// <summary>The section <c>mstest</c> of a <c>testconfig.json</c>, translated into the run settings that mean the same.</summary>
static class MSTestConfig
{
    /// <summary>Adds elements for what the section says.</summary>
    /// <param name="section">The object under <c>mstest</c>.</param>
    /// <param name="settings">The element <c>RunSettings</c>.</param>
    /// <param name="ignored">Gets a sentence for each name that means nothing here.</param>
    public static void Translate(JsonElement section, XElement settings, List<string> ignored)
    {
        foreach (var group in section.EnumerateObject())
        {
            if (group.Value.ValueKind != JsonValueKind.Object)
            {
                if (!Add(settings, Path("", group.Name), group.Value))
                    ignored.Add(Unknown(group.Name));
                continue;
            }

            foreach (var value in group.Value.EnumerateObject().Where(value => !Add(settings, Path(group.Name, value.Name), value.Value)))
                ignored.Add(Unknown($"{group.Name}:{value.Name}"));
        }
    }

    static string[]? Path(string group, string name) => (group, name) switch
    {
        ("parallelism", "enabled") => ["RunConfiguration", "DisableParallelization"],
        ("parallelism", "workers") => ["MSTest", "Parallelize", "Workers"],
        ("parallelism", "scope") => ["MSTest", "Parallelize", "Scope"],
        ("timeout", "useCooperativeCancellation") => ["MSTest", "CooperativeCancellationTimeout"],
        ("timeout", _) => ["MSTest", Capital(name) + "Timeout"],
        ("deployment", "enabled") => ["MSTest", "DeploymentEnabled"],
        ("output", "captureTrace") => ["MSTest", "CaptureTraceOutput"],
        ("execution", "executionApartmentState") => ["RunConfiguration", "ExecutionThreadApartmentState"],
        ("execution", "collectSourceInformation") => ["RunConfiguration", "CollectSourceInformation"],
        ("execution", "disableAppDomain") => ["RunConfiguration", "DisableAppDomain"],
        ("execution" or "deployment", _) or ("", "orderTestsByNameInClass" or "classCleanupLifecycle") => ["MSTest", Capital(name)],
        _ => null,
    };

    static bool Add(XElement settings, string[]? path, JsonElement value)
    {
        if (path is null || value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return false;

        // What the one says of parallelism, the other says of its absence.
        var text = path[^1] == "DisableParallelization" ? Opposite(value.ToString()) : value.ToString();
        new InlineSetting.Element(path, XmlConvert.VerifyXmlChars(text)).Apply(settings);
        return true;
    }

    static string Opposite(string flag) => bool.TryParse(flag, out var on) && !on ? "true" : "false";

    static string Capital(string name) => name[..1].ToUpperInvariant() + name[1..];

    static string Unknown(string name) => $"mstest:{name} is not heeded.";
}
