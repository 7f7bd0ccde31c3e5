using System.Xml.Linq;

namespace Muster.Settings;

/// <summary>Settings for VSTest's own processes, which have no meaning here.</summary>
static class IgnoredSettings
{
    static readonly Dictionary<string, string> Instead = new()
    {
        ["MaxCpuCount"] = "the number of workers is -n",
        ["ResultsDirectory"] = "attachments go to --results-directory",
        ["TestAdaptersPaths"] = "adapters are those in the module's output folder",
        ["TestSessionTimeout"] = "--timeout SECONDS bounds each test",
        ["TestCaseFilter"] = "use --filter",
        ["TargetPlatform"] = "modules run on the installed runtime's platform",
        ["DotnetHostPath"] = "set DOTNET_ROOT",
    };

    public static IEnumerable<string> In(XElement settings)
    {
        foreach (var element in settings.Element("RunConfiguration")?.Elements() ?? [])
        {
            if (Instead.TryGetValue(element.Name.LocalName, out var instead))
                yield return $"RunConfiguration.{element.Name.LocalName} is not heeded: {instead}.";
        }

        if (settings.Element("LoggerRunSettings")?.Element("Loggers")?.Elements("Logger").Any() == true)
            yield return "LoggerRunSettings is not heeded: use --report-trx and its like.";
    }
}
