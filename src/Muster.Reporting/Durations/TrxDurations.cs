using System.Xml;

namespace Muster.Reporting.Durations;

/// <summary>Durations of a TRX file. Its results come before the classes that they are of, so it is read twice.</summary>
static class TrxDurations
{
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        // Some tools write what XML cannot hold.
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
    };

    // Of these a duration says something; where nothing is said, the test was run.
    static readonly string[] Ran = ["Passed", "Failed", "Completed", "Warning", "PassedButRunAborted", ""];

    public static void Read(string path, Action<ReportedDuration> take)
    {
        var methods = Methods(path);
        foreach (var xml in Elements(path, "UnitTestResult"))
        {
            // The sum of its rows, which follow inside.
            if (xml.GetAttribute("resultType") == "DataDrivenTest" || !Ran.Contains(xml.GetAttribute("outcome") ?? "", StringComparer.OrdinalIgnoreCase))
                continue;

            if (methods.TryGetValue(xml.GetAttribute("testId") ?? "", out var test) && TrxDuration.Of(xml) is { } ms)
                take(new ReportedDuration(test.Class, test.Method, xml.GetAttribute("testName") ?? test.Method, ms));
        }
    }

    static Dictionary<string, (string Class, string Method)> Methods(string path)
    {
        var methods = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var id = "";
        foreach (var xml in Elements(path, "UnitTest", "TestMethod"))
        {
            if (xml.LocalName == "UnitTest")
                id = xml.GetAttribute("id") ?? "";
            else if (xml.GetAttribute("className") is { Length: > 0 } className)
                methods[id] = (Kept(classes, WithoutAssembly(className)), xml.GetAttribute("name") ?? "");
        }

        return methods;
    }

    static IEnumerable<XmlReader> Elements(string path, params string[] names)
    {
        using var xml = XmlReader.Create(path, Settings);
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "TestRun")
            throw new XmlException($"its root is {xml.LocalName} and not TestRun");

        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
                yield return xml;
        }
    }

    // A hundred tests have one class.
    static string Kept(Dictionary<string, string> classes, string name)
    {
        if (classes.TryGetValue(name, out var kept))
            return kept;

        classes.Add(name, name);
        return name;
    }

    // Older tools write `Ns.Class, Assembly, Version=…`; a comma may also stand among the arguments of a fixture.
    static string WithoutAssembly(string name) =>
        !name.Contains('(', StringComparison.Ordinal) && name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
