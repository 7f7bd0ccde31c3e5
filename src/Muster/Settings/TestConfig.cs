using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Muster.Settings;

/// <summary>What <c>NAME.testconfig.json</c> beside a module says, as run settings: the frameworks' own sections and environment variables.</summary>
/// <param name="Elements">Children of <c>RunSettings</c>.</param>
/// <param name="Ignored">Settings that mean nothing to Muster, each as a sentence.</param>
/// <remarks>The file's form is that of Microsoft.Testing.Platform, the names under <c>mstest</c> are those of MSTest 3.8 to 4.5.</remarks>
sealed record TestConfig(IReadOnlyList<XElement> Elements, IReadOnlyList<string> Ignored)
{
    /// <summary>Environment variables; their names may be such as XML does not know.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = RunSettings.None.Variables;

    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The file that the build puts beside an assembly.</summary>
    public static string PathBeside(string assembly) => Path.ChangeExtension(assembly, ".testconfig.json");

    /// <summary>Reads the file; null if there is none.</summary>
    /// <exception cref="SettingsException">It cannot be read.</exception>
    public static TestConfig? Read(string path)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return Of(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or XmlException or ArgumentException)
        {
            throw new SettingsException($"it is no configuration of tests: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"it cannot be read: {e.Message}");
        }
    }

    /// <summary>Lays these settings under others: what is there already stays.</summary>
    /// <param name="root">The element <c>RunSettings</c>.</param>
    public void LayUnder(XElement root)
    {
        foreach (var section in Elements)
        {
            if (root.Element(section.Name) is not { } there)
                root.Add(new XElement(section));
            else
                Fill(there, section);
        }
    }

    static void Fill(XElement there, XElement section)
    {
        foreach (var element in section.Elements())
        {
            if (there.Element(element.Name) is not { } same)
                there.Add(new XElement(element));
            else if (element.HasElements)
                Fill(same, element);
        }
    }

    static TestConfig Of(JsonElement root)
    {
        var settings = new XElement("RunSettings");
        var ignored = new List<string>();
        var variables = new Dictionary<string, string>();
        foreach (var section in root.EnumerateObject())
        {
            switch (section.Name)
            {
                case "mstest":
                    MSTestConfig.Translate(section.Value, settings, ignored);
                    break;
                case "xUnit":
                    settings.Add(new XElement("xUnit", section.Value.EnumerateObject().Select(Element)));
                    break;
                case "environmentVariables":
                    foreach (var variable in section.Value.EnumerateObject())
                        variables[NameOf(variable)] = variable.Value.ToString();
                    break;
                case "platformOptions" or "commandLineOptions" or "commandLineOptionDefaults" when section.Value.EnumerateObject().Any():
                    ignored.Add($"{section.Name} is heeded only where the app runs for itself. Elsewhere use options of muster.");
                    break;
                default:
                    break;
            }
        }

        return new TestConfig([.. settings.Elements()], ignored) { Variables = variables };
    }

    static XElement Element(JsonProperty property) => new(property.Name, XmlConvert.VerifyXmlChars(property.Value.ToString()));

    static string NameOf(JsonProperty variable) =>
        variable.Name.Length > 0 && !variable.Name.AsSpan().ContainsAny('=', '\0') && !variable.Value.ToString().Contains('\0', StringComparison.Ordinal)
            ? variable.Name
            : throw new ArgumentException($"\"{variable.Name}\" under environmentVariables cannot be set.");
}
