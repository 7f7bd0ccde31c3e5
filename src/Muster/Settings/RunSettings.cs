using System.Xml;
using System.Xml.Linq;
using Muster.Model;

namespace Muster.Settings;

/// <summary>The run settings of a module, as its hosts are given them.</summary>
/// <param name="Text">A whole <c>RunSettings</c> element; null if nothing is set.</param>
/// <param name="Variables">Environment variables that the settings ask for.</param>
/// <param name="Ignored">Settings that mean nothing to Muster, each as a sentence with what to use.</param>
sealed record RunSettings(string? Text, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Ignored)
{
    /// <summary>What the user's own settings are, without what lies beside the module; null if there are none.</summary>
    public string? Own { get; init; }

    public static RunSettings None { get; } = new(null, TestModule.NoVariables, []);

    /// <summary>Reads a file and lays the inline settings over it.</summary>
    /// <param name="file">The file's text; null if there is none.</param>
    /// <param name="inline">What the user typed after <c>--</c>.</param>
    /// <param name="beside">What lies beside the module, under both; null if nothing does.</param>
    /// <exception cref="SettingsException">It is no run settings, or asks for a data collector.</exception>
    public static RunSettings Read(string? file, IReadOnlyList<InlineSetting> inline, TestConfig? beside = null)
    {
        if (file is null && inline.Count == 0 && beside is null)
            return None;

        var root = file is null ? new XElement("RunSettings") : Parse(file);
        foreach (var setting in inline)
            setting.Apply(root);

        DataCollectors.Refuse(root);
        IReadOnlyList<string> ignored = [.. IgnoredSettings.In(root)];
        var own = inline.Count == 0 ? file : TextOf(root);
        if (beside is null or { Elements.Count: 0 })
            return new RunSettings(own, VariablesOf(root, beside), ignored) { Own = own };

        beside.LayUnder(root);
        return new RunSettings(TextOf(root), VariablesOf(root, beside), ignored) { Own = own };
    }

    static string TextOf(XElement root) => root.ToString(SaveOptions.DisableFormatting);

    static XElement Parse(string text)
    {
        try
        {
            var root = XElement.Parse(text, LoadOptions.PreserveWhitespace);
            return root.Name == "RunSettings" ? root : throw new SettingsException($"its root is <{root.Name.LocalName}>; run settings begin with <RunSettings>.");
        }
        catch (XmlException e)
        {
            throw new SettingsException($"it is no XML: {e.Message}");
        }
    }

    static IReadOnlyDictionary<string, string> VariablesOf(XElement root, TestConfig? beside)
    {
        var under = beside?.Variables ?? None.Variables;
        if (root.Element("RunConfiguration")?.Element("EnvironmentVariables") is not { HasElements: true } own)
            return under;

        var variables = new Dictionary<string, string>(under);
        foreach (var element in own.Elements())
            variables[element.Name.LocalName] = element.Value;
        return variables;
    }
}
