using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Muster.Settings;

/// <summary>One word after <c>--</c>: <c>NUnit.NumberOfTestWorkers=2</c> or <c>TestRunParameters.Parameter(name="url", value="x")</c>, as in <c>dotnet test</c>.</summary>
abstract partial record InlineSetting
{
    InlineSetting() { }

    /// <summary>Reads a word.</summary>
    /// <exception cref="UsageException">It is neither of the two.</exception>
    public static InlineSetting Parse(string word)
    {
        if (ParameterForm().Match(word) is { Success: true } parameter)
            return new Parameter(parameter.Groups["name"].Value, parameter.Groups["value"].Value.Replace("\\\"", "\"", StringComparison.Ordinal));

        var sign = word.IndexOf('=', StringComparison.Ordinal);
        var path = sign < 0 ? [] : word[..sign].Split('.');
        return path.Length > 1 && path.All(IsName)
            ? new Element(path, word[(sign + 1)..])
            : throw new UsageException(
                $"After --: {word} is no setting.{(word.StartsWith('-') ? " Options of Muster stand before the --." : "")} Write Section.Key=Value, for example RunConfiguration.DisableParallelization=true, or TestRunParameters.Parameter(name=\"url\", value=\"x\").");
    }

    /// <summary>Puts the setting into run settings; it replaces what a file says.</summary>
    /// <param name="root">The element <c>RunSettings</c>.</param>
    public abstract void Apply(XElement root);

    static bool IsName(string text) => NameForm().IsMatch(text);

    [GeneratedRegex("""^TestRunParameters\.Parameter\(\s*name\s*=\s*"(?<name>[^"]+)"\s*,\s*value\s*=\s*"(?<value>(?:\\"|[^"])*)"\s*\)$""", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterForm();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();

    /// <summary>A value under nested elements.</summary>
    public sealed record Element(IReadOnlyList<string> Path, string Value) : InlineSetting
    {
        public override void Apply(XElement root) => Path.Aggregate(root, Child).Value = Value;

        static XElement Child(XElement parent, string name)
        {
            if (parent.Element(name) is not { } child)
                parent.Add(child = new XElement(name));

            return child;
        }
    }

    /// <summary>A parameter that tests can read.</summary>
    public sealed record Parameter(string Name, string Value) : InlineSetting
    {
        public override void Apply(XElement root)
        {
            if (root.Element("TestRunParameters") is not { } parameters)
                root.Add(parameters = new XElement("TestRunParameters"));

            parameters.Elements("Parameter").Where(p => (string?)p.Attribute("name") == Name).Remove();
            parameters.Add(new XElement("Parameter", new XAttribute("name", Name), new XAttribute("value", Value)));
        }
    }
}
