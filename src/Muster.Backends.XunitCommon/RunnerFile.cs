using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Muster.Hosting;

namespace Muster.Backends.XunitCommon;

/// <summary>Reads what a project says to its runner: <c>xunit.runner.json</c>, then the <c>xUnit</c> part of the run settings over it.</summary>
static class RunnerFile
{
    static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static Dictionary<string, string> Read(HostedModule module, List<string> notices)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Find(module) is { } path)
            ReadJson(path, values, notices);

        if (module.RunSettings is { } settings)
            ReadSettings(settings, values, notices);

        return values;
    }

    static string? Find(HostedModule module)
    {
        string[] names = [module.Name + ".xunit.runner.json", "xunit.runner.json"];
        return names.Select(name => Path.Combine(module.Directory, name)).FirstOrDefault(File.Exists);
    }

    static void ReadJson(string path, Dictionary<string, string> values, List<string> notices)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            foreach (var property in document.RootElement.EnumerateObject())
                values[property.Name] = property.Value.ToString();
        }
        catch (Exception e) when (e is JsonException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            notices.Add($"{path} was not read, so its settings are not in force: {e.Message}");
        }
    }

    static void ReadSettings(string settings, Dictionary<string, string> values, List<string> notices)
    {
        try
        {
            var root = XElement.Parse(settings);
            foreach (var element in root.Elements("xUnit").Elements())
                values[element.Name.LocalName] = element.Value.Trim();

            if ((string?)root.Element("RunConfiguration")?.Element("DisableParallelization") is { } text && bool.TryParse(text.Trim(), out var serial) && serial)
                values["parallelizeTestCollections"] = "false";
        }
        catch (XmlException e)
        {
            notices.Add($"The run settings were not read, so they are not in force for xUnit.net: {e.Message}");
        }
    }
}
